/** Vietnamese alphabet in its order; letters of the Latin alphabet that it lacks stand where Latin has them. */
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const primary = new Map([...alphabet].map((letter, place) => [letter, String.fromCharCode(0x100 + place)]));

/** Tone marks in the order of dictionaries: huyền, hỏi, ngã, sắc, nặng; no mark comes before all. */
const tones = new Map(
  ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((mark, place) => [mark, String(place + 1)]),
);
const toneMarks = /[\u0300\u0309\u0303\u0301\u0323]/g;

/**
 * A text whose plain comparison by code units is the Vietnamese dictionary order: letters first (a < ă < â ... d < đ), tones
 * break ties. One string per name, so that 20,000 names sort in milliseconds and an order never depends on the ICU of the machine.
 */
export function collationKey(name: string): string {
  let letters = '';
  let marks = '';
  for (const letter of name.normalize('NFC').toLowerCase()) {
    const decomposed = letter.normalize('NFD');
    const base = decomposed.replace(toneMarks, '').normalize('NFC');
    letters += primary.get(base) ?? base;
    const tone = decomposed.match(toneMarks)?.at(-1);
    marks += (tone && tones.get(tone)) ?? '0';
  }
  return `${letters}\u0000${marks}`;
}
