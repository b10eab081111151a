import abbreviations from './abbreviations.json' with { type: 'json' };

const meanings = new Map(Object.entries(abbreviations));

/** Folded words with the abbreviations of offices (`dk`, `gcn`, `ubnd`) as the words they stand for; the others as they are. */
export function writtenOut(words: readonly string[]): string[] {
  return words.flatMap((word) => meanings.get(word)?.split(' ') ?? [word]);
}
