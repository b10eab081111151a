import { searchKey } from '../service-list/search-key';

/** The overlapping runs of three letters of a folded text, with its ends marked; the units in which texts are compared. */
export function trigrams(text: string): Set<string> {
  const padded = `  ${searchKey(text)} `;
  const found = new Set<string>();
  for (let place = 0; place + 3 <= padded.length; place += 1) found.add(padded.slice(place, place + 3));
  return found;
}

/** How much two sets have in common, 0 to 1 (Jaccard). Two empty sets have nothing in common. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const each of small) if (large.has(each)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** With less of the shorter name in the longer one they are no two ways to write one name. */
const leastShared = 0.5;

/** Whether two names have so little in common that one is no shortened or corrected form of the other. */
export function isOtherName(one: string, other: string): boolean {
  const [first, second] = [trigrams(one), trigrams(other)];
  const shared = [...first].filter((each) => second.has(each)).length;
  return shared < leastShared * Math.min(first.size, second.size);
}
