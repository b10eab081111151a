import { fileLimits } from '../limits';
import { fileRefused } from '../messages';

const damaged = () => fileRefused('file-damaged', { reason: 'BIFF' });

/** Reads through the parts of a record; characters that go on in the next part start there with a byte that says how wide they are. */
class PartReader {
  private part = 0;
  private place = 0;

  constructor(private readonly parts: readonly Buffer[]) {}

  private get left(): number {
    return (this.parts[this.part]?.length ?? 0) - this.place;
  }

  private enter(): void {
    while (this.left === 0 && this.part < this.parts.length - 1) {
      this.part += 1;
      this.place = 0;
    }
    if (this.left <= 0) throw damaged();
  }

  byte(): number {
    this.enter();
    const value = this.parts[this.part]?.[this.place] ?? 0;
    this.place += 1;
    return value;
  }

  word(): number {
    const low = this.byte();
    return low + this.byte() * 256;
  }

  long(): number {
    const low = this.word();
    return low + this.word() * 65_536;
  }

  skip(count: number): void {
    let rest = count;
    while (rest > 0) {
      this.enter();
      const step = Math.min(rest, this.left);
      this.place += step;
      rest -= step;
    }
  }

  characters(count: number, isWideAtFirst: boolean): string {
    let isWide = isWideAtFirst;
    let text = '';
    let rest = count;
    while (rest > 0) {
      if (this.left === 0) {
        this.enter();
        isWide = (this.byte() & 1) === 1;
      }
      const width = isWide ? 2 : 1;
      const step = Math.min(rest, Math.floor(this.left / width));
      if (step === 0) throw damaged();
      const bytes = this.parts[this.part]?.subarray(this.place, this.place + step * width) ?? Buffer.alloc(0);
      text += bytes.toString(isWide ? 'utf16le' : 'latin1');
      this.place += step * width;
      rest -= step;
    }
    return text;
  }
}

/** A string of BIFF8 (XLUnicodeRichExtendedString), its formatting passed over. */
function richString(reader: PartReader): string {
  const length = reader.word();
  const flags = reader.byte();
  const runs = (flags & 8) === 8 ? reader.word() : 0;
  const extra = (flags & 4) === 4 ? reader.long() : 0;
  const text = reader.characters(length, (flags & 1) === 1);
  reader.skip(runs * 4 + extra);
  return text;
}

/** The shared strings of a workbook (SST). */
export function sharedStrings(parts: readonly Buffer[]): string[] {
  const reader = new PartReader(parts);
  reader.long();
  const count = reader.long();
  const strings: string[] = [];
  let length = 0;
  for (let number = 0; number < count; number += 1) {
    const text = richString(reader);
    length += text.length;
    if (length > fileLimits.sharedStrings) throw fileRefused('file-unpacks-too-large');
    strings.push(text);
  }
  return strings;
}

/** A string inside a record (LABEL, STRING, FORMAT): length of two bytes, flags, characters. */
export function plainString(parts: readonly Buffer[], start: number): string {
  const reader = new PartReader(parts);
  reader.skip(start);
  const length = reader.word();
  return length === 0 ? '' : reader.characters(length, (reader.byte() & 1) === 1);
}

/** The name of a sheet: length of one byte, flags, characters. */
export function shortString(parts: readonly Buffer[], start: number): string {
  const reader = new PartReader(parts);
  reader.skip(start);
  const length = reader.byte();
  return reader.characters(length, (reader.byte() & 1) === 1);
}
