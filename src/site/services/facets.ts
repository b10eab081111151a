import type { Agency, ReadModel, ServiceFilter, ServicePage } from '../../portal/read-model/read-model';
import type { PageContext } from '../page-context';
import { applicantNames, levelNames } from '../words/vocabulary';
import { listTexts } from './messages';

/** What the list can be filtered by: the names of the read model's facets. */
export type FacetName = keyof ServicePage['facets'];

export type FacetOption = { value: string; name: string; count: number; chosen: boolean };

/** The most frequent choices; over all provinces there are more than a thousand agencies, which nobody reads through. */
const mostOptions = 200;

/** The order in which filters stand on the page. */
export const facetNames: readonly FacetName[] = ['sector', 'agency', 'level', 'applicant'];

/** The choices of one filter with their counts; the chosen one is there even when nothing is left of it. */
export function facetOptions(
  name: FacetName,
  page: ServicePage,
  filter: ServiceFilter,
  context: PageContext,
  model: ReadModel,
): FacetOption[] {
  const chosen = filter[name] === undefined ? undefined : String(filter[name]);
  const counted = page.facets[name].filter(({ count }) => count > 0).slice(0, mostOptions);
  if (chosen !== undefined && !counted.some(({ value }) => value === chosen)) {
    counted.push(page.facets[name].find(({ value }) => value === chosen) ?? { value: chosen, count: 0 });
  }
  const options = counted.map(({ value, count }) => ({
    value,
    count,
    name: facetValueName(name, value, page, context, model),
    chosen: value === chosen,
  }));
  return name === 'level' ? options.sort(byValue) : options.sort(byName);
}

/** How a value of a filter is called. One without a name is shown as it is where services have it, else said to be unknown. */
export function facetValueName(
  name: FacetName,
  value: string,
  page: ServicePage,
  context: PageContext,
  model: ReadModel,
): string {
  const names: Record<FacetName, () => string | undefined> = {
    sector: () => model.sectors().find((sector) => sector.id === value)?.name,
    agency: () => agencyName(value, model),
    level: () => textOf(levelNames, value, context),
    applicant: () => textOf(applicantNames, value, context),
  };
  const isOfServices = page.facets[name].some((one) => one.value === value && one.count > 0);
  return names[name]() ?? (isOfServices ? value : context.say(listTexts.unknownValue));
}

/** The heading of a filter. */
export function facetTitle(name: FacetName, context: PageContext): string {
  return context.say(listTexts[name]);
}

function agencyName(code: string, model: ReadModel): string | undefined {
  const province = code.split('.')[0] ?? code;
  const known = (agencies: readonly Agency[]) => agencies.find((agency) => agency.code === code)?.name;
  return (
    known(model.agencies(province)) ??
    known(
      model
        .places()
        .provinces()
        .flatMap((one) => [...model.agencies(one.code)]),
    )
  );
}

function textOf(texts: Record<string, { vi: string; en: string }>, value: string, context: PageContext) {
  const text = Object.hasOwn(texts, value) ? texts[value] : undefined;
  return text && context.say(text);
}

const collator = new Intl.Collator('vi');

function byName(one: FacetOption, other: FacetOption): number {
  return collator.compare(one.name, other.name);
}

function byValue(one: FacetOption, other: FacetOption): number {
  return collator.compare(one.value, other.value);
}
