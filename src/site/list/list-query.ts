import { fillText } from '../../messages/text';
import type { ListingFilter } from '../../portal/read-model/listing';
import { ProblemError } from '../../problem/problem';
import type { ApplicantKind, Tier } from '../../procedure/procedure';
import { dayInVietnam } from '../../service-list/dates';
import { nation, type PublishedPlan, planName } from '../../service-list/published-plan';
import { applicantNames, tierNames } from '../words/vocabulary';
import { exportTexts } from './messages';

/** Parameters of everything under /catalog, as programs write them. */
export const exportParameters = [
  'province',
  'sector',
  'agency',
  'level',
  'tier',
  'applicant',
  'as-of',
  'list',
  'lang',
] as const;

type Name = (typeof exportParameters)[number];

/**
 * Reads what the list is narrowed to. An unknown sector or agency just finds nothing; `province=all` and `VN` are the whole nation.
 * @param plans named lists that may be asked for by `list=H01/ke-hoach-2026`
 * @param isProvince whether there is a province with this code
 * @throws ProblemError 400 `parameter-unknown`, `parameter-repeated`, `parameter-invalid`: what is not understood must not give another
 *   list; 404 `list-unknown`
 */
export function readExportQuery(
  parameters: URLSearchParams,
  {
    province,
    now,
    plans,
    isProvince,
  }: {
    province: string | null;
    now: Date;
    plans: readonly PublishedPlan[];
    isProvince: (code: string) => boolean;
  },
): ListingFilter {
  checkNames(parameters);
  const given = (name: Name) => parameters.get(name)?.normalize('NFC').trim() || undefined;
  const list = given('list');
  const plan = plans.find((each) => planName(each) === list);
  if (list !== undefined && !plan) refuseList(list);
  // A named list is asked for by its own name: the province of the site does not narrow it.
  const named = checked('province', given('province'), (value) => isWhole(value) || isProvince(value));
  const wanted = named ?? (plan ? undefined : province) ?? undefined;
  const [sector, agency] = [given('sector'), given('agency')];
  const level = checked('level', given('level'), (value) => /^[0-4]$/.test(value));
  const tier = given('tier');
  const applicant = given('applicant');
  if (tier !== undefined && !isTier(tier)) refuse('tier', tier);
  if (applicant !== undefined && !isApplicant(applicant)) refuse('applicant', applicant);
  const today = dayInVietnam(now.toISOString());
  const asOf = checked('as-of', given('as-of'), (value) => isDay(value) && value <= today);
  return {
    ...(wanted !== undefined && !isWhole(wanted) && { province: wanted }),
    ...(sector !== undefined && { sector }),
    ...(agency !== undefined && { agency }),
    ...(level !== undefined && { level: Number(level) }),
    ...(tier !== undefined && { tier }),
    ...(applicant !== undefined && { applicant }),
    ...(asOf !== undefined && asOf !== today && { asOf }),
    ...(plan && { plan }),
  };
}

function checkNames(parameters: URLSearchParams): void {
  for (const name of parameters.keys()) if (!exportParameters.some((known) => known === name)) refuseName(name);
  for (const name of exportParameters) if (parameters.getAll(name).length > 1) refuseTwice(name);
}

/** The parameters that give this filter again, in one order. */
export function exportQuery(filter: ListingFilter): Record<string, string | undefined> {
  const { province, sector, agency, level, tier, applicant, asOf, plan } = filter;
  const list = plan && planName(plan);
  return { province, sector, agency, level: level?.toString(), tier, applicant, 'as-of': asOf, list };
}

const isWhole = (province: string) => province === 'all' || province === nation;
const isTier = (value: string): value is Tier => Object.hasOwn(tierNames, value);
const isApplicant = (value: string): value is ApplicantKind => Object.hasOwn(applicantNames, value);

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
}

function checked(name: Name, value: string | undefined, isGood: (value: string) => boolean): string | undefined {
  if (value !== undefined && !isGood(value)) refuse(name, value);
  return value;
}

function refuse(name: Name, value: string): never {
  const message = fillText(exportTexts.badParameter, { name, value: value.slice(0, 60) });
  throw new ProblemError(400, [{ code: 'parameter-invalid', field: name, rule: 'format', message }]);
}

function refuseList(value: string): never {
  const message = fillText(exportTexts.unknownList, { name: value.slice(0, 120) });
  throw new ProblemError(404, [{ code: 'list-unknown', field: 'list', rule: 'enum', message }]);
}

function refuseName(name: string): never {
  const message = fillText(exportTexts.unknownParameter, { name: name.slice(0, 60), all: exportParameters.join(', ') });
  throw new ProblemError(400, [{ code: 'parameter-unknown', field: name.slice(0, 60), rule: 'enum', message }]);
}

function refuseTwice(name: Name): never {
  const message = fillText(exportTexts.repeatedParameter, { name });
  throw new ProblemError(400, [{ code: 'parameter-repeated', field: name, rule: 'once', message }]);
}
