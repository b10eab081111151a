import { writtenOut } from './abbreviations';
import { inOfficialWords, withoutIdleWords } from './everyday';
import { oneSlipAway } from './misspelt';
import { eachShared, intersect, noSlots, type Slots, union } from './slots';
import { hasAccents, pairsOf, type QueryWords, terms } from './words';

/** How well a document meets the words searched for; smaller is better. */
export const ranks = {
  code: 0,
  exactStart: 1,
  exactPhrase: 2,
  foldedStart: 3,
  foldedPhrase: 4,
  wholeWords: 5,
  other: 6,
} as const;

export type Matched = {
  slots: Slots;
  /** Rank of each slot. */
  ranks: Uint8Array;
  approximate: boolean;
};

/** What matching asks the index. */
export type TermSource = {
  /** Slots of documents that have the term. */
  having: (term: string) => Slots;
  /** Slots of documents that have a term beginning so. */
  beginning: (start: string) => Slots;
  /** Folded words of names. */
  vocabulary: () => Iterable<string>;
};

/** Corrections of one word that are looked into. */
const mostCorrections = 40;

/**
 * Documents that hold every word: whole words first; the last word, and any that stands nowhere, as a beginning too. A word may
 * stand in the name or a code; two neighbours may also stand side by side in the name of an agency or a sector. Accents and order do
 * not matter, but decide the rank: tone marks are letters, not ornaments. What people call otherwise than offices do is found under both
 * names. Where nothing matches, abbreviations are written out, then words around the matter are left out, then one word is taken for
 * misspelt.
 */
export function matchWords(source: TermSource, words: QueryWords): Matched {
  const official = inOfficialWords(words);
  if (!official) return matchTyped(source, words, false);
  const both = better(matchTyped(source, official, true), matchTyped(source, words, true));
  return both.slots.length > 0 ? both : matchTyped(source, words, false);
}

/** @param isOne whether it is one of two readings of a query: then nothing is taken for misspelt */
function matchTyped(source: TermSource, words: QueryWords, isOne: boolean): Matched {
  const lists = words.folded.map((_, place) => withWord(source, words.folded, place));
  const slots = allOf(lists);
  if (slots.length > 0) return { slots, ranks: rank(source, slots, words), approximate: false };
  const folded = writtenOut(words.folded);
  if (folded.length > words.folded.length) return matchTyped(source, { folded, exact: [] }, isOne);
  const matter = withoutIdleWords(words);
  if (matter) return matchWords(source, matter);
  if (isOne) return { slots: noSlots, ranks: new Uint8Array(), approximate: false };
  const near = misspelt(source, words.folded, lists);
  return { slots: near, ranks: new Uint8Array(near.length).fill(ranks.other), approximate: near.length > 0 };
}

/** What either finds, each document with its better rank. */
function better(one: Matched, other: Matched): Matched {
  const slots = union([one.slots, other.slots]);
  const ranked = new Uint8Array(slots.length).fill(ranks.other);
  for (const { slots: own, ranks: given } of [one, other]) {
    let at = 0;
    eachShared(slots, own, (place) => {
      ranked[place] = Math.min(ranked[place] ?? ranks.other, given[at] ?? ranks.other);
      at += 1;
    });
  }
  return { slots, ranks: ranked, approximate: one.approximate || other.approximate };
}

function whole(source: TermSource, word: string): Slots {
  return union([source.having(terms.word(word)), source.having(terms.code(word))]);
}

function withWord(source: TermSource, words: readonly string[], place: number): Slots {
  const word = words[place] ?? '';
  const isLast = place === words.length - 1;
  const own = isLast ? noSlots : whole(source, word);
  const named = own.length > 0 ? own : union([source.beginning(terms.word(word)), source.beginning(terms.code(word))]);
  const pairs = pairsOf(words.slice(Math.max(0, place - 1), place + 2), terms.whose);
  return union([named, ...pairs.map(source.having)]);
}

function allOf(lists: readonly Slots[]): Slots {
  const [smallest = noSlots, ...others] = [...lists].sort((left, right) => left.length - right.length);
  return others.reduce(intersect, smallest);
}

/** One word after the other is replaced by what one slip of the hand could have made it of. */
function misspelt(source: TermSource, words: readonly string[], lists: readonly Slots[]): Slots {
  return union(
    words.map((word, place) => {
      if (word.length < 2) return noSlots;
      const others = lists.filter((_, other) => other !== place);
      const rest = others.length > 0 ? allOf(others) : undefined;
      if (rest?.length === 0) return noSlots;
      const meant = oneSlipAway(word, source.vocabulary()).slice(0, mostCorrections);
      const found = union(meant.map((candidate) => source.having(terms.word(candidate))));
      return rest ? intersect(rest, found) : found;
    }),
  );
}

/** Later lines are better and overwrite. */
function rank(source: TermSource, slots: Slots, { folded, exact }: QueryWords): Uint8Array {
  const ranked = new Uint8Array(slots.length).fill(ranks.other);
  const mark = (found: Slots, value: number) =>
    eachShared(slots, found, (place) => {
      ranked[place] = value;
    });
  mark(allOf(folded.map((word) => whole(source, word))), ranks.wholeWords);
  const phrase = phraseOf(source, folded);
  const start = intersect(phrase, source.beginning(terms.start(folded.slice(0, 2).join('_'))));
  mark(phrase, ranks.foldedPhrase);
  mark(start, ranks.foldedStart);
  const accented = exactPhraseOf(source, exact);
  if (accented) {
    mark(intersect(phrase, accented), ranks.exactPhrase);
    mark(intersect(start, accented), ranks.exactStart);
  }
  const [only = '', ...more] = folded;
  if (more.length === 0) mark(source.having(terms.code(only)), ranks.code);
  return ranked;
}

/** Names in which the words follow each other; the last may be unfinished. */
function phraseOf(source: TermSource, words: readonly string[]): Slots {
  const last = words.length - 2;
  if (last < 0) return source.beginning(terms.word(words[0] ?? ''));
  const pairs = pairsOf(words, terms.pair);
  return allOf(pairs.map((pair, place) => (place === last ? source.beginning(pair) : source.having(pair))));
}

/** Names with the words as they were typed, in pairs; undefined where they were typed without accents. */
function exactPhraseOf(source: TermSource, words: readonly string[]): Slots | undefined {
  const parts = words.length < 2 ? [...words] : pairsOf(words, terms.pair);
  const accented = parts.flatMap((part, place) => (hasAccents(part) ? [{ part, place }] : []));
  if (accented.length === 0) return undefined;
  return allOf(
    accented.map(({ part, place }) =>
      place === parts.length - 1 ? source.beginning(terms.exact(part)) : source.having(terms.exact(part)),
    ),
  );
}
