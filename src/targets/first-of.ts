/**
 * The first `count` of many in an order, as sorting and cutting would give them (equals keep their order), without sorting the rest: of
 * thousands of services a page shows twenty.
 */
export function firstOf<Item>(
  items: readonly Item[],
  count: number,
  compare: (one: Item, other: Item) => number,
): Item[] {
  const first: Item[] = [];
  for (const item of items) {
    const last = first[count - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    let place = first.length;
    for (let before = first[place - 1]; before !== undefined && compare(item, before) < 0; before = first[place - 1]) {
      place -= 1;
    }
    first.splice(place, 0, item);
    first.length = Math.min(first.length, count);
  }
  return first;
}
