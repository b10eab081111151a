import { createHash } from 'node:crypto';
import type { SearchDocument } from '../../../search/document';
import { agenciesOf, codesOf, type Entry } from '../entry';
import { nameOfPerformers } from '../summary';

/** What the index knows of services beside their releases. */
export type Beside = {
  /** Names of agencies, and of sectors, by their codes. */
  agencies: ReadonlyMap<string, string>;
  sectors: ReadonlyMap<string, string>;
};

/** By the key of a service: codes of those that were merged into it. They lead to it for good, as their addresses do. */
export type FormerCodes = ReadonlyMap<string, readonly string[]>;

/** A released service as the search index takes it in. */
export function toDocument(entry: Entry, { agencies, sectors }: Beside, former: FormerCodes): SearchDocument {
  const { record, line } = entry;
  const { province, key, legacyLevel } = record.head;
  return {
    province,
    key,
    name: line.name,
    codes: [...codesOf(entry), ...(former.get(key) ?? [])],
    belongsTo: [nameOfPerformers(line, agencies), ...[sectors.get(line.sector)].filter((name) => name !== undefined)],
    facets: {
      province: [province],
      sector: [line.sector],
      agency: agenciesOf(line, province),
      level: [String(legacyLevel)],
      applicant: line.applicants,
      tier: line.tiers,
      state: [],
    },
  };
}

/** Says which services, in which releases and under which names and codes, an index of the province holds. */
export function digestOf(entries: Iterable<Entry>, { agencies, sectors }: Beside, former: FormerCodes): string {
  const hash = createHash('sha256');
  for (const { record, line } of entries) {
    const { key, revision, sha256, legacyLevel } = record.head;
    const words = [nameOfPerformers(line, agencies), sectors.get(line.sector) ?? '', ...(former.get(key) ?? [])];
    hash.update([key, revision, sha256, legacyLevel, ...words].join('\0')).update('\n');
  }
  return hash.digest('base64url');
}
