import type { Locale } from '../messages/text';

/** The public addresses, in one place: pages, machine routes and tests build them here. */
export const addresses = {
  home: '/',
  services: '/thu-tuc',
  lookUp: '/tra-cuu',
  uploads: '/uploads',
  submissions: '/submissions',
  service: (province: string, key: string) => `/thu-tuc/${encodeURIComponent(province)}/${encodeURIComponent(key)}`,
  filing: (province: string, key: string, caseKey: string) =>
    `/thu-tuc/${encodeURIComponent(province)}/${encodeURIComponent(key)}/${encodeURIComponent(caseKey)}/nop-ho-so`,
  blank: (province: string, key: string, caseKey: string) =>
    `/thu-tuc/${encodeURIComponent(province)}/${encodeURIComponent(key)}/${encodeURIComponent(caseKey)}/ban-in`,
  catalog: '/catalog',
  export: (extension: string) => `/catalog/services.${extension}`,
  changes: (extension: string) => `/catalog/changes.${extension}`,
  context: '/catalog/context.jsonld',
  sitemap: '/sitemap.xml',
  embedExample: '/nhung/vi-du',
  embedForm: (province: string, key: string, caseKey: string) =>
    `/nhung/bieu-mau/${encodeURIComponent(province)}/${encodeURIComponent(key)}/${encodeURIComponent(caseKey)}`,
  embedList: '/nhung/danh-sach.json',
  blankFile: (province: string, key: string, caseKey: string, extension: string) =>
    `${addresses.service(province, key)}/${encodeURIComponent(caseKey)}/mau-trong.${extension}`,
  form: (hash: string) => `/forms/${hash}/form.json`,
  validator: (hash: string, toolchain: string) => `/forms/${hash}/${encodeURIComponent(toolchain)}/validator.js`,
  template: (sha256: string, name: string) => `/templates/${sha256}/${encodeURIComponent(name)}`,
};

/** Names of the parameters of the service list, as they stand in its address. */
export const listParameters = {
  text: 'q',
  sector: 'linh-vuc',
  agency: 'co-quan',
  level: 'muc-do',
  applicant: 'doi-tuong',
  after: 'sau',
} as const;

/**
 * An address with its parameters, in order, empty ones left out. The language travels in the address too (`lang=en`), not in a
 * cookie: a page stays a function of its address, so any cache may keep it.
 */
export function withQuery(path: string, query: Record<string, string | null | undefined>, locale: Locale): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') parameters.append(name, value);
  }
  if (locale !== 'vi') parameters.append('lang', locale);
  const text = parameters.toString();
  if (text === '') return path;
  const [base = path, anchor] = path.split('#', 2);
  return `${base}?${text}${anchor === undefined ? '' : `#${anchor}`}`;
}
