import { searchKey } from '../service-list/search-key';
import { cleanLine, isBlank } from './cells/clean-text';
import { readOrdinal } from './cells/ordinal';
import { type Header, isNumbering, repeatsHeader } from './header';
import { isUncomputed } from './read-row';
import { cellAt, isEmptyRow, type SourceRow } from './source-row';

/** Why a row is no data. */
export type SkipReason = 'above' | 'header' | 'numbering' | 'empty' | 'section' | 'subtotal' | 'footnote';

/** A subtotal that says another number than there are rows. */
export type TotalMismatch = { line: number; text: string; said: number; counted: number };

export type RowKind =
  | { kind: 'data' }
  /** Goes on with the data row above: one procedure over several rows, a document in each. */
  | { kind: 'more' }
  | { kind: 'skipped'; reason: SkipReason; mismatch?: TotalMismatch };

type Level = 'letter' | 'roman' | 'other';
type Section = { mark: string; level: Level; title: string; rows: number };

const depth: Record<Level, number> = { letter: 0, roman: 1, other: 2 };

const letter = /^[A-HJ-UWYZĐ]$/u;
const roman = /^(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})$/;

function levelOf(mark: string): Level {
  if (roman.test(mark)) return 'roman';
  return letter.test(mark) ? 'letter' : 'other';
}

const subtotal = /^(cong|tong|tong cong|tong so)\b.*?(\d+)/;

/** Tells data from what offices put between it: sections (and keeps their path), subtotals (and checks them), footnotes, page headers. */
export type RowSorter = {
  sort: (row: SourceRow) => RowKind;
  /** Titles of the sections the last row stands in, outermost first. */
  path: () => string[];
  /** Counts up with each section: blank cells mean "as above" only inside one. */
  section: () => number;
};

export type SorterColumns = {
  ordinal: number | null;
  name: number | null;
  code: number | null;
  /** Columns whose cells may go on in the next row: documents, legal basis, steps ... */
  lists: readonly number[];
};

/** A sorter for the rows below `header` (undefined: a sheet without one), in the order of the file. */
export function makeRowSorter(header: Header | undefined, columns: SorterColumns): RowSorter {
  const open: Section[] = [];
  let sections = 0;
  let rows = 0;
  let isFooter = false;
  let isUnderData = false;

  const startSection = (mark: string, title: string) => {
    const level = levelOf(mark);
    while (open.length > 0 && depth[open.at(-1)?.level ?? 'other'] >= depth[level]) open.pop();
    open.push({ mark, level, title, rows: 0 });
    sections += 1;
  };

  const checkTotal = (line: number, text: string, said: number): TotalMismatch | undefined => {
    const named = /\bmuc ([a-z]+|[ivx]+)\b/.exec(searchKey(text))?.[1];
    const isAll = /^tong so/.test(searchKey(text)) && named === undefined;
    const section = named === undefined ? open.at(-1) : open.find(({ mark }) => searchKey(mark) === named);
    const counted = isAll ? rows : section?.rows;
    // Whether "Tổng cộng" under the last section is its own or that of the sheet, only the number tells.
    if (named === undefined && /^tong/.test(searchKey(text)) && said === rows) return undefined;
    return counted === undefined || counted === said ? undefined : { line, text, said, counted };
  };

  const isData = (row: SourceRow): boolean => {
    const filled = row.cells.filter((text) => !isBlank(text)).length;
    const ordinal = columns.ordinal === null ? '' : cellAt(row, columns.ordinal);
    if (columns.ordinal !== null && (readOrdinal(ordinal) !== undefined || isUncomputed(ordinal))) return filled > 1;
    const hasName = columns.name !== null && !isBlank(cellAt(row, columns.name));
    const hasCode = columns.code !== null && /\d\.\d{6}/.test(cellAt(row, columns.code));
    // Without a number a row is data when it has a code, or (in a sheet that numbers nothing) a name and something beside it.
    if (hasCode) return true;
    return columns.ordinal === null && hasName && filled > 1;
  };

  /** Nothing that starts a row, and something in a column of lists, right under a data row. */
  const isMore = (row: SourceRow): boolean => {
    const filled = row.cells.flatMap((text, column) => (isBlank(text) ? [] : [column]));
    return isUnderData && filled.length > 0 && filled.every((column) => columns.lists.includes(column));
  };

  const skipped = (reason: SkipReason, mismatch?: TotalMismatch): RowKind => ({
    kind: 'skipped',
    reason,
    ...(mismatch ? { mismatch } : {}),
  });

  const sortHead = (row: SourceRow): RowKind | undefined => {
    if (header && row.line < header.firstDataLine) {
      const isPart = header.lines.includes(row.line);
      return skipped(isPart ? (isNumbering(row) ? 'numbering' : 'header') : 'above');
    }
    return isEmptyRow(row) ? skipped('empty') : undefined;
  };

  const sortTotal = (row: SourceRow, texts: readonly string[]): RowKind | undefined => {
    for (const text of texts) {
      const said = subtotal.exec(searchKey(text))?.[2];
      if (said !== undefined) return skipped('subtotal', checkTotal(row.line, text, Number(said)));
    }
    return undefined;
  };

  /** Sections have a mark where rows have a number, or are a line of capitals alone in a row. */
  const sortRest = (row: SourceRow, texts: readonly string[]): RowKind => {
    const [first = ''] = texts;
    if (/^(ghi chú|chú thích|lưu ý|nơi nhận)(?!\p{L})/iu.test(first)) isFooter = true;
    if (isFooter) return skipped('footnote');
    const mark = columns.ordinal === null ? '' : cleanLine(cellAt(row, columns.ordinal)).replace(/[.)]$/, '');
    const isMarked = mark !== '' && mark.length <= 8;
    const isCapitals = first === first.toLocaleUpperCase('vi') && first !== first.toLocaleLowerCase('vi');
    const isAlone = texts.length === 1 && (isCapitals || columns.ordinal === null);
    if (!isMarked && !isAlone) return skipped('footnote');
    startSection(isMarked ? mark : '', isMarked ? (texts[1] ?? mark) : first);
    return skipped('section');
  };

  const sort = (row: SourceRow): RowKind => {
    const head = sortHead(row);
    if (head) return head;
    if (row.isWhole === true) return { kind: 'data' };
    if (isMore(row)) return { kind: 'more' };
    isUnderData = isData(row);
    if (isUnderData) {
      rows += 1;
      for (const section of open) section.rows += 1;
      return { kind: 'data' };
    }
    if (isNumbering(row)) return skipped('numbering');
    if (header && repeatsHeader(row, header)) return skipped('header');
    const texts = row.cells.map(cleanLine).filter((text) => text !== '');
    return sortTotal(row, texts) ?? sortRest(row, texts);
  };

  return { sort, path: () => open.map(({ title }) => title), section: () => sections };
}
