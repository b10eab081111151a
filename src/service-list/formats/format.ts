import type { Text } from '../../messages/text';
import type { ServiceEntry } from '../entry';
import type { ListMeta } from '../list-meta';

/** Bytes of a typeface that has every Vietnamese letter (TrueType). */
export type Typefaces = { regular: Uint8Array; bold: Uint8Array; italic: Uint8Array };

/** A format the list is published in. */
export type ListFormat = {
  /** Part of addresses and tags; unique. */
  id: string;
  mediaType: string;
  /** Without the dot. */
  extension: string;
  name: Text;
  /** What it is good for, in a sentence. */
  use: Text;
  /** Services beyond which it is not written, because its whole document has to be in memory; absent: any number. */
  most?: number;
  /** The whole document, piece by piece; nothing of the list is kept that needs not be. */
  write: (
    entries: AsyncIterable<ServiceEntry>,
    meta: ListMeta,
    typefaces: Typefaces,
  ) => AsyncIterable<string | Uint8Array>;
};

/** Values of an asynchronous source, one by one with their number from 1. */
export async function* numbered<Value>(values: AsyncIterable<Value>): AsyncGenerator<{ value: Value; number: number }> {
  let number = 0;
  for await (const value of values) {
    number += 1;
    yield { value, number };
  }
}
