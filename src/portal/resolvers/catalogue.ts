import { fillText } from '../../messages/text';
import { ProblemError } from '../../problem/problem';
import type { PortalContext } from '../context';
import { limits } from '../documents/limits';
import { messages } from '../messages';
import type { ServiceFilter, ServicePage } from '../read-model/read-model';
import { applicantNames, isApplicantKind, isTier, levelNames } from '../words';
import { addressOf } from './address';
import { fromConstant, toConstant } from './constants';
import type { Fields } from './fields';
import { checkFirst } from './page-size';
import type { ServiceSource } from './service';

type FilterInput = Partial<Record<'province' | 'text' | 'sector' | 'agency' | 'applicant' | 'tier', string | null>> & {
  level?: number | null;
};

type ServicesArgs = { filter?: FilterInput | null; first: number; after?: string | null };

/** Provinces, sectors, agencies, and the service list with its pages and facets. */
export const catalogueFields: Fields = {
  Query: {
    version: (_root: unknown, _args: unknown, { model }) => model.version(),
    provinces: (_root: unknown, { publishing }: { publishing: boolean }, { model }) => provinces(publishing, model),
    communes: (_root: unknown, { province }: { province: string }, { model }) =>
      model.places().communesOf(province) ?? [],
    sectors: (_root: unknown, _args: unknown, { model }) => model.sectors(),
    agencies: (_root: unknown, { province }: { province: string }, { model }) => model.agencies(province),
    services: (_root: unknown, args: ServicesArgs, context) => services(args, context),
    service: (_root: unknown, { province, code }: { province?: string | null; code: string }, { model, pulled }) => {
      const address = addressOf(model, province ?? undefined, code);
      const summary = model.summary(address.province, address.key);
      if (summary) pulled(summary);
      return { summary, redirectedFrom: address.redirectedFrom };
    },
  },
  ServiceConnection: {
    totalCount: ({ total }: ServicePage) => total,
    approximate: ({ approximate }: ServicePage) => approximate ?? false,
    nodes: ({ items }: ServicePage) => items.map((summary): ServiceSource => ({ summary })),
    edges: ({ items, cursors }: ServicePage) =>
      items.map((summary, place) => ({ cursor: cursors?.[place] ?? '', node: { summary } })),
    pageInfo: (page: ServicePage) => page,
  },
  Facets: {
    sector: ({ sector }: Counts, _args: unknown, { model }) => {
      const names = new Map(model.sectors().map(({ id, name }) => [id, name]));
      return sector.map((facet) => ({ ...facet, label: names.get(facet.value) ?? facet.value }));
    },
    agency: ({ agency }: Counts, _args: unknown, { model }) =>
      agency.map((facet) => ({ ...facet, label: agencyName(model, facet.value) })),
    level: ({ level }: Counts) =>
      level.map((facet) => ({ ...facet, label: levelNames[facet.value]?.vi ?? facet.value })),
    applicant: ({ applicant }: Counts) =>
      applicant.map(({ value, count }) => ({
        value: toConstant(value),
        count,
        label: isApplicantKind(value) ? applicantNames[value].vi : value,
      })),
  },
};

type Counts = ServicePage['facets'];

function provinces(publishing: boolean, model: PortalContext['model']) {
  const own = model.provinces();
  if (publishing) return own;
  const counts = new Map(own.map(({ code, services: count }) => [code, count]));
  return model
    .places()
    .provinces()
    .map(({ code, name }) => ({ code, name, services: counts.get(code) ?? 0 }));
}

/** @throws ProblemError 400 `first-out-of-range`, `text-too-long`, `cursor-unreadable` */
async function services({ filter, first, after }: ServicesArgs, { model }: PortalContext): Promise<ServicePage> {
  checkFirst(first);
  if ((filter?.text?.length ?? 0) > limits.searchText) {
    const message = fillText(messages.textTooLong, { most: limits.searchText });
    throw new ProblemError(400, [{ code: 'text-too-long', field: 'filter.text', message }]);
  }
  return model.find(toFilter(filter ?? {}), after == null ? { first } : { first, after });
}

function toFilter({ province, text, sector, agency, level, ...constants }: FilterInput): ServiceFilter {
  const applicant = fromConstant(constants.applicant ?? '');
  const tier = fromConstant(constants.tier ?? '');
  return {
    ...(province != null && { province }),
    ...(text != null && { text }),
    ...(sector != null && { sector }),
    ...(agency != null && { agency }),
    ...(level != null && { level }),
    ...(isApplicantKind(applicant) && { applicant }),
    ...(isTier(tier) && { tier }),
  };
}

function agencyName(model: PortalContext['model'], code: string): string {
  const own = code.split('.')[0] ?? code;
  const others = model.provinces().map((one) => one.code);
  for (const province of [own, ...others.filter((one) => one !== own)]) {
    const agency = model.agencies(province).find((one) => one.code === code);
    if (agency) return agency.name;
  }
  return code;
}
