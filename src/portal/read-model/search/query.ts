import { searchKey } from '../../../service-list/search-key';
import type { WordIndex } from './word-index';

/** How well a service meets the words searched for; smaller is better. */
export type Rank = 0 | 1 | 2 | 3 | 4;

/** What a service is found by. */
export type SearchText = { name: string; folded: string; codes: readonly string[] };

const codeLike = /^\d[\d.]*(\.[a-z]\d+)?$/;

/** The words under which a service is kept: syllables of its folded name, and its codes whole and without their leading part. */
export function indexWords({ folded, codes }: SearchText): string[] {
  const serials = codes.flatMap((code) => code.split('.').slice(1, 2));
  return [...new Set([...wordsOf(folded), ...codes, ...serials])].filter((word) => word !== '');
}

/** Text as a search compares it: one Unicode form, small letters, single spaces; accents kept. */
export function plainText(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Slots that hold every word of `text`: whole words first; the last word, and any that is found nowhere, as a prefix too.
 * Accents and order do not matter. Undefined: the text says nothing to search for.
 */
export function matches(index: WordIndex, text: string): ReadonlySet<number> | undefined {
  const words = queryWords(text);
  if (words.length === 0) return undefined;
  const sets = words.map((word, place) => {
    const exact = index.exact(word);
    const isLast = place === words.length - 1;
    return exact && exact.size > 0 && !isLast ? exact : index.prefix(word);
  });
  sets.sort((left, right) => left.size - right.size);
  const [smallest, ...others] = sets;
  if (!smallest) return undefined;
  return new Set([...smallest].filter((slot) => others.every((set) => set.has(slot))));
}

/** Ranks a service that matches. A name with the very accents of the query goes first: tone marks are letters, not ornaments. */
export function makeRank(text: string): (service: SearchText) => Rank {
  const plain = plainText(text);
  const folded = searchKey(text);
  const words = queryWords(text);
  return (service) => {
    if (service.codes.includes(folded)) return 0;
    if (service.name.includes(plain)) return 1;
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
