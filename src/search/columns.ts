import { type FacetName, facetNames, type SearchDocument, type SearchFilter, type SearchPage } from './document';
import type { Slots } from './slots';

/** A facet of all documents: which of the different lists of values each one has. Lists of values are few, documents many. */
type Column = { listOf: Uint32Array; lists: string[][]; places: Map<string, number> };

/** What documents are filtered and counted by, as numbers: some 24 bytes a document. */
export type Columns = {
  put: (slot: number, facets: SearchDocument['facets']) => void;
  /** Keeps the slots that meet the filter, in their order, and counts every facet. */
  filterAndCount: (slots: Slots, filter: SearchFilter) => { kept: Slots; facets: SearchPage['facets'] };
};

export function makeColumns(): Columns {
  let capacity = 1024;
  const columns = facetNames.map(
    (): Column => ({ listOf: new Uint32Array(capacity), lists: [], places: new Map<string, number>() }),
  );

  const makeRoom = (slot: number) => {
    if (slot < capacity) return;
    while (capacity <= slot) capacity *= 2;
    for (const column of columns) {
      const wider = new Uint32Array(capacity);
      wider.set(column.listOf);
      column.listOf = wider;
    }
  };
  return {
    put(slot, facets) {
      makeRoom(slot);
      columns.forEach((column, place) => {
        const name = facetNames[place];
        if (name !== undefined) column.listOf[slot] = placeOf(column, facets[name]);
      });
    },
    filterAndCount(slots, filter) {
      const tests = columns.flatMap((column, place) => {
        const wanted = filter[facetNames[place] ?? 'province'];
        return wanted === undefined ? [] : [{ place, listOf: column.listOf, meets: meeting(column, wanted) }];
      });
      const counters = columns.map(({ listOf, lists }) => ({ listOf, counts: new Uint32Array(lists.length) }));
      const kept = new Uint32Array(slots.length);
      let count = 0;
      for (const slot of slots) {
        const missed = onlyMissed(tests, slot);
        if (missed === several) continue;
        if (missed === none) {
          kept[count] = slot;
          count += 1;
        }
        if (missed === none) for (const counter of counters) countOne(counter, slot);
        else countOne(counters[missed], slot);
      }
      const counted = (name: FacetName) => {
        const place = facetNames.indexOf(name);
        return listed(columns[place]?.lists ?? [], counters[place]?.counts);
      };
      return {
        kept: kept.subarray(0, count),
        facets: {
          province: counted('province'),
          sector: counted('sector'),
          agency: counted('agency'),
          level: counted('level'),
          applicant: counted('applicant'),
          tier: counted('tier'),
          state: counted('state'),
        },
      };
    },
  };
}

type Counter = { listOf: Uint32Array; counts: Uint32Array };

function countOne(counter: Counter | undefined, slot: number): void {
  if (!counter) return;
  const list = counter.listOf[slot] ?? 0;
  counter.counts[list] = (counter.counts[list] ?? 0) + 1;
}

const none = -1;
const several = -2;

type Test = { place: number; listOf: Uint32Array; meets: Uint8Array };

/** The only part of the filter that the document does not meet; `none` or `several`. */
function onlyMissed(tests: readonly Test[], slot: number): number {
  let missed = none;
  for (const { place, listOf, meets } of tests) {
    if (meets[listOf[slot] ?? 0] === 1) continue;
    if (missed !== none) return several;
    missed = place;
  }
  return missed;
}

function placeOf(column: Column, values: readonly string[]): number {
  const name = values.join('\n');
  const known = column.places.get(name);
  if (known !== undefined) return known;
  column.places.set(name, column.lists.length);
  column.lists.push([...new Set(values)]);
  return column.lists.length - 1;
}

/** By number of a list: 1 where it holds the value. */
function meeting(column: Column, wanted: string): Uint8Array {
  return Uint8Array.from(column.lists, (values) => (values.includes(wanted) ? 1 : 0));
}

/** Most frequent first; the same number by value, so that the order is stable. */
function listed(lists: readonly string[][], counts: Uint32Array | undefined): { value: string; count: number }[] {
  const byValue = new Map<string, number>();
  lists.forEach((values, place) => {
    const count = counts?.[place] ?? 0;
    if (count > 0) for (const value of values) byValue.set(value, (byValue.get(value) ?? 0) + count);
  });
  return [...byValue]
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
}
