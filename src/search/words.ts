import { searchKey } from '../service-list/search-key';
import type { SearchDocument } from './document';

/** Words of a query beyond these say nothing more. */
const mostWords = 16;

const betweenWords = /[^\p{L}\p{N}]+/u;
/** A code, or as much of one as has been typed: `1.0011`, `1.001193.000.00.00.H56`. */
const codeLike = /^\d[\d.]*(\.[a-z]\d*)?$/;
/** The part of a national code that names the owner: `.000.00.00.H56`, or as far as it has been typed. */
const owner = /^(\d\.\d{6})(\.0[0.]*)?(\.[gh]\d{0,2})?$/;

/**
 * Terms of the index, each kind under a sign of its own. Two neighbouring syllables are one term: in Vietnamese they are what a
 * word is elsewhere, and a phrase is found by its pairs without keeping positions.
 */
export const terms = {
  /** A folded word of the name. */
  word: (word: string) => word,
  /** Two folded words of the name that follow each other. */
  pair: (first: string, second: string) => `${first}_${second}`,
  /** The folded word or pair the name begins with. */
  start: (term: string) => `^${term}`,
  /** A word or pair with its accents. */
  exact: (term: string) => `=${term}`,
  code: (code: string) => `#${code}`,
  /** Two folded words that follow each other in the name of an agency or a sector. */
  whose: (first: string, second: string) => `@${first}_${second}`,
};

/** Every term a document is found by. */
export function termsOf({ name, codes, belongsTo }: SearchDocument): Set<string> {
  const folded = foldedWords(name);
  const exact = exactWords(name);
  const [first] = folded;
  return new Set([
    ...folded.map(terms.word),
    ...pairsOf(folded, terms.pair),
    ...(first === undefined ? [] : [terms.start(first)]),
    ...pairsOf(folded.slice(0, 2), (one, next) => terms.start(terms.pair(one, next))),
    ...[...exact, ...pairsOf(exact, terms.pair)].filter(hasAccents).map(terms.exact),
    ...codes.flatMap(codeWords).map(terms.code),
    ...belongsTo.flatMap((whose) => pairsOf(foldedWords(whose), terms.whose)),
  ]);
}

/** A query as the index is asked: folded words or codes, and the words with the accents they were typed with. */
export type QueryWords = { folded: string[]; exact: string[] };

export function queryWords(text: string): QueryWords {
  const folded = searchKey(text)
    .split(' ')
    .flatMap((word) => (codeLike.test(word) && word.includes('.') ? [bareCode(word)] : split(word)))
    .filter((word) => word !== '')
    .slice(0, mostWords);
  return { folded, exact: exactWords(text).slice(0, mostWords) };
}

/** Whether a term says something of accents: without any, the folded term says as much. */
export function hasAccents(term: string): boolean {
  return /[^\p{ASCII}]/u.test(term);
}

export function pairsOf<Value>(words: readonly string[], make: (first: string, second: string) => Value): Value[] {
  return words.slice(1).map((word, place) => make(words[place] ?? '', word));
}

export function foldedWords(text: string): string[] {
  return split(searchKey(text));
}

function exactWords(text: string): string[] {
  return split(text.normalize('NFC').toLowerCase().normalize('NFC'));
}

function split(text: string): string[] {
  return text.split(betweenWords).filter((word) => word !== '');
}

function codeWords(code: string): string[] {
  const plain = searchKey(code);
  // `1001193`: as people type a national code on a phone.
  const undotted = owner.exec(plain)?.[1]?.replace('.', '');
  return [plain, ...(undotted ? [undotted] : []), ...plain.split('.').slice(1, 2), ...split(plain)].filter(
    (word) => word !== '' && !word.includes(' '),
  );
}

/** The same procedure has one serial number in all provinces; the province that is meant is a filter, not a word. */
function bareCode(word: string): string {
  return owner.exec(word)?.[1] ?? word.replace(/\.$/, '');
}
