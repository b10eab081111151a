import { searchKey } from '../service-list/search-key';
import { cells } from './cells';
import { cleanLine } from './cells/clean-text';
import { isEmptyRow, type SourceRow } from './source-row';

/** How deep a header is looked for: title blocks of office lists are shorter. */
export const headerDepth = 60;

/** The header of a table: one text per column (of two rows joined by ` / `), and the lines it takes. */
export type Header = {
  titles: string[];
  /** Lines of the header rows and of the row that numbers the columns. */
  lines: number[];
  /** The first line that may be data. */
  firstDataLine: number;
};

const knownTitles = new Set(cells.flatMap(({ headers }) => headers));

/** `thanh_phan_ho_so`, `Thành phần hồ sơ (bản)` and `THÀNH PHẦN HỒ SƠ` are one title. */
export function titleKey(text: string): string {
  return searchKey(text.replace(/\([^)]*\)/g, ' ').replaceAll('_', ' '))
    .replace(/[./]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** Whether a header text names a field; long texts are titles of the document, not of a column. */
export function isKnownTitle(text: string): boolean {
  const key = titleKey(text);
  return key.length <= 60 && knownTitles.has(key);
}

function score(row: SourceRow): number {
  return row.cells.filter((text) => text.trim() !== '' && isKnownTitle(text)).length;
}

/** `(1) (2) (3)`, `1 2 3`: a row that only numbers the columns. */
export function isNumbering(row: SourceRow): boolean {
  const texts = row.cells.map(cleanLine).filter((text) => text !== '');
  const numbers = texts.map((text) => Number(/^\(?(\d{1,2})\)?$/.exec(text)?.[1] ?? Number.NaN));
  return texts.length >= 3 && numbers.every((number, place) => place === 0 || number > (numbers[place - 1] ?? 0));
}

/** Whether a row under the header goes on with it: only under columns that stand empty or span, and never a number or a code. */
function continues(top: SourceRow, below: SourceRow): boolean {
  const own = below.cells.flatMap((text, column) => (text.trim() === '' ? [] : [{ text, column }]));
  if (own.length === 0 || own.length >= top.cells.filter((text) => text.trim() !== '').length) return false;
  const isUnder = own.every(({ column }) => {
    const spans = (top.cells[column] ?? '').trim() === '' || (top.cells[column + 1] ?? '').trim() === '';
    return spans;
  });
  return (
    isUnder && own.every(({ text }) => text.length <= 60 && !/^\d+([.,]\d+)*$/.test(text.trim())) && own.length > 1
  );
}

function joinTitles(top: SourceRow, below: SourceRow | undefined): string[] {
  const width = Math.max(top.cells.length, below?.cells.length ?? 0);
  let parent = '';
  return Array.from({ length: width }, (_, column) => {
    const own = cleanLine(top.cells[column] ?? '');
    const sub = cleanLine(below?.cells[column] ?? '');
    if (own !== '') parent = own;
    if (sub === '') return own;
    return parent === '' ? sub : `${parent} / ${sub}`;
  });
}

/**
 * Finds the header of a table under whatever stands above it: the row that names the most fields, with the row below where it goes on
 * there, and the row that numbers the columns.
 * @param rows the first rows of the file, in order
 * @returns undefined when no row names at least two fields
 */
export function findHeader(rows: readonly SourceRow[]): Header | undefined {
  const scored = rows.slice(0, headerDepth).map((row, place) => ({ row, place, score: score(row) }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (found, each) => (each.score > (found?.score ?? 1) ? each : found),
    undefined,
  );
  if (!best) return undefined;
  return headerAt(rows, best.place);
}

/** The header that starts at this place of `rows`, as the clerk says or as it was found. */
export function headerAt(rows: readonly SourceRow[], place: number): Header | undefined {
  const top = rows[place];
  if (!top) return undefined;
  const next = rows[place + 1];
  const below = next && !isNumbering(next) && continues(top, next) ? next : undefined;
  const used = [top, ...(below ? [below] : [])];
  const following = rows[place + used.length];
  if (following && isNumbering(following)) used.push(following);
  const lines = used.map(({ line }) => line);
  return { titles: joinTitles(top, below), lines, firstDataLine: (lines.at(-1) ?? top.line) + 1 };
}

/** A header that is printed again on a later page of the sheet. */
export function repeatsHeader(row: SourceRow, header: Header): boolean {
  if (isEmptyRow(row)) return false;
  const texts = row.cells.map((text, column) => ({
    key: titleKey(text),
    title: titleKey(header.titles[column] ?? ''),
  }));
  const filled = texts.filter(({ key }) => key !== '');
  return filled.length >= 2 && filled.every(({ key, title }) => title === key || title.startsWith(`${key} `));
}
