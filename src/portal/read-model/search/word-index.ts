/**
 * Words of names and codes, each with the slots (numbers of services) that hold it. Words are few (Vietnamese syllables),
 * so it stays small; prefixes are ranges of the sorted words.
 */
export type WordIndex = {
  /** Replaces the words of a slot. */
  put: (slot: number, words: readonly string[]) => void;
  /** Slots that hold the word itself. */
  exact: (word: string) => ReadonlySet<number> | undefined;
  /** Slots that hold a word beginning with `start`. */
  prefix: (start: string) => ReadonlySet<number>;
};

export function makeWordIndex(): WordIndex {
  const slotsOf = new Map<string, Set<number>>();
  const wordsOf = new Map<number, readonly string[]>();
  let sorted: string[] | undefined;

  const sortedWords = () => {
    sorted ??= [...slotsOf.keys()].sort();
    return sorted;
  };
  return {
    put(slot, words) {
      for (const old of wordsOf.get(slot) ?? []) slotsOf.get(old)?.delete(slot);
      wordsOf.set(slot, words);
      for (const word of words) {
        const slots = slotsOf.get(word);
        if (slots) slots.add(slot);
        else {
          slotsOf.set(word, new Set([slot]));
          sorted = undefined;
        }
      }
    },
    exact: (word) => slotsOf.get(word),
    prefix(start) {
      const words = sortedWords();
      const found = new Set<number>();
      for (let at = firstFrom(words, start); words[at]?.startsWith(start); at += 1)
        for (const slot of slotsOf.get(words[at] ?? '') ?? []) found.add(slot);
      return found;
    },
  };
}

/** Position of the first word that is not below `start`. */
function firstFrom(words: readonly string[], start: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
