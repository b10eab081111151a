import type { Payload } from 'payload';
import { searchKey } from '../../src/service-list/search-key';
import type { ServiceFacts } from '../../src/targets/facts';
import { idOf } from '../fields/relation';
import { keptPerDatabase } from './kept';
import { settledMs } from './stamp';

/** What a release left on a working document: everything of a service's facts but its dossiers. */
export type ServiceRow = Omit<ServiceFacts, 'dossiers'>;

type Known = {
  /** Every document that was written before this moment has been read (ISO 8601; empty: none). */
  settled: string;
  /** By id; null for documents that were never released. */
  rows: Map<string, ServiceRow | null>;
  /** The rows there are, by key. */
  services: readonly ServiceRow[];
  /** Counts up whenever a row has changed. */
  version: number;
};

const knownOf = keptPerDatabase<Known>(70);

const nothing: Known = { settled: '', rows: new Map(), services: [], version: 0 };

/** A few dozen lists serve thousands of services: kept once each, so that they are counted by list. */
const lists = new Map<string, readonly string[]>();

function listOf(words: string): readonly string[] {
  const known = lists.get(words);
  if (known) return known;
  const made = words.split(' ').filter((id) => id !== '');
  if (lists.size < 1_000) lists.set(words, made);
  return made;
}

const legacyLevels = [0, 1, 2, 3, 4] as const;
const currentLevels = ['thong-tin', 'mot-phan', 'toan-trinh'] as const;

/**
 * Every published service of a province, by key, and a version that is another one whenever they are. Only documents written since the
 * last call are read again, so a page of figures costs the same for 240 services and for 2,400.
 */
export async function servicesOf(
  payload: Payload,
  province: string,
  now: Date,
): Promise<{ services: readonly ServiceRow[]; version: number }> {
  const known = knownOf(payload).get(province) ?? nothing;
  const read = (from: Known) => readSince(payload, { province, known: from, now });
  const after = await read(known);
  const { totalDocs } = await payload.count({
    collection: 'procedures',
    where: { province: { equals: province } },
    overrideAccess: true,
  });
  const whole =
    after.rows.size === totalDocs
      ? after
      : // Some are gone: all are read again, and the version counts up even when none is left.
        await read({ ...nothing, version: after.version + 1 });
  knownOf(payload).set(province, whole);
  return { services: whole.services, version: whole.version };
}

async function readSince(
  payload: Payload,
  { province, known, now }: { province: string; known: Known; now: Date },
): Promise<Known> {
  const { settled, rows, version } = known;
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: {
      and: [{ province: { equals: province } }, ...(settled ? [{ updatedAt: { greater_than_equal: settled } }] : [])],
    },
    select: {
      province: true,
      key: true,
      name: true,
      managingAgency: true,
      level: true,
      currentLevel: true,
      missingCriteria: true,
      releasedOn: true,
      releasedRevision: true,
      target: true,
      _status: true,
      updatedAt: true,
    },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const changed = new Map<string, ServiceRow | null>();
  for (const row of docs) {
    const made: ServiceRow | null = row.releasedRevision
      ? {
          province,
          key: row.key ?? '',
          name: row.name ?? '',
          foldedName: searchKey(row.name ?? ''),
          agency: idOf(row.managingAgency),
          legacy: legacyLevels.find((level) => level === row.level) ?? 0,
          current: currentLevels.find((level) => level === row.currentLevel) ?? 'thong-tin',
          missing: listOf(row.missingCriteria ?? ''),
          releasedOn: row.releasedOn ?? '',
          target: {
            legacy: Number(row.target?.legacy ?? 1),
            date: row.target?.date?.slice(0, 10) ?? null,
            responsible: row.target?.responsible ?? null,
          },
          isDraft: row._status === 'draft',
        }
      : null;
    if (JSON.stringify(made) !== JSON.stringify(rows.get(row.id))) changed.set(row.id, made);
  }
  const read = { settled: new Date(now.getTime() - settledMs).toISOString() };
  if (changed.size === 0) return { ...known, ...read };
  const after = new Map([...rows, ...changed]);
  return { ...read, rows: after, services: byKey(after), version: version + 1 };
}

function byKey(rows: ReadonlyMap<string, ServiceRow | null>): ServiceRow[] {
  const services = [...rows.values()].filter((row) => row !== null);
  return services.sort((one, other) => (one.key < other.key ? -1 : 1));
}
