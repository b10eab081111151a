import { cells } from './cells';
import type { Cell, FieldId, Reading, ReadingContext, RowValues } from './cells/cell';
import { isBlank, printable } from './cells/clean-text';
import type { ColumnMatch } from './columns';
import { type Remark, remark } from './remarks';
import { cellAt, type SourceRow } from './source-row';

/** A data row, read: its values, what people should look at, and every mapped cell as printed. */
export type ReadRow = {
  line: number;
  /** Titles of the sections it stands in. */
  path: string[];
  values: Partial<RowValues>;
  remarks: Remark[];
  /** Mapped cells as printed; cells filled from above with what stands above. */
  texts: Partial<Record<FieldId, string>>;
  /** Fields whose empty cell means "as above". */
  filledDown: FieldId[];
};

/** The columns of a sheet as readers; made once per file. */
export type RowReader = (row: SourceRow, section: { path: string[]; number: number }) => ReadRow;

const formulaError = /^#(REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL|GETTING_DATA)[!?]?$/;

/** `=VLOOKUP(…)`, `=2+3`: a formula whose result is not in the file. `="0123"` is how text is kept from being taken for a number. */
const uncomputed = /^=(?!"(?:[^"]|"")*"$)\s*(?:[-+(@$'"\p{L}…{]|[\d.,]+\s*[-+*/^&<>=(])/u;

/** Whether a text is a formula that nobody has worked out. */
export function isUncomputed(text: string): boolean {
  return uncomputed.test(text.trim());
}

/** Readings that are kept, and the longest text one is kept for: the same sector, agency, deadline or fee stands in hundreds of rows. */
const mostKept = 20_000;
const longestKept = 300;

const kept = new WeakMap<ReadingContext, Map<string, Reading>>();

/** What a cell says; remembered for short texts, since a reader is a function of text and context. */
function readCell(cell: Cell, text: string, context: ReadingContext): Reading {
  if (text.length > longestKept) return cell.read(text, context);
  const known = kept.get(context) ?? new Map<string, Reading>();
  kept.set(context, known);
  const name = `${cell.id} ${text}`;
  const found = known.get(name);
  if (found) return found;
  if (known.size >= mostKept) known.clear();
  const reading = cell.read(text, context);
  known.set(name, reading);
  return reading;
}

/** Why a cell holds no value although something stands in it; undefined for any other. */
function formulaFault(text: string): 'cell-error' | 'cell-uncomputed' | undefined {
  if (formulaError.test(text.trim())) return 'cell-error';
  return isUncomputed(text) ? 'cell-uncomputed' : undefined;
}

/** Puts what a cell says into the row. A formula's error, or one without a result, is no value: the cell counts as empty, and it is asked about. */
function takeCell(read: ReadRow, cell: Cell, raw: string, context: ReadingContext): void {
  const text = printable(raw);
  const fault = formulaFault(text);
  const { values, remarks } = readCell(cell, fault ? '' : text, context);
  read.texts[cell.id] = text;
  Object.assign(read.values, values);
  read.remarks.push(...(fault ? [remark(fault, cell.id, text.trim())] : remarks));
  if (text.includes('\ufffd')) read.remarks.push(remark('text-damaged', cell.id, text));
}

/** What only the whole row shows. */
function finishRow(read: ReadRow): ReadRow {
  const ticks = tickFields.filter((field) => read.texts[field] !== undefined);
  if (ticks.length > 0 && !read.values.channels && ticks.every((field) => read.values[field] === false)) {
    read.remarks.push(remark('no-channel', 'counter', ''));
  }
  if (read.values.name === undefined && !read.values.record) read.remarks.push(remark('name-missing', 'name', ''));
  // What other rows of the file have columns for stands in the record, and its name is taken as it is.
  if (read.values.record) {
    read.remarks = read.remarks.filter(({ field, text }) => field === 'record' || (field !== 'name' && !isBlank(text)));
  }
  return read;
}

const tickFields = ['counter', 'post', 'online'] as const;

/**
 * Reads a row again from its texts, some of them mended by staff.
 * @param row as it was read before; cells that were filled from above stand in its texts
 */
export function readAgain(
  row: Pick<ReadRow, 'line' | 'path' | 'texts'>,
  context: ReadingContext,
  mended: Readonly<Partial<Record<FieldId, string>>> = {},
): ReadRow {
  const read: ReadRow = { line: row.line, path: [...row.path], values: {}, remarks: [], texts: {}, filledDown: [] };
  const texts = { ...row.texts, ...mended };
  for (const cell of cells) {
    const text = texts[cell.id];
    if (text !== undefined) takeCell(read, cell, text, context);
  }
  return finishRow(read);
}

type Mapped = { cell: Cell; parts: readonly ColumnMatch[]; order: number };

/**
 * What the columns of a field say together. Of several each text stands under the name of its column (`Lệ phí: 50.000 đồng`), so that
 * nothing of it is lost; what all of them say alike stands there once.
 */
function joinedText(row: SourceRow, parts: readonly ColumnMatch[]): string {
  const [only] = parts;
  if (only && parts.length === 1) return cellAt(row, only.column);
  const said = parts.flatMap(({ column, title }) => {
    const text = cellAt(row, column);
    return isBlank(text) ? [] : [{ text, name: title.split('/').at(-1)?.trim() ?? '' }];
  });
  const [first] = said;
  if (!first) return '';
  if (said.length === parts.length && said.every(({ text }) => text.trim() === first.text.trim())) return first.text;
  return said.map(({ text, name }) => `${name}: ${text.trim()}`).join('\n');
}

/**
 * Reads rows by a mapping, filling agency and sector down inside a section. Rows must come in the order of the file.
 * @param only the fields that are read; of the others the texts are taken along, so that `readAgain` can read the row whole. Default: all
 */
export function makeRowReader(
  columns: readonly ColumnMatch[],
  context: ReadingContext,
  only?: readonly FieldId[],
): RowReader {
  const mapped = cells.flatMap((cell): Mapped[] => {
    const parts = columns.filter(({ field }) => field === cell.id);
    const order = Math.min(...parts.map(({ column }) => column));
    return parts.length > 0 ? [{ cell, parts, order }] : [];
  });
  mapped.sort((one, other) => one.order - other.order);
  const above = new Map<FieldId, { text: string; section: number }>();

  /** The text of a cell, or what stands above it in its section; remembers what is new. */
  const filled = (cell: Cell, text: string, section: number, read: ReadRow): string => {
    if (!isBlank(text)) {
      above.set(cell.id, { text, section });
      return text;
    }
    const known = above.get(cell.id);
    if (known?.section !== section) return text;
    read.filledDown.push(cell.id);
    return known.text;
  };

  return (row, { path, number }) => {
    const read: ReadRow = { line: row.line, path, values: {}, remarks: [], texts: {}, filledDown: [] };
    for (const { cell, parts } of mapped) {
      const own = joinedText(row, parts);
      const text = cell.fillsDown === true && row.isWhole !== true ? filled(cell, own, number, read) : own;
      if (only && !only.includes(cell.id)) {
        read.texts[cell.id] = text;
        continue;
      }
      takeCell(read, cell, text, context);
      if (parts.some(({ column }) => row.formulas?.includes(column)) && !isUncomputed(text))
        read.remarks.push(remark('cell-formula', cell.id, text));
    }
    if (row.isCut === true) read.remarks.push(remark('row-cut', 'name', ''));
    return finishRow(read);
  };
}
