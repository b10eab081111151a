/**
 * Words of names and codes, each with the slots (numbers of services) that hold it. Words are few (Vietnamese syllables),
 * so it stays small; prefixes are ranges of the sorted words.
 */
export type WordIndex = {
  add: (slot: number, words: readonly string[]) => void;
  remove: (slot: number, words: readonly string[]) => void;
  /** Slots that hold the word itself. */
  exact: (word: string) => readonly number[];
  /** Slots that hold a word beginning with `start`, each once. */
  prefix: (start: string) => readonly number[];
};

export function makeWordIndex(): WordIndex {
  const slotsOf = new Map<string, number[]>();
  let sorted: string[] | undefined;

  const sortedWords = () => {
    sorted ??= [...slotsOf.keys()].sort();
    return sorted;
  };
  return {
    add(slot, words) {
      for (const word of words) {
        const slots = slotsOf.get(word);
        if (slots) slots.push(slot);
        else {
          slotsOf.set(word, [slot]);
          sorted = undefined;
        }
      }
    },
    remove(slot, words) {
      for (const word of words) {
        const slots = slotsOf.get(word) ?? [];
        const place = slots.indexOf(slot);
        if (place >= 0) slots.splice(place, 1);
      }
    },
    exact: (word) => slotsOf.get(word) ?? [],
    prefix(start) {
      const words = sortedWords();
      const found: (readonly number[])[] = [];
      for (let at = firstFrom(words, start); words[at]?.startsWith(start); at += 1)
        found.push(slotsOf.get(words[at] ?? '') ?? []);
      return found.length === 1 ? (found[0] ?? []) : [...new Set(found.flat())];
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
