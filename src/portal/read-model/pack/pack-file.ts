import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, ftruncateSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Release } from '../../../service-list/release';
import { decodePrefix, encode, prefixLength, type RecordHead, toRecord } from './record';

/** A release in the pack. `at` to `end` is the whole record in the file, `bodyAt` where its body begins. */
export type StoredRecord = RecordPlace & { checked: boolean; head: RecordHead; source: RecordSource };

type RecordPlace = { at: number; bodyAt: number; end: number };

/** Reads the bodies of the pack that a record stands in, also while a newer pack takes its place. */
export type RecordSource = {
  /** Bytes of a record's body. The checksum is verified on the first read. @throws PackDamaged */
  read: (record: StoredRecord, from: number, length: number) => Buffer;
  /** The same, into the beginning of `target`. @throws PackDamaged */
  readInto: (record: StoredRecord, from: number, length: number, target: Buffer) => void;
  /** Verifies a whole record. @throws PackDamaged */
  verify: (record: StoredRecord) => void;
};

/**
 * The released bodies of one process in one append-only file, and beside it a file of their heads, so that a start reads
 * the heads only. Either file may end in the middle after a crash: what is whole is kept, the rest is cut off.
 */
export type Pack = RecordSource & {
  append: (releases: readonly Release[]) => StoredRecord[];
  bytes: () => number;
  close: () => void;
};

/** Bytes on the disk are not those that were written. */
export class PackDamaged extends Error {
  constructor(at: number) {
    super(`The pack of released bodies is damaged at byte ${at}.`);
    this.name = 'PackDamaged';
  }
}

const fileMark = Buffer.from('procedure-pack-1');
const fileHeaderLength = fileMark.length + 16;
const newline = 0x0a;

/** Opens the pack in a folder that belongs to this process alone, with the records found in it, oldest first; makes it when missing. */
export function openPack(folder: string): { pack: Pack; records: readonly StoredRecord[] } {
  const bodies = openSync(join(folder, 'bodies'), constants.O_RDWR | constants.O_CREAT, 0o600);
  const index = openSync(join(folder, 'index'), constants.O_RDWR | constants.O_CREAT, 0o600);
  const id = packId(bodies);
  let closed = false;

  const verify = (record: StoredRecord) => {
    if (!isWhole(readBytes(bodies, record.at, record.end - record.at))) throw new PackDamaged(record.at);
    record.checked = true;
  };
  const source: RecordSource = {
    verify,
    read(record, from, length) {
      const bytes = Buffer.allocUnsafe(length);
      source.readInto(record, from, length, bytes);
      return bytes;
    },
    readInto(record, from, length, target) {
      if (closed) throw new Error('The pack of released bodies is closed.');
      if (!record.checked) verify(record);
      if (readSync(bodies, target, 0, length, record.bodyAt + from) < length) throw new PackDamaged(record.at);
    },
  };
  const known = readIndex(join(folder, 'index'), index, id, fstatSync(bodies).size, source);
  let end = known.records.at(-1)?.end ?? fileHeaderLength;
  let indexEnd = known.end;

  const addLines = (records: readonly StoredRecord[]) => {
    const lines = Buffer.concat(records.map(indexLine));
    writeAll(index, lines, indexEnd);
    indexEnd += lines.length;
  };
  const scanned = [...scan(bodies, end, source)];
  end = scanned.at(-1)?.end ?? end;
  ftruncateSync(bodies, end);
  addLines(scanned);

  const pack: Pack = {
    ...source,
    append(releases) {
      let at = end;
      const pieces = releases.map((release) => {
        const { head, body } = toRecord(release);
        const bytes = encode(head, body);
        const bodyAt = at + bytes.length - body.length;
        const record = { at, bodyAt, end: at + bytes.length, checked: true, head, source };
        at = record.end;
        return { bytes, record };
      });
      writeAll(bodies, Buffer.concat(pieces.map((piece) => piece.bytes)), end);
      end = at;
      const records = pieces.map((piece) => piece.record);
      addLines(records);
      return records;
    },
    bytes: () => end,
    close() {
      if (closed) return;
      closed = true;
      closeSync(bodies);
      closeSync(index);
    },
  };
  return { pack, records: [...known.records, ...scanned] };
}

/** The random name of this pack, which its index repeats; a file that is no pack is begun anew. */
function packId(bodies: number): string {
  const header = readBytes(bodies, 0, fileHeaderLength);
  if (header.length === fileHeaderLength && header.subarray(0, fileMark.length).equals(fileMark))
    return header.subarray(fileMark.length).toString('latin1');
  const id = randomBytes(8).toString('hex');
  ftruncateSync(bodies, 0);
  writeAll(bodies, Buffer.concat([fileMark, Buffer.from(id, 'latin1')]), 0);
  return id;
}

/** Reads the heads as far as they are sound, contiguous and inside the bodies; cuts off the rest. */
function readIndex(path: string, index: number, id: string, bodiesSize: number, source: RecordSource) {
  const bytes = readFileSync(path);
  const title = Buffer.from(`${id}\n`);
  const records: StoredRecord[] = [];
  if (!bytes.subarray(0, title.length).equals(title)) {
    ftruncateSync(index, 0);
    writeAll(index, title, 0);
    return { records, end: title.length };
  }
  let end = title.length;
  let expected = fileHeaderLength;
  for (;;) {
    const lineEnd = bytes.indexOf(newline, end);
    const record = lineEnd < 0 ? undefined : readLine(bytes.subarray(end, lineEnd), source);
    if (!record || record.at !== expected || record.end > bodiesSize) break;
    records.push(record);
    expected = record.end;
    end = lineEnd + 1;
  }
  ftruncateSync(index, end);
  return { records, end };
}

function indexLine({ at, bodyAt, end, head }: StoredRecord): Buffer {
  const text = Buffer.from(JSON.stringify({ at, bodyAt, end, head }));
  return Buffer.concat([Buffer.from(`${crc32(text).toString(16).padStart(8, '0')} `), text, Buffer.from('\n')]);
}

function readLine(line: Buffer, source: RecordSource): StoredRecord | undefined {
  const text = line.subarray(9);
  if (line.subarray(0, 8).toString('latin1') !== crc32(text).toString(16).padStart(8, '0')) return undefined;
  const { at, bodyAt, end, head }: RecordPlace & { head: RecordHead } = JSON.parse(text.toString());
  return { at, bodyAt, end, checked: false, head, source };
}

/** Whole records from `start` on; stops at the first that is not. */
function* scan(bodies: number, start: number, source: RecordSource): Generator<StoredRecord> {
  let at = start;
  for (;;) {
    const prefix = decodePrefix(readBytes(bodies, at, prefixLength));
    if (!prefix) return;
    const bytes = readBytes(bodies, at, prefixLength + prefix.headLength + prefix.bodyLength);
    if (!isWhole(bytes)) return;
    const bodyAt = at + prefixLength + prefix.headLength;
    const head: RecordHead = JSON.parse(bytes.subarray(prefixLength, prefixLength + prefix.headLength).toString());
    yield { at, bodyAt, end: at + bytes.length, checked: true, head, source };
    at += bytes.length;
  }
}

function isWhole(bytes: Buffer): boolean {
  const prefix = decodePrefix(bytes);
  if (!prefix || bytes.length !== prefixLength + prefix.headLength + prefix.bodyLength) return false;
  return crc32(bytes.subarray(prefixLength)) === prefix.checksum;
}

/** Bytes from a place of a file; fewer where it ends. */
function readBytes(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  const got = readSync(file, bytes, 0, length, at);
  return got === length ? bytes : bytes.subarray(0, got);
}

function writeAll(file: number, bytes: Buffer, at: number): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done, at + done);
}
