import { fileRefused } from '../messages';

/** A BIFF record: its number, and its body in the parts it was cut into (records above 8,224 bytes go on in CONTINUE). */
export type BiffRecord = { id: number; parts: Buffer[]; offset: number };

export const recordIds = {
  bof: 0x0809,
  eof: 0x000a,
  boundSheet: 0x0085,
  sst: 0x00fc,
  continued: 0x003c,
  labelSst: 0x00fd,
  label: 0x0204,
  number: 0x0203,
  rk: 0x027e,
  multipleRk: 0x00bd,
  formula: 0x0006,
  formulaText: 0x0207,
  booleanOrError: 0x0205,
  filePass: 0x002f,
  date1904: 0x0022,
  format: 0x041e,
  style: 0x00e0,
} as const;

/** The records of a workbook stream from an offset on, CONTINUE records joined to what they go on with. */
export function* recordsFrom(stream: Buffer, start: number): Generator<BiffRecord> {
  let open: BiffRecord | undefined;
  let place = start;
  while (place + 4 <= stream.length) {
    const id = stream.readUInt16LE(place);
    const length = stream.readUInt16LE(place + 2);
    if (place + 4 + length > stream.length) throw fileRefused('file-damaged', { reason: 'BIFF' });
    const body = stream.subarray(place + 4, place + 4 + length);
    if (id === recordIds.continued && open) open.parts.push(body);
    else {
      if (open) yield open;
      open = { id, parts: [body], offset: place };
    }
    place += 4 + length;
  }
  if (open) yield open;
}

/** The first part of a record; cells fit in it. */
export function bodyOf(record: BiffRecord): Buffer {
  return record.parts[0] ?? Buffer.alloc(0);
}
