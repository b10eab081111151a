import { type Columns, makeColumns } from './columns';
import type { Position, SearchDocument, SearchFilter, SearchPage } from './document';
import { type IndexFile, openIndexFile } from './index-file';
import { type LeastRecent, leastRecent } from './least-recent';
import { type Matched, matchWords } from './match';
import { noSlots, type Slots } from './slots';
import { queryWords } from './words';

/** The search index over one file; synchronous, meant for a thread of its own. */
export type SearchEngine = {
  /** Per province the digest of the documents taken in. */
  digests: () => Map<string, string>;
  /** Takes in documents of a province, all or none; `whole`: they are all there are. */
  write: (province: string, digest: string, documents: readonly SearchDocument[], whole: boolean) => void;
  drop: (province: string) => void;
  find: (filter: SearchFilter, page: { first: number; after?: Position }) => SearchPage;
  close: () => void;
};

/** Bytes of word lists and of found lists kept; the rest is asked of the file again. */
const keptWords = 24 * 1024 * 1024;
const keptLists = 12 * 1024 * 1024;

type Found = { slots: Slots; ranks: Uint8Array | undefined; facets: SearchPage['facets']; approximate: boolean };

/** Opens the index in a file of this process. A file found damaged at any time is made anew, empty: whoever fills it sees it by the digests. */
export function openSearchEngine(path: string): SearchEngine {
  const file = openIndexFile(path);
  const columns = makeColumns();
  file.each(columns.put);
  return overFile(file, columns);
}

function overFile(file: IndexFile, columns: Columns): SearchEngine {
  const words: LeastRecent<string, Slots> = leastRecent(keptWords);
  const lists: LeastRecent<string, Found> = leastRecent(keptLists);
  let order = noSlots;
  /** By slot, its place in the order of the list. */
  let places = new Uint32Array(0);
  let isOrdered = false;
  let vocabulary: string[] | undefined;

  const changed = () => {
    words.clear();
    lists.clear();
    isOrdered = false;
    vocabulary = undefined;
  };
  const putInOrder = () => {
    if (isOrdered) return;
    order = file.ordered();
    places = new Uint32Array(order.reduce((most, slot) => Math.max(most, slot), 0) + 1);
    order.forEach((slot, place) => {
      places[slot] = place;
    });
    isOrdered = true;
  };
  const slotsOf = (term: string, isStart: boolean): Slots => {
    const name = isStart ? `${term}*` : term;
    const known = words.get(name);
    if (known) return known;
    const slots = file.having(term, isStart);
    words.set(name, slots, slots.byteLength + 200);
    return slots;
  };
  const source = {
    having: (term: string) => slotsOf(term, false),
    beginning: (start: string) => slotsOf(start, true),
    vocabulary(): string[] {
      vocabulary ??= file.vocabulary();
      return vocabulary;
    },
  };
  const search = (filter: SearchFilter): Found => {
    const asked = queryWords(filter.text ?? '');
    if (asked.folded.length === 0) {
      const { kept, facets } = columns.filterAndCount(order, filter);
      return { slots: kept.slice(), ranks: undefined, facets, approximate: false };
    }
    const matched = matchWords(source, asked);
    const { kept, facets } = columns.filterAndCount(matched.slots, filter);
    return { ...inOrder(kept, matched, places, order), facets, approximate: matched.approximate };
  };

  return {
    digests: file.digests,
    write(province, digest, documents, whole) {
      for (const { slot, facets } of file.write(province, digest, documents, whole)) columns.put(slot, facets);
      changed();
    },
    drop(province) {
      file.drop(province);
      changed();
    },
    find(filter, { first, after }) {
      putInOrder();
      const name = JSON.stringify(Object.entries(filter).sort());
      const found = lists.get(name) ?? search(filter);
      lists.set(name, found, found.slots.byteLength + (found.ranks?.byteLength ?? 0) + 4096);
      const start = after ? firstBehind(file, found, places, after) : 0;
      const slots = found.slots.subarray(start, start + first);
      return {
        positions: Array.from(slots, (slot, place) => ({
          rank: found.ranks?.[start + place] ?? 0,
          ...file.documentAt(slot),
        })),
        total: found.slots.length,
        hasNextPage: start + slots.length < found.slots.length,
        facets: found.facets,
        approximate: found.approximate,
      };
    },
    close: file.close,
  };
}

/** Sorts by rank, then by the order of the list: every place is looked at once, which beats sorting however many there are. */
function inOrder(kept: Slots, matched: Matched, places: Uint32Array, order: Slots): Pick<Found, 'slots' | 'ranks'> {
  const rankAt = new Uint8Array(order.length).fill(unranked);
  const next = new Uint32Array(unranked + 1);
  let at = 0;
  for (const slot of kept) {
    while (matched.slots[at] !== slot) at += 1;
    const rank = matched.ranks[at] ?? 0;
    rankAt[places[slot] ?? 0] = rank;
    next[rank + 1] = (next[rank + 1] ?? 0) + 1;
  }
  for (let rank = 1; rank < next.length; rank += 1) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  const slots = new Uint32Array(kept.length);
  const ranks = new Uint8Array(kept.length);
  for (let place = 0; place < rankAt.length; place += 1) {
    const rank = rankAt[place] ?? unranked;
    if (rank === unranked) continue;
    const to = next[rank] ?? 0;
    next[rank] = to + 1;
    slots[to] = order[place] ?? 0;
    ranks[to] = rank;
  }
  return { slots, ranks };
}

/** Above all ranks: not among the results. */
const unranked = 254;

/** Number of documents at or before the position. */
function firstBehind(file: IndexFile, { slots, ranks }: Found, places: Uint32Array, position: Position): number {
  const next = file.firstBehind(position);
  const from = next === undefined ? Number.POSITIVE_INFINITY : (places[next] ?? 0);
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const rank = ranks?.[middle] ?? 0;
    const isBehind = rank === position.rank ? (places[slots[middle] ?? 0] ?? 0) >= from : rank > position.rank;
    if (isBehind) high = middle;
    else low = middle + 1;
  }
  return low;
}
