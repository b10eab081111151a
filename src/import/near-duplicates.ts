import { bareName, foldName } from './fold-name';
import { overlap, trigrams } from './likeness';

const hashes = 64;
const bands = 16;
const rowsPerBand = hashes / bands;

/** From here on two names are shown as perhaps one procedure. */
export const nearEnough = 0.7;

/** How many names of one bucket are compared: hostile data (thousands of names in one bucket) must not make it quadratic. */
const maxCompared = 50;

/** Multipliers of the hash family; odd, from a fixed sequence, so that signatures are the same everywhere. */
const multipliers = Uint32Array.from({ length: hashes }, (_, place) => (Math.imul(place + 1, 0x9e3779b1) | 1) >>> 0);
const offsets = Uint32Array.from({ length: hashes }, (_, place) => Math.imul(place + 7, 0x85ebca6b) >>> 0);

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}

/** Mixes all bits into the high ones, which the minimum looks at. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** MinHash signature: the share of equal places of two signatures is about the overlap of the sets. */
export function signature(set: ReadonlySet<string>): Uint32Array {
  const minima = new Uint32Array(hashes).fill(0xffffffff);
  for (const each of set) {
    const base = hashText(each);
    for (let place = 0; place < hashes; place += 1) {
      const value = mixed((Math.imul(base, multipliers[place] ?? 1) + (offsets[place] ?? 0)) >>> 0);
      if (value < (minima[place] ?? 0)) minima[place] = value;
    }
  }
  return minima;
}

export type NearName = { id: string; likeness: number };

type KnownName = { whole: string; grams: Set<string> };

/** Most likeness of names that are not the same: in brackets stands what tells one procedure from another. */
export const mostAlike = 0.99;

function likenessOf(one: KnownName, other: KnownName | undefined): number {
  if (other === undefined) return 0;
  const likeness = overlap(one.grams, other.grams);
  return one.whole === other.whole ? likeness : Math.min(likeness, mostAlike);
}

/** Names with what they stand for, found again by likeness. */
export type NameIndex = {
  /** Names like this one, the nearest first; likeness is the overlap of folded trigrams outside of brackets, 0 to 1; 1 only of the same name. */
  near: (name: string) => NearName[];
  add: (id: string, name: string) => void;
};

/**
 * An index of names for near-duplicates: MinHash of 64, locality-sensitive hashing in 16 bands of 4, over folded trigrams.
 * @param threshold least likeness that is reported
 */
export function makeNameIndex(threshold = nearEnough): NameIndex {
  const buckets = new Map<string, string[]>();
  const names = new Map<string, KnownName>();

  const bandsOf = (grams: ReadonlySet<string>): string[] => {
    const minima = signature(grams);
    return Array.from({ length: bands }, (_, band) => {
      const start = band * rowsPerBand;
      return `${band}:${minima.slice(start, start + rowsPerBand).join(',')}`;
    });
  };

  return {
    add: (id, name) => {
      const grams = trigrams(bareName(name));
      names.set(id, { whole: foldName(name), grams });
      for (const band of bandsOf(grams)) {
        const bucket = buckets.get(band);
        if (bucket) bucket.push(id);
        else buckets.set(band, [id]);
      }
    },
    near: (name) => {
      const grams = trigrams(bareName(name));
      const whole = foldName(name);
      const candidates = new Set(bandsOf(grams).flatMap((band) => (buckets.get(band) ?? []).slice(0, maxCompared)));
      return [...candidates]
        .map((id) => ({ id, likeness: likenessOf({ whole, grams }, names.get(id)) }))
        .filter(({ likeness }) => likeness >= threshold)
        .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
    },
  };
}
