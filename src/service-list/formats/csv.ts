import { stringify } from 'csv-stringify/sync';
import { columns } from '../columns';
import { type ListFormat, numbered } from './format';

const byteOrderMark = '\ufeff';

/**
 * CSV as Excel takes it: UTF-8 with a byte order mark, CRLF; a cell that a spreadsheet would run as a formula gets an apostrophe
 * before it. Dates are ISO dates.
 */
export const csv: ListFormat = {
  id: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  name: { vi: 'CSV', en: 'CSV' },
  use: { vi: 'Mở bằng Excel, LibreOffice hoặc chương trình', en: 'For Excel, LibreOffice or a program' },
  async *write(entries, meta) {
    yield byteOrderMark + line(columns.map(({ title }) => title[meta.locale]));
    for await (const { value, number } of numbered(entries))
      yield line(columns.map((column) => column.value(value, meta, number) ?? column.none ?? null));
  },
};

function line(cells: readonly (string | number | null)[]): string {
  return stringify([[...cells]], { escape_formulas: true, record_delimiter: 'windows' });
}
