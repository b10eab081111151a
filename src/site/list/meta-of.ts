import type { FastifyRequest } from 'fastify';
import { fill } from '../../messages/text';
import type { ListingFilter, ServiceListing } from '../../portal/read-model/listing';
import { defaultLicence, type ListMeta } from '../../service-list/list-meta';
import { listTexts } from '../../service-list/messages';
import { nation } from '../../service-list/published-plan';
import { withQuery } from '../addresses';
import { originOf } from '../origin';
import { localeOf } from '../page-context';
import { listTexts as filterTexts } from '../services/messages';
import type { SiteOptions } from '../site-options';
import { provinceTitle } from '../words/place-names';
import { applicantNames, levelNames, tierNames } from '../words/vocabulary';
import { exportQuery } from './list-query';
import { exportTexts } from './messages';

/** What a list says of itself, for the request that asks for it under `path`. */
export function metaOf(
  request: FastifyRequest,
  options: SiteOptions,
  { filter, listing, path }: { filter: ListingFilter; listing: ServiceListing; path: string },
): ListMeta {
  const locale = localeOf(request);
  const origin = originOf(request, options);
  const province = filter.province ?? (filter.plan?.owner === nation ? undefined : filter.plan?.owner);
  const owner = province === undefined ? listTexts.allProvinces : provinceTitle(options.model.places(), province);
  return {
    title: filter.plan?.title ?? listTexts.title[locale],
    owner: capital(owner[locale]),
    narrowedTo: narrowedTo(filter, options, locale),
    unpublished: unpublishedOf(filter, listing),
    asOf: filter.asOf ?? null,
    revision: listing.revision,
    modifiedAt: listing.modifiedAt,
    licence: options.licence ?? defaultLicence,
    origin,
    address: origin + withQuery(path, exportQuery(filter), locale),
    count: listing.count,
    locale,
  };
}

/** Of a named list that is not narrowed any further. */
function unpublishedOf({ plan, province: _, asOf: __, ...narrower }: ListingFilter, listing: ServiceListing): string[] {
  if (!plan || Object.keys(narrower).length > 0) return [];
  const published = new Set([...listing.addresses()].map(({ key }) => key));
  return plan.services.map(({ key }) => key).filter((key) => !published.has(key));
}

function narrowedTo(filter: ListingFilter, { model }: SiteOptions, locale: ListMeta['locale']): string[] {
  const { sector, agency, level, tier, applicant } = filter;
  const province = filter.province ?? agency?.split('.')[0] ?? '';
  const agencyName = model.agencies(province).find(({ code }) => code === agency)?.name;
  const said: [string, string | undefined][] = [
    [exportTexts.basis[locale], filter.plan?.legalBasis ?? undefined],
    [filterTexts.sector[locale], model.sectors().find(({ id }) => id === sector)?.name ?? sector],
    [filterTexts.agency[locale], agencyName ?? agency],
    [filterTexts.level[locale], levelName(level, locale)],
    [exportTexts.tier[locale], tier && tierNames[tier][locale]],
    [filterTexts.applicant[locale], applicant && applicantNames[applicant][locale]],
  ];
  return [
    ...said.flatMap(([name, value]) =>
      value === undefined ? [] : [fill(exportTexts.narrowedTo[locale], { name, value })],
    ),
    ...(filter.plan && filter.asOf ? [exportTexts.plannedNow[locale]] : []),
  ];
}

function levelName(level: number | undefined, locale: ListMeta['locale']): string | undefined {
  return Object.entries(levelNames).find(([one]) => one === String(level))?.[1][locale];
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
