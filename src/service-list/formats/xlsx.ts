import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { type Column, cellText, columns, lastOnPaper } from '../columns';
import type { ServiceEntry } from '../entry';
import type { ListMeta } from '../list-meta';
import { type ListFormat, numbered } from './format';
import { footLines, headLines } from './head-lines';
import { printedTable } from './xlsx-table';

/** A workbook: the services under a fixed head, and a second sheet that says what the list is. */
export const xlsx: ListFormat = {
  id: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  name: { vi: 'Excel', en: 'Excel' },
  use: { vi: 'Mở bằng Excel, lọc và sắp xếp được', en: 'For Excel, to filter and sort' },
  // The writer keeps the workbook in memory: 150,000 rows took 300 MB.
  most: 20_000,
  async *write(entries, meta) {
    const sheet = meta.locale === 'vi' ? 'Danh mục' : 'Services';
    const rows: SheetData = [
      columns.map(({ title }) => ({
        value: title[meta.locale],
        fontWeight: 'bold',
        wrap: true,
        align: 'center',
        alignVertical: 'center',
        backgroundColor: '#e6eef0',
      })),
    ];
    for await (const { value, number } of numbered(entries))
      rows.push(columns.map((column) => toCell(column, value, meta, number)));
    const about = [meta.title, meta.owner, ...headLines(meta), ...footLines(meta), meta.licence.address];
    yield await writeExcelFile(
      [
        {
          data: rows,
          sheet,
          columns: columns.map(({ width }) => ({ width })),
        },
        {
          data: about.map((text) => [{ value: plain(text), type: String }]),
          sheet: meta.locale === 'vi' ? 'Giới thiệu' : 'About',
          columns: [{ width: 100 }],
        },
      ],
      {
        fontFamily: 'Times New Roman',
        fontSize: 11,
        features: [printedTable({ sheet, rows: rows.length, columns: columns.length, printed: lastOnPaper + 1 })],
      },
    ).toBuffer();
  },
};

function toCell(column: Column, entry: ServiceEntry, meta: ListMeta, number: number): Cell {
  const value = column.value(entry, meta, number);
  if (value === null) return column.none === undefined ? null : { value: column.none, type: String };
  if (column.kind === 'number') return { value: Number(value), type: Number, align: 'center', alignVertical: 'top' };
  if (column.kind === 'date')
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' };
  return { value: plain(cellText(column, value)), type: String, wrap: true, alignVertical: 'top' };
}

/** A cell holds 32,767 characters, and XML no control characters. A text is never a formula here: its cell is of the text type. */
function plain(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Surrogate}/gu, '').slice(0, 32_767);
}
