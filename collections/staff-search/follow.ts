import { createHash } from 'node:crypto';
import type { Payload } from 'payload';
import { IndexLost, type Search } from '../../src/search/search';
import { idOf } from '../fields/relation';
import { type IndexedRow, type StampedRow, toStaffDocument } from './document';
import { allStamps, rowsOf, rowsOfProvince, stampsSince } from './read-drafts';

/** Names of agencies change seldom: they are read again after this long. */
const namesFreshMs = 30_000;

/** A change may be seen this much later than it says it was made: its transaction was still open, or another machine's clock is ahead. */
const lateBy = 120_000;

/** When each document was last changed, by province and key. */
type Stamps = Map<string, Map<string, string>>;

type Names = { byCode: ReadonlyMap<string, string>; digest: string };

/** Keeps an index at the working documents. */
export type StaffFollower = {
  /** Brings the index up to the database; cheap where nothing has changed. Calls made during a look share the one after it. */
  follow: () => Promise<void>;
  /** Compares everything at the next look: what the index holds is not known any more. */
  forget: () => void;
};

/**
 * Follows by what the database says (when a document was changed, how many there are), not by hooks: so it sees what hooks, the bulk
 * writer, undone imports and other processes write alike, and an index that is missing, stale or of another database is filled by itself.
 */
export function makeStaffFollower(payload: Payload, search: Search): StaffFollower {
  let stamps: Stamps | undefined;
  let seenUntil = '';
  let names: Names = { byCode: new Map(), digest: '' };
  let namesFreshUntil = 0;
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;

  const write = async (province: string, rows: readonly IndexedRow[], isWhole: boolean) => {
    const documents = rows.map((row) => toStaffDocument(row, names.byCode));
    await search.write(province, digestOf(stamps?.get(province), names), documents, isWhole);
  };
  const note = (rows: readonly StampedRow[]) => {
    for (const { province, key, updatedAt } of rows) {
      const own = idOf(province) ?? '';
      const known = stamps?.get(own) ?? new Map<string, string>();
      stamps?.set(own, known.set(key ?? '', updatedAt));
      if (updatedAt > seenUntil) seenUntil = updatedAt;
    }
  };

  /** Everything is compared by digest; a province that differs is given whole. */
  const compareAll = async () => {
    stamps = new Map();
    seenUntil = '';
    for await (const rows of allStamps(payload)) note(rows);
    const held = await search.digests();
    for (const province of held.keys()) if (!stamps.has(province)) await search.drop(province);
    for (const [province, known] of stamps) {
      if (held.get(province) === digestOf(known, names)) continue;
      const rows: IndexedRow[] = [];
      for await (const part of rowsOfProvince(payload, province)) rows.push(...part);
      await write(province, rows, true);
    }
  };

  const takeChanged = async () => {
    const since = new Date(Date.parse(seenUntil || new Date(0).toISOString()) - lateBy).toISOString();
    const fresh: (string | number)[] = [];
    for await (const rows of stampsSince(payload, since)) {
      const isOther = ({ province, key, updatedAt }: StampedRow) =>
        stamps?.get(idOf(province) ?? '')?.get(key ?? '') !== updatedAt;
      fresh.push(...rows.filter(isOther).map(({ id }) => id));
    }
    const changed = await rowsOf(payload, fresh);
    note(changed);
    for (const province of new Set(changed.map((row) => idOf(row.province) ?? ''))) {
      await write(
        province,
        changed.filter((row) => idOf(row.province) === province),
        false,
      );
    }
    const { totalDocs } = await payload.count({ collection: 'procedures', overrideAccess: true });
    const known = [...(stamps?.values() ?? [])].reduce((sum, { size }) => sum + size, 0);
    if (totalDocs !== known) await compareAll();
  };

  const look = async () => {
    const before = names.digest;
    if (Date.now() >= namesFreshUntil) {
      names = await readNames(payload);
      namesFreshUntil = Date.now() + namesFreshMs;
    }
    const isRenamed = names.digest !== before;
    if (stamps === undefined || isRenamed) await compareAll();
    else await takeChanged();
  };

  const start = (): Promise<void> => {
    running = look()
      .catch(async (error: unknown) => {
        stamps = undefined;
        if (!(error instanceof IndexLost)) throw error;
        await look();
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  return {
    follow() {
      if (!running) return start();
      // What was written since the running look began might be missed by it.
      waiting ??= running
        .catch(() => undefined)
        .then(() => {
          waiting = undefined;
          return start();
        });
      return waiting;
    },
    forget() {
      stamps = undefined;
    },
  };
}

/** Says which documents, as of when and under which agency names, an index of a province holds. */
function digestOf(known: ReadonlyMap<string, string> | undefined, { digest }: Names): string {
  const hash = createHash('sha256').update(digest);
  for (const [key, updatedAt] of [...(known ?? [])].sort()) hash.update(`${key}\0${updatedAt}\n`);
  return hash.digest('base64url');
}

async function readNames(payload: Payload): Promise<Names> {
  const { docs } = await payload.find({
    collection: 'agencies',
    select: { name: true },
    sort: 'id',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const hash = createHash('sha256');
  for (const { id, name } of docs) hash.update(`${id}\0${name}\n`);
  return { byCode: new Map(docs.map(({ id, name }) => [id, name])), digest: hash.digest('base64url') };
}
