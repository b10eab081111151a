import { addressOf } from '../columns';
import type { ServiceEntry } from '../entry';

/** A service as a schema.org GovernmentService, for search engines, in the page of the procedure. */
export function governmentService(entry: ServiceEntry, origin: string): Record<string, unknown> {
  const { procedure, forms } = entry;
  const url = origin + addressOf(entry);
  const agency = { '@type': 'GovernmentOrganization', name: entry.agencyName };
  const area = { '@type': 'AdministrativeArea', name: entry.provinceName };
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name: procedure.name,
    identifier: procedure.code ?? procedure.key,
    serviceType: entry.sectorName,
    inLanguage: 'vi',
    provider: agency,
    serviceOperator: agency,
    jurisdiction: area,
    areaServed: area,
    audience: procedure.applicants.map((audienceType) => ({ '@type': 'Audience', audienceType })),
    serviceOutput: procedure.results.map(({ name }) => ({ '@type': 'Thing', name })),
    availableChannel: forms
      .filter(({ online }) => online)
      .map(({ caseKey, caseName }) => ({
        '@type': 'ServiceChannel',
        name: caseName,
        serviceUrl: `${url}/${encodeURIComponent(caseKey)}/nop-ho-so`,
        availableLanguage: 'vi',
      })),
  };
}

/** JSON inside a script element: nothing in it can end the element or begin a comment. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c').replace(/>/g, '\\u003e').replace(/&/g, '\\u0026');
}
