import { type FormPart, formParts } from './pack/record';

/**
 * Serialised JSON that can be put where it is needed. The bytes are fetched at that moment, into memory that is there
 * already: thousands of buffers a second would have the garbage collector mark the whole heap about every second.
 */
export type Part = {
  length: number;
  copyTo: (target: Buffer, at: number) => void;
  /** The bytes as text. */
  text: () => string;
};

/** Reads a whole form into the beginning of `target`. */
export type ReadInto = (target: Buffer) => void;

/** Forms up to this size share one piece of memory; bigger ones are rare and get their own. */
const sharedLength = 128 * 1024;
const shared = Buffer.allocUnsafeSlow(sharedLength);
/** Whose bytes stand in the shared memory. Only good within one synchronous step, hence asked again each time. */
let holder: ReadInto | undefined;

function bytesOf(length: number, read: ReadInto): Buffer {
  if (length > sharedLength) {
    const own = Buffer.allocUnsafe(length);
    read(own);
    return own;
  }
  if (holder !== read) {
    holder = undefined;
    read(shared);
    holder = read;
  }
  return shared;
}

/** The whole of a form of `length` bytes as a part. */
export function wholePart(length: number, read: ReadInto): Part {
  return partBetween(0, length, length, read);
}

/** A named part of a form, by the places that the record holds; undefined when the form has none. */
export function namedPart(name: FormPart, places: readonly number[], length: number, read: ReadInto): Part | undefined {
  const place = 2 * formParts.indexOf(name);
  const from = places[place] ?? 0;
  const to = places[place + 1] ?? 0;
  return to === 0 ? undefined : partBetween(from, to, length, read);
}

function partBetween(from: number, to: number, length: number, read: ReadInto): Part {
  return {
    length: to - from,
    copyTo: (target, at) => {
      bytesOf(length, read).copy(target, at, from, to);
    },
    text: () => bytesOf(length, read).toString('utf8', from, to),
  };
}
