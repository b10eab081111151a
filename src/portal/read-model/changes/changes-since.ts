import type { Catalogue } from '../catalogue';
import type { Entry } from '../entry';
import type { StoredRecord } from '../pack/pack-file';
import { type Followed, markOf } from './cursor';

export type ChangesAsked = {
  /** Only of this province. */
  province?: string;
  followed: Followed;
  /** How many changes at most. */
  first: number;
};

/** What a follower is told; `ahead`: it knows of releases that are not here (yet). */
export type ChangesFound =
  | { kind: 'found'; entries: readonly Entry[]; followed: Followed; hasMore: boolean }
  | { kind: 'ahead' }
  /** The release it read last is not the one with that number: the database was restored or replaced. */
  | { kind: 'other-history' };

/**
 * The services that were released or withdrawn since, each once, as its newest release left it, in the order of those releases. A
 * service that changes again while somebody pages moves behind what is still to come: it is met again, never passed over.
 */
export function changesSince(catalogue: Catalogue, { province, followed, first }: ChangesAsked): ChangesFound {
  const wanted = province === undefined ? [...catalogue.tails().keys()].sort() : [province];
  const known = province === undefined ? [...followed.keys()] : wanted;
  for (const code of known) {
    const standing = standingOf(catalogue.log(code), followed.get(code));
    if (standing !== 'here') return { kind: standing };
  }
  const entries: Entry[] = [];
  const next = new Map(followed);
  for (const code of wanted) {
    const log = catalogue.log(code);
    let at = followed.get(code)?.sequence ?? 0;
    for (; at < log.length; at += 1) {
      const entry = newestBy(catalogue, log[at]);
      if (entry && entries.length === first) break;
      if (entry) entries.push(entry);
    }
    const last = log[at - 1];
    if (last) next.set(code, { sequence: at, mark: markOf(last.head) });
    if (at < log.length) return { kind: 'found', entries, followed: next, hasMore: true };
  }
  return { kind: 'found', entries, followed: next, hasMore: false };
}

function standingOf(log: readonly StoredRecord[], known: { sequence: number; mark: string } | undefined) {
  if (known === undefined) return 'here';
  const record = log[known.sequence - 1];
  if (record === undefined) return 'ahead';
  return markOf(record.head) === known.mark ? 'here' : 'other-history';
}

/** The service whose newest release this is. */
function newestBy(catalogue: Catalogue, record: StoredRecord | undefined): Entry | undefined {
  if (record === undefined) return undefined;
  const { province, key } = record.head;
  const entry = catalogue.entry(province, key) ?? catalogue.withdrawn(province, key);
  return entry?.record === record ? entry : undefined;
}
