import { fileRefused } from '../messages';
import { isDateFormat } from '../xlsx/workbook';
import { type BiffRecord, bodyOf, recordIds, recordsFrom } from './records';
import { plainString, sharedStrings, shortString } from './strings';

export type XlsSheet = { name: string; offset: number; isHidden: boolean };

export type XlsWorkbook = {
  stream: Buffer;
  sheets: XlsSheet[];
  strings: string[];
  isDateStyle: boolean[];
  is1904: boolean;
};

const biff8 = 0x0600;

/** Numbers of built-in formats that show days. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Reads what all sheets share. @throws ProblemError for workbooks that are encrypted or older than Excel 97 */
export function readXlsWorkbook(stream: Buffer): XlsWorkbook {
  const workbook: XlsWorkbook = { stream, sheets: [], strings: [], isDateStyle: [], is1904: false };
  const formats = new Map<number, string>();
  const styles: number[] = [];
  const take: Partial<Record<number, (record: BiffRecord) => void>> = {
    [recordIds.bof]: (record) => {
      if (bodyOf(record).readUInt16LE(0) !== biff8) throw fileRefused('file-old');
    },
    [recordIds.filePass]: () => {
      throw fileRefused('file-password');
    },
    [recordIds.date1904]: (record) => {
      workbook.is1904 = bodyOf(record).readUInt16LE(0) === 1;
    },
    [recordIds.boundSheet]: (record) => {
      const body = bodyOf(record);
      const isWorksheet = body[5] === 0;
      if (!isWorksheet) return;
      const name = shortString(record.parts, 6);
      workbook.sheets.push({ name, offset: body.readUInt32LE(0), isHidden: ((body[4] ?? 0) & 3) !== 0 });
    },
    [recordIds.sst]: (record) => {
      workbook.strings = sharedStrings(record.parts);
    },
    [recordIds.format]: (record) => {
      formats.set(bodyOf(record).readUInt16LE(0), plainString(record.parts, 2));
    },
    [recordIds.style]: (record) => {
      styles.push(bodyOf(record).readUInt16LE(2));
    },
  };
  for (const record of recordsFrom(stream, 0)) {
    if (record.id === recordIds.eof) break;
    take[record.id]?.(record);
  }
  workbook.isDateStyle = styles.map((id) => isBuiltInDate(id) || isDateFormat(formats.get(id) ?? ''));
  return workbook;
}
