import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { fileLimits } from '../limits';
import { fileRefused } from '../messages';

export type ZipEntry = { name: string; method: number; packed: number; offset: number };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/** Room for the largest comment a zip may end in. */
const tailBytes = 65_557;
const maxEntries = 10_000;

/** Sheets pack to a tenth or a thirtieth; beyond this it is a bomb, once it is large enough to matter (bytes). */
const maxRatio = 200;
const harmless = 8 * 1024 * 1024;

const damaged = () => fileRefused('file-damaged', { reason: 'XLSX' });

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** The directory of a zip. Sizes in it are not believed: unpacking counts. @throws ProblemError when there is none */
export async function zipEntries(path: string): Promise<Map<string, ZipEntry>> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - tailBytes);
    const tail = await readAt(file, start, size - start);
    let place = tail.length - 22;
    while (place >= 0 && tail.readUInt32LE(place) !== endMark) place -= 1;
    if (place < 0) throw damaged();
    const count = tail.readUInt16LE(place + 10);
    const length = tail.readUInt32LE(place + 12);
    const offset = tail.readUInt32LE(place + 16);
    if (count > maxEntries || offset + length > size) throw damaged();
    return entriesIn(await readAt(file, offset, length), count);
  } finally {
    await file.close();
  }
}

function entriesIn(directory: Buffer, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let place = 0;
  for (let number = 0; number < count; number += 1) {
    if (place + 46 > directory.length || directory.readUInt32LE(place) !== entryMark) throw damaged();
    const nameLength = directory.readUInt16LE(place + 28);
    const extra = directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32);
    const name = directory.toString('utf8', place + 46, place + 46 + nameLength).replaceAll('\\', '/');
    const isEncrypted = (directory.readUInt16LE(place + 8) & 1) === 1;
    if (isEncrypted) throw fileRefused('file-password');
    entries.set(name, {
      name,
      method: directory.readUInt16LE(place + 10),
      packed: directory.readUInt32LE(place + 20),
      offset: directory.readUInt32LE(place + 42),
    });
    place += 46 + nameLength + extra;
  }
  return entries;
}

async function dataStart(path: string, entry: ZipEntry): Promise<number> {
  const file = await open(path);
  try {
    const head = await readAt(file, entry.offset, 30);
    if (head.length < 30 || head.readUInt32LE(0) !== localMark) throw damaged();
    return entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

/**
 * The content of an entry, unpacked as it is read and counted: a bomb is given up at the limit, whatever its directory says.
 * @param limit bytes
 */
export async function* unpacked(
  path: string,
  entry: ZipEntry,
  limit: number = fileLimits.unpacked,
): AsyncGenerator<Uint8Array> {
  if (entry.packed === 0) return;
  const start = await dataStart(path, entry);
  const packed = createReadStream(path, { start, end: start + entry.packed - 1 });
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  const source = entry.method === 0 ? packed : packed.pipe(createInflateRaw());
  packed.on('error', (error) => source.destroy(error));
  let bytes = 0;
  try {
    for await (const chunk of source) {
      bytes += chunk.length;
      const isBomb = bytes > harmless && bytes > entry.packed * maxRatio;
      if (bytes > limit || isBomb) throw fileRefused('file-unpacks-too-large');
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw damaged();
    throw error;
  } finally {
    source.destroy();
    packed.destroy();
  }
}
