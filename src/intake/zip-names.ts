import { open } from 'node:fs/promises';

const endLength = 22;
const longestComment = 0xffff;
const entryLength = 46;
/** Office files have some hundreds of entries; longer directories are not read. */
const longestDirectory = 2 * 1024 * 1024;

/**
 * Names of the entries in the central directory of a zip file, as office programs read it; nothing is unpacked. Undefined when
 * there is no single sound directory of at most 2 MiB at the end of the file.
 */
export async function zipNames(path: string): Promise<string[] | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const read = async (position: number, length: number): Promise<Buffer> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    const tailLength = Math.min(size, endLength + longestComment);
    const tail = await read(size - tailLength, tailLength);
    const end = endOf(tail);
    if (end === undefined) return undefined;
    const count = tail.readUInt16LE(end + 10);
    const length = tail.readUInt32LE(end + 12);
    const start = tail.readUInt32LE(end + 16);
    if (length > longestDirectory || start + length > size - tailLength + end) return undefined;
    return namesIn(await read(start, length), count);
  } finally {
    await file.close();
  }
}

/** Where the end record stands: the last one whose comment ends with the file. */
function endOf(tail: Buffer): number | undefined {
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === 0x06054b50 && at + endLength + tail.readUInt16LE(at + 20) === tail.length) return at;
  }
  return undefined;
}

function namesIn(directory: Buffer, count: number): string[] | undefined {
  const names: string[] = [];
  let at = 0;
  while (at + entryLength <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.subarray(at + entryLength, at + entryLength + nameLength);
    names.push(name.toString('utf8'));
    at += entryLength + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names.length === count && at === directory.length ? names : undefined;
}
