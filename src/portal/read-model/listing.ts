import { setImmediate as pause } from 'node:timers/promises';
import type { Procedure } from '../../procedure/procedure';
import { collationKey } from '../../search/collation';
import type { ServiceLevel } from '../../service-level/level';
import type { ListChange } from '../../service-list/changes/change';
import { endOfDay } from '../../service-list/dates';
import type { PlannedService, ServiceEntry } from '../../service-list/entry';
import { type Named, nameAt } from '../../service-list/former-names';
import { nation, type PublishedPlan } from '../../service-list/published-plan';
import type { Catalogue } from './catalogue';
import { agenciesOf, type Entry } from './entry';
import type { StoredRecord } from './pack/pack-file';
import type { ServiceLine } from './pack/record';
import type { References } from './ports';
import type { ServiceFilter } from './read-model';
import { nameOfPerformers } from './summary';

/** What the list is narrowed to. */
export type ListingFilter = Omit<ServiceFilter, 'text'> & {
  /** As of the end of this day in Vietnam (ISO date). Default: now. */
  asOf?: string;
  /** Only the services of a named list, with its targets. */
  plan?: PublishedPlan;
};

/** A list, ready to be read; nothing of it has been read yet. */
export type ServiceListing = {
  count: number;
  /** Names this state of the list: provinces with the number of their newest release. */
  revision: string;
  /** When the newest release in it was made (ISO 8601); null: the list is empty. */
  modifiedAt: string | null;
  addresses: () => Iterable<{ province: string; key: string; releasedAt: string }>;
  /** In Vietnamese dictionary order of names. */
  entries: () => AsyncGenerator<ServiceEntry>;
};

export type ListingSource = {
  catalogue: Catalogue;
  references: References;
  names: ReadonlyMap<string, string>;
  read: (record: StoredRecord, from: number, length: number) => Buffer;
  levelOf: (record: StoredRecord) => ServiceLevel;
};

type Listed = { record: StoredRecord; line: ServiceLine; plan?: PlannedService };

/** Services read between two pauses, in which the server answers others. */
const readAtOnce = 20;
const sortedAtOnce = 5_000;

/** The list as it is now, or as the releases of a past day make it. */
export async function makeListing(source: ListingSource, filter: ListingFilter): Promise<ServiceListing> {
  const met = chosen(source.catalogue, filter);
  const listed = await inOrder(met.filter(({ record }) => record.head.withdrawal === undefined));
  const newest = new Map<string, number>();
  let modifiedAt: string | null = null;
  // A withdrawal changes the list although it is not in it.
  for (const { record } of met) {
    const { province, sequence, releasedAt } = record.head;
    newest.set(province, Math.max(newest.get(province) ?? 0, sequence));
    if (modifiedAt === null || releasedAt > modifiedAt) modifiedAt = releasedAt;
  }
  return {
    count: listed.length,
    revision: revisionOf(newest),
    modifiedAt,
    addresses: () =>
      listed.map(({ record: { head } }) => ({ province: head.province, key: head.key, releasedAt: head.releasedAt })),
    async *entries() {
      const toEntry = entryMaker(source, filter.asOf === undefined ? undefined : endOfDay(filter.asOf));
      for (const [place, one] of listed.entries()) {
        if (place % readAtOnce === readAtOnce - 1) await pause();
        yield toEntry(one);
      }
    },
  };
}

/** The newest changes, newest first. */
export function newestChanges(source: ListingSource, filter: ListingFilter, most: number): ListChange[] {
  const sectors = new Map(source.references.sectors.map(({ id, name }) => [id, name]));
  const planned = filter.plan && new Set(filter.plan.services.map(({ key }) => key));
  const releases = provincesOf(source.catalogue, filter).flatMap((province) =>
    source.catalogue
      .everOfProvince(province)
      .filter(({ line, record }) => meets({ line, record }, filter) && (planned?.has(record.head.key) ?? true))
      .flatMap(({ history }) => history.map((record, place) => ({ record, before: history[place - 1] }))),
  );
  releases.sort(
    (left, right) =>
      compare(right.record.head.releasedAt, left.record.head.releasedAt) ||
      right.record.head.sequence - left.record.head.sequence,
  );
  return releases.slice(0, most).flatMap(({ record, before }) => {
    const { province, key, revision, sequence, sha256, releasedAt, legacyLevel, line, withdrawal } = record.head;
    if (!line) return [];
    const successor = withdrawal?.into ? source.catalogue.successor(province, withdrawal.into) : undefined;
    const isBack = before?.head.withdrawal !== undefined && withdrawal === undefined;
    return {
      province,
      key,
      revision,
      sequence,
      sha256,
      releasedAt,
      name: line.name,
      sectorName: sectors.get(line.sector) ?? line.sector,
      agencyName: nameOfPerformers(line, source.names),
      levelBefore: before?.head.legacyLevel ?? null,
      level: legacyLevel,
      ...(withdrawal && { withdrawal: { kind: withdrawal.kind, into: successor?.line.name ?? null } }),
      ...(isBack && { isBack }),
    };
  });
}

function provincesOf(catalogue: Catalogue, { province, plan }: ListingFilter): string[] {
  // A list of the nation holds in every province.
  const wanted = province ?? (plan && plan.owner !== nation ? plan.owner : undefined);
  return wanted === undefined ? [...catalogue.tails().keys()].sort() : [wanted];
}

/** The services that meet the filter, as they stood; those that had been withdrawn by then are among them. */
function chosen(catalogue: Catalogue, filter: ListingFilter): Listed[] {
  const until = filter.asOf === undefined ? undefined : endOfDay(filter.asOf);
  const planned = filter.plan && new Map(filter.plan.services.map((service) => [service.key, service]));
  return provincesOf(catalogue, filter)
    .flatMap((province) => catalogue.everOfProvince(province))
    .flatMap((entry): Listed[] => {
      const record = recordAt(entry, until);
      const line = record?.head.line;
      const plan = planned?.get(entry.record.head.key);
      if (!record || !line || (planned && !plan)) return [];
      return meets({ record, line }, filter) ? [{ record, line, ...(plan && { plan }) }] : [];
    });
}

function recordAt({ record, history }: Entry, until: string | undefined): StoredRecord | undefined {
  return until === undefined ? record : history.findLast(({ head }) => head.releasedAt <= until);
}

function meets({ record, line }: Listed, { sector, agency, level, applicant, tier }: ListingFilter): boolean {
  return (
    (sector === undefined || line.sector === sector) &&
    (level === undefined || record.head.legacyLevel === level) &&
    (applicant === undefined || line.applicants.includes(applicant)) &&
    (tier === undefined || line.tiers.includes(tier)) &&
    (agency === undefined || agenciesOf(line, record.head.province).includes(agency))
  );
}

async function inOrder(listed: Listed[]): Promise<Listed[]> {
  const keyed: { one: Listed; sort: string }[] = [];
  for (const [place, one] of listed.entries()) {
    if (place % sortedAtOnce === sortedAtOnce - 1) await pause();
    keyed.push({ one, sort: collationKey(one.line.name) });
  }
  keyed.sort(
    (left, right) =>
      compare(left.sort, right.sort) ||
      compare(left.one.record.head.province, right.one.record.head.province) ||
      compare(left.one.record.head.key, right.one.record.head.key),
  );
  return keyed.map(({ one }) => one);
}

/** @param moment the names are those of then; default: of now */
function entryMaker(
  { references, names: namesNow, read, levelOf }: ListingSource,
  moment: string | undefined,
): (listed: Listed) => ServiceEntry {
  const nameOf = (named: Named) => (moment === undefined ? named.name : nameAt(named, moment));
  const sectors = new Map(references.sectors.map((sector) => [sector.id, nameOf(sector)]));
  const names = new Map(namesNow);
  if (moment !== undefined) for (const agency of references.agencies) names.set(agency.code, nameOf(agency));
  const provinces = new Map(references.provinces.map(({ code, name }) => [code, name]));
  return ({ record, line, plan }) => {
    const { province, revision, sequence, sha256, releasedAt, forms } = record.head;
    return {
      procedure: procedureIn(record, read),
      release: { revision, sequence, sha256, releasedAt },
      level: levelOf(record),
      ...(plan && { plan }),
      sectorName: sectors.get(line.sector) ?? line.sector,
      agencyName: nameOfPerformers(line, names),
      provinceName: provinces.get(province) ?? province,
      forms: line.cases.flatMap(({ key, name, online }) =>
        forms.some(({ caseKey }) => caseKey === key) ? [{ caseKey: key, caseName: name, online }] : [],
      ),
    };
  };
}

/** The procedure of a release without its forms, which stand before it in the canonical text and are most of it. */
function procedureIn(record: StoredRecord, read: ListingSource['read']): Procedure {
  const { contentLength, forms } = record.head;
  const from = forms.reduce((end, { at, length }) => Math.max(end, at + length), 0);
  const rest = read(record, from, contentLength - from).toString();
  return JSON.parse(rest.slice(rest.indexOf('"procedure":') + '"procedure":'.length, -1));
}

/** `H01-60`; of several provinces the number of all their releases: `34-12345`. */
function revisionOf(newest: ReadonlyMap<string, number>): string {
  const [first] = newest;
  if (newest.size === 1 && first) return `${first[0]}-${first[1]}`;
  return `${newest.size}-${[...newest.values()].reduce((sum, sequence) => sum + sequence, 0)}`;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
