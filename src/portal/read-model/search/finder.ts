import { leastRecent } from '../least-recent';
import type { ServiceFilter, ServicePage } from '../read-model';
import { collationKey } from './collation';
import { fromCursor, type Position, toCursor } from './cursor';
import { compare, compareEntries, type Entry } from './entry';
import { filterAndCount } from './facets';
import { indexWords, makeRank, matches } from './query';
import { makeWordIndex } from './word-index';

export type FoundPage = Omit<ServicePage, 'items' | 'cursors'> & { entries: Entry[]; cursors: string[] };

/** Finds services: folded words, filters with facets, pages by cursor, in Vietnamese dictionary order behind the rank. */
export type Finder = {
  /** Adds a service or replaces the one in its slot. */
  put: (entry: Entry) => void;
  find: (filter: ServiceFilter, page: { first: number; after?: string }) => FoundPage;
};

type Found = { entries: Entry[]; ranks: readonly number[]; facets: ServicePage['facets'] };

/** Filtered lists kept ready between pages; each holds one reference per service found. */
const keptLists = 50;

export function makeFinder(): Finder {
  const words = makeWordIndex();
  const bySlot: Entry[] = [];
  let sorted: Entry[] = [];
  let changed = new Set<number>();
  const lists = leastRecent<string, Found>(keptLists);

  /** Brings the sorted list up to date; runs already in order cost the sort one comparison an entry. */
  const inOrder = () => {
    if (changed.size > 0) {
      const fresh = [...changed].flatMap((slot) => bySlot[slot] ?? []).sort(compareEntries);
      sorted = [...sorted.filter((entry) => !changed.has(entry.slot)), ...fresh].sort(compareEntries);
      changed = new Set();
    }
    return sorted;
  };

  const search = (filter: ServiceFilter): Found => {
    const text = filter.text ?? '';
    const slots = matches(words, text);
    if (!slots) {
      const { kept, facets } = filterAndCount(inOrder(), filter);
      return { entries: kept, ranks: [], facets };
    }
    const { kept, facets } = filterAndCount(
      slots.flatMap((slot) => bySlot[slot] ?? []),
      filter,
    );
    const rank = makeRank(text);
    const ranked = kept.map((entry) => ({ entry, rank: rank(entry.text) }));
    ranked.sort((left, right) => left.rank - right.rank || compareEntries(left.entry, right.entry));
    return { entries: ranked.map((one) => one.entry), ranks: ranked.map((one) => one.rank), facets };
  };

  return {
    put(entry) {
      const old = bySlot[entry.slot];
      if (old?.text.folded !== entry.text.folded || old.text.codes.join() !== entry.text.codes.join()) {
        if (old) words.remove(entry.slot, indexWords(old.text));
        words.add(entry.slot, indexWords(entry.text));
      }
      bySlot[entry.slot] = entry;
      changed.add(entry.slot);
      lists.clear();
    },
    find(filter, { first, after }) {
      const name = JSON.stringify([
        filter.province,
        filter.text,
        filter.sector,
        filter.agency,
        filter.level,
        filter.applicant,
        filter.tier,
      ]);
      const found = lists.get(name) ?? search(filter);
      lists.set(name, found);
      const start = after === undefined ? 0 : firstBehind(found, fromCursor(after));
      const entries = found.entries.slice(start, start + first);
      const cursors = entries.map((entry, place) => toCursor(positionOf(entry, found.ranks[start + place] ?? 0)));
      const hasNextPage = start + entries.length < found.entries.length;
      return {
        entries,
        cursors,
        total: found.entries.length,
        endCursor: hasNextPage ? (cursors.at(-1) ?? null) : null,
        hasNextPage,
        facets: found.facets,
      };
    },
  };
}

function positionOf({ line, record }: Entry, rank: number): Position {
  return { rank, name: line.name, province: record.head.province, key: record.head.key };
}

/** Number of services at or before the position. */
function firstBehind({ entries, ranks }: Found, position: Position): number {
  const order = collationKey(position.name);
  const isBehind = (entry: Entry, rank: number) =>
    (rank - position.rank ||
      compare(entry.order, order) ||
      compare(entry.record.head.province, position.province) ||
      compare(entry.record.head.key, position.key)) > 0;
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry && isBehind(entry, ranks[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
