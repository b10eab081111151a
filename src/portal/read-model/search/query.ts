import { searchKey } from '../../../service-list/search-key';
import type { WordIndex } from './word-index';

/** How well a service meets the words searched for; smaller is better. */
export type Rank = 0 | 1 | 2 | 3 | 4;

/** What a service is found by: its name as it stands, the name folded, its codes in small letters. */
export type SearchText = { name: string; folded: string; codes: readonly string[] };

const codeLike = /^\d[\d.]*(\.[a-z]\d+)?$/;

/** The words under which a service is kept: syllables of its folded name, and its codes whole and without their leading part. */
export function indexWords({ folded, codes }: SearchText): string[] {
  const serials = codes.flatMap((code) => code.split('.').slice(1, 2));
  return [...new Set([...wordsOf(folded), ...codes, ...serials])].filter((word) => word !== '');
}

/** Text as a search compares it: one Unicode form, small letters, single spaces; accents kept. */
function plainText(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Slots that hold every word of `text`: whole words first; the last word, and any that is found nowhere, as a prefix too.
 * Accents and order do not matter. Undefined: the text says nothing to search for.
 */
export function matches(index: WordIndex, text: string): readonly number[] | undefined {
  const words = queryWords(text);
  if (words.length === 0) return undefined;
  const lists = words.map((word, place) => {
    const exact = place < words.length - 1 ? index.exact(word) : [];
    return exact.length > 0 ? exact : index.prefix(word);
  });
  lists.sort((left, right) => left.length - right.length);
  const [smallest = [], ...others] = lists;
  return others.reduce((left, right) => {
    const wanted = new Set(right);
    return left.filter((slot) => wanted.has(slot));
  }, smallest);
}

/** Ranks a service that matches. A name with the very accents of the query goes first: tone marks are letters, not ornaments. */
export function makeRank(text: string): (service: SearchText) => Rank {
  const plain = plainText(text);
  const folded = searchKey(text);
  const words = queryWords(text);
  return (service) => {
    if (service.codes.includes(folded)) return 0;
    if (plainText(service.name).includes(plain)) return 1;
    if (service.folded.includes(folded)) return 2;
    const own = new Set(wordsOf(service.folded));
    return words.every((word) => own.has(word)) ? 3 : 4;
  };
}

function queryWords(text: string): string[] {
  return searchKey(text)
    .split(/\s+/)
    .flatMap((word) => (codeLike.test(word) ? [word.replace(/\.$/, '')] : wordsOf(word)))
    .filter((word) => word !== '')
    .slice(0, 16);
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^a-z0-9]+/).filter((word) => word !== '');
}
