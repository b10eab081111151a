import { fileRefused } from '../messages';

const freeSector = 0xffffffff;
const endOfChain = 0xfffffffe;
const miniLimit = 4096;

const damaged = () => fileRefused('file-damaged', { reason: 'OLE2' });

/** The streams of a compound file (MS-CFB) by name: the container of Excel 97 workbooks and of encrypted ones. */
export type CompoundFile = { names: string[]; stream: (name: string) => Buffer | undefined };

type Entry = { name: string; type: number; start: number; size: number };

/** Sectors of a chain; a chain that comes back to itself or leaves the file is damage. */
function chainOf(table: readonly number[], start: number): number[] {
  const chain: number[] = [];
  const seen = new Set<number>();
  for (let sector = start; sector !== endOfChain; sector = table[sector] ?? freeSector) {
    if (sector >= table.length || seen.has(sector)) throw damaged();
    seen.add(sector);
    chain.push(sector);
  }
  return chain;
}

function numbersIn(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, place) => bytes.readUInt32LE(place * 4));
}

export function openCompoundFile(file: Buffer): CompoundFile {
  if (file.length < 512) throw damaged();
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw damaged();
  const size = 1 << shift;
  const sector = (number: number): Buffer => {
    const start = (number + 1) * size;
    if (start >= file.length) throw damaged();
    return file.subarray(start, Math.min(start + size, file.length));
  };
  const joined = (chain: readonly number[]) => Buffer.concat(chain.map(sector));

  const table = allocationTable(file, sector, size);
  const entries = directoryOf(joined(chainOf(table, file.readUInt32LE(48))));
  const root = entries.find(({ type }) => type === 5);
  if (!root) throw damaged();
  const miniStart = file.readUInt32LE(60);
  const miniTable = miniStart >= endOfChain ? [] : numbersIn(joined(chainOf(table, miniStart)));
  const miniStream = root.start >= endOfChain ? Buffer.alloc(0) : joined(chainOf(table, root.start));

  const contentOf = ({ start, size: length }: Entry): Buffer => {
    if (length === 0) return Buffer.alloc(0);
    if (length >= miniLimit) return joined(chainOf(table, start)).subarray(0, length);
    const parts = chainOf(miniTable, start).map((number) => miniStream.subarray(number * 64, number * 64 + 64));
    return Buffer.concat(parts).subarray(0, length);
  };
  return {
    names: entries.map(({ name }) => name),
    stream: (name) => {
      const entry = entries.find((each) => each.type === 2 && each.name.toLowerCase() === name.toLowerCase());
      return entry && contentOf(entry);
    },
  };
}

/** The FAT: 109 of its sectors are named in the header, the others in a chain of their own. */
function allocationTable(file: Buffer, sector: (number: number) => Buffer, size: number): number[] {
  const places = numbersIn(file.subarray(76, 512));
  const perSector = size / 4 - 1;
  let next = file.readUInt32LE(68);
  for (let count = 0; next < endOfChain && count < 10_000; count += 1) {
    const numbers = numbersIn(sector(next));
    places.push(...numbers.slice(0, perSector));
    next = numbers[perSector] ?? endOfChain;
  }
  return places.filter((place) => place < endOfChain - 2).flatMap((place) => numbersIn(sector(place)));
}

function directoryOf(bytes: Buffer): Entry[] {
  return Array.from({ length: Math.floor(bytes.length / 128) }, (_, place): Entry => {
    const at = place * 128;
    const nameBytes = Math.max(0, Math.min(64, bytes.readUInt16LE(at + 64)) - 2);
    return {
      name: bytes.toString('utf16le', at, at + nameBytes),
      type: bytes[at + 66] ?? 0,
      start: bytes.readUInt32LE(at + 116),
      size: bytes.readUInt32LE(at + 120),
    };
  }).filter(({ type }) => type !== 0);
}
