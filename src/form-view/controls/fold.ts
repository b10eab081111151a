/** For matching what people type without accents: lower case, marks stripped, đ as d, everything else as spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Words that every name of a kind begins with: nobody types them first. */
const kinds = /^(tinh|thanh pho|xa|phuong|dac khu|thi tran) /;

/**
 * The items that a typed text means, best first: every word typed begins some word of the name. A name that begins with
 * the text comes before one that only contains it; typing accents right puts the exact name first.
 */
export function matchItems<T extends { name: string }>(items: readonly T[], typed: string): readonly T[] {
  const wanted = fold(typed);
  if (wanted === '') return items;
  const words = wanted.split(' ');
  const exact = typed.trim().toLowerCase();
  const scored = items.flatMap((item, order) => {
    const name = fold(item.name);
    const parts = name.split(' ');
    if (!words.every((word) => parts.some((part) => part.startsWith(word)))) return [];
    const bare = name.replace(kinds, '');
    const begins = bare.startsWith(wanted) || name.startsWith(wanted);
    const score = (item.name.toLowerCase().includes(exact) ? 0 : 2) + (begins ? 0 : 1);
    return [{ item, score, order }];
  });
  return scored.sort((a, b) => a.score - b.score || a.order - b.order).map(({ item }) => item);
}

/** The items whose whole name a text says, accents, case and the word of the kind (tỉnh, xã ...) left aside. */
export function namedItems<T extends { name: string }>(items: readonly T[], text: string): readonly T[] {
  const exact = items.filter(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
  if (exact.length > 0) return exact;
  const wanted = fold(text);
  return items.filter(({ name }) => fold(name) === wanted || fold(name).replace(kinds, '') === wanted);
}
