import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileRefused } from './messages';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

const sampleBytes = 64 * 1024;

function byteOrderMark(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: every other byte of plain letters, digits and commas is zero. */
function utf16WithoutMark(head: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  for (const [place, byte] of head.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = head.length / 8;
  if (odd > enough && odd > even * 4) return 'utf-16le';
  return even > enough && even > odd * 4 ? 'utf-16be' : undefined;
}

/** How files begin that are no text: pictures, PDF, archives, programs, sound, databases. */
const binarySignatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
];

/** Zeros that old databases and programs leave in a text. */
const strayZeros = 16;

/** Whether the first bytes of a file may be those of a text: none of a known other kind, and zeros only where UTF-16 has them, or a stray one. */
export function mayBeText(head: Uint8Array): boolean {
  // Two letters alone (`BM`, `PK`) may begin a text; a picture or archive has zeros soon after.
  const isKnown = binarySignatures.some(
    (signature) => signature.every((byte, place) => head[place] === byte) && (signature.length > 2 || head.includes(0)),
  );
  if (isKnown) return false;
  const zeros = head.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  return (
    zeros <= Math.min(strayZeros, head.length / 50) ||
    byteOrderMark(head) !== undefined ||
    utf16WithoutMark(head) !== undefined
  );
}

/**
 * Whether the whole file is UTF-8; a streaming look, so that one wrong byte near the end is not missed. A file that was cut off within
 * its last character still is, when it has whole ones before.
 */
async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let hasLetters = false;
  try {
    for await (const chunk of createReadStream(path)) {
      hasLetters = /[^\0-\x7f]/.test(decoder.decode(chunk, { stream: true })) || hasLetters;
    }
  } catch {
    return false;
  }
  try {
    decoder.decode();
    return true;
  } catch {
    return hasLetters;
  }
}

/** The first bytes of a file. */
export async function headOf(path: string, bytes = sampleBytes): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** In which encoding a text file is written: by its mark, as UTF-16 by its zeros, as UTF-8 when all of it is, else Windows-1258. */
export async function encodingOf(path: string): Promise<Encoding> {
  const head = await headOf(path);
  return byteOrderMark(head) ?? utf16WithoutMark(head) ?? ((await isUtf8(path)) ? 'utf-8' : 'windows-1258');
}

/** Whether decoding left what no text has: control characters, or marks of bytes that are none of the encoding. */
function looksBroken(text: string): boolean {
  const marks = text.match(/(?![\t\n\r\f\v])\p{Cc}|\ufffd/gu)?.length ?? 0;
  return marks > 3 && marks > text.length / 200;
}

/**
 * A text file as pieces of NFC-able text, its byte order mark left out. Windows-1258 writes tones as letters of their own behind the
 * vowel; they are put together where the text is cleaned.
 * @throws ProblemError when no encoding makes text of it
 */
export async function* decodedText(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let isFirst = true;
  for await (const chunk of createReadStream(path)) {
    const text = decoder.decode(chunk, { stream: true });
    if (isFirst && looksBroken(text)) throw fileRefused('file-encoding');
    isFirst = false;
    yield text;
  }
  yield decoder.decode();
}
