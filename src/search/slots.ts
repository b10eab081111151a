/** Ascending numbers of documents, each once. */
export type Slots = Uint32Array;

export const noSlots: Slots = new Uint32Array(0);

/** Reads `1,5,9`, as SQLite's group_concat gives it: one text for all rows costs a tenth of a row for each. */
export function parseSlots(text: string): Slots {
  // A number takes a digit and a comma at least.
  const slots = new Uint32Array((text.length >> 1) + 1);
  let place = 0;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === comma) {
      slots[place] = value;
      place += 1;
      value = 0;
    } else value = value * 10 + sign - zero;
  }
  slots[place] = value;
  return slots.slice(0, place + 1);
}

const comma = 0x2c;
const zero = 0x30;

/** Slots in both. */
export function intersect(left: Slots, right: Slots): Slots {
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  const kept = new Uint32Array(few.length);
  let count = 0;
  eachShared(few, many, (place) => {
    kept[count] = few[place] ?? 0;
    count += 1;
  });
  return kept.subarray(0, count);
}

/** Slots in any of the lists. */
export function union(lists: readonly Slots[]): Slots {
  const filled = lists.filter((list) => list.length > 0);
  const [first = noSlots, ...others] = filled;
  if (others.length === 0) return first;
  const all = new Uint32Array(filled.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of filled) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  let count = 0;
  for (let place = 0; place < all.length; place += 1) {
    if (place > 0 && all[place] === all[place - 1]) continue;
    all[count] = all[place] ?? 0;
    count += 1;
  }
  return all.subarray(0, count);
}

/** Calls `found` with the place in `few` of every slot that is in `many` too; skips ahead in the longer list by doubling steps. */
export function eachShared(few: Slots, many: Slots, found: (place: number) => void): void {
  let at = 0;
  for (let place = 0; place < few.length && at < many.length; place += 1) {
    const wanted = few[place] ?? 0;
    at = firstFrom(many, at, wanted);
    if (many[at] === wanted) found(place);
  }
}

function firstFrom(slots: Slots, from: number, wanted: number): number {
  let step = 1;
  let low = from;
  let high = from;
  while (high < slots.length && (slots[high] ?? 0) < wanted) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, slots.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slots[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
