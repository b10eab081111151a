import type { SourceRow } from '../../import/source-row';
import { excelDay, numberText } from '../excel-numbers';
import { fileLimits } from '../limits';
import { fileRefused } from '../messages';
import { excelText, type Sheet, type Workbook } from './workbook';
import { attribute, type XmlEvent, xmlEvents } from './xml';
import { unpacked } from './zip';

/** `BC12` -> 54 */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

type CellPart = {
  column: number;
  type: string;
  style: number;
  value: string;
  /** Whether a value is stored, even an empty one. */
  hasValue: boolean;
  inline: string;
  /** Null: the cell holds no formula; '' where it shares that of another cell. */
  formula: string | null;
};

type Part = 'value' | 'inline' | 'formula';

const partNames: Record<string, Part> = { v: 'value', t: 'inline', f: 'formula' };

const longestFormula = 200;

/** A formula as it stands in the sheet. */
const formulaText = (formula: string): string => `=${formula === '' ? '…' : formula}`;

function cellText(cell: CellPart, workbook: Workbook): string {
  switch (cell.type) {
    case 's':
      return workbook.strings[Number(cell.value)] ?? '';
    case 'inlineStr':
      return excelText(cell.inline);
    case 'str':
    case 'e':
      return excelText(cell.value);
    case 'b':
      return cell.value === '1' ? 'x' : '';
    case 'd':
      return cell.value.slice(0, 10);
    default: {
      if (cell.value === '') return '';
      const number = Number(cell.value);
      const day = workbook.isDateStyle[cell.style] === true ? excelDay(number, workbook.is1904) : undefined;
      return day ?? numberText(number);
    }
  }
}

/** Puts the events of a sheet together to rows; what stands outside `sheetData` is passed over. */
function makeRowBuilder(workbook: Workbook) {
  let line = 0;
  let cells: string[] = [];
  let formulas: number[] = [];
  let cell: CellPart | undefined;
  let reading: Part | undefined;

  const startCell = (attributes: string) => {
    const column = columnOf(attribute(attributes, 'r') ?? '') ?? cells.length;
    if (column >= 16_384) throw fileRefused('file-damaged', { reason: 'cell' });
    const type = attribute(attributes, 't') ?? 'n';
    cell = {
      column,
      type,
      style: Number(attribute(attributes, 's') ?? 0),
      value: '',
      inline: '',
      formula: null,
      hasValue: false,
    };
  };
  const endCell = () => {
    if (!cell) return;
    const hasFormula = cell.formula !== null;
    // Without a stored result the formula itself is what stands in the file; an empty one is a result of texts only.
    const hasResult = cell.hasValue && (cell.value !== '' || cell.type === 'str');
    const text = hasFormula && !hasResult ? formulaText(cell.formula ?? '') : cellText(cell, workbook);
    if (text !== '' || hasFormula) {
      while (cells.length < cell.column) cells.push('');
      cells[cell.column] = text;
      if (hasFormula) formulas.push(cell.column);
    }
    cell = undefined;
  };
  /** A part of a cell: its formula, its value, a text in place. */
  const openPart = (name: string, part: CellPart, isEmpty: boolean) => {
    if (name === 'f') part.formula = '';
    if (name === 'v') part.hasValue = true;
    if (!isEmpty) reading = partNames[name] ?? reading;
  };
  const open = ({ name, attributes, isEmpty }: Extract<XmlEvent, { kind: 'open' }>) => {
    if (name === 'row') {
      line = Number(attribute(attributes, 'r') ?? line + 1);
      cells = [];
      formulas = [];
    } else if (name === 'c') {
      startCell(attributes);
      if (isEmpty) endCell();
    } else if (cell) openPart(name, cell, isEmpty);
  };

  const text = (piece: string) => {
    if (cell && reading === 'value') cell.value += piece;
    if (cell && reading === 'inline') cell.inline += piece;
    if (cell && reading === 'formula') cell.formula = `${cell.formula ?? ''}${piece}`.slice(0, longestFormula);
  };
  const close = (name: string): SourceRow | undefined => {
    if (name === 'v' || name === 't' || name === 'f') reading = undefined;
    if (name === 'c') endCell();
    return name === 'row' ? { line, cells, ...(formulas.length > 0 ? { formulas } : {}) } : undefined;
  };

  return (event: XmlEvent): SourceRow | undefined => {
    if (event.kind === 'close') return close(event.name);
    if (event.kind === 'text') text(event.text);
    else open(event);
    return event.kind === 'open' && event.name === 'row' && event.isEmpty ? { line, cells } : undefined;
  };
}

/** The rows of a sheet as they stand in it; numbers, days and formulas as their value in text. */
export async function* sheetRows(workbook: Workbook, sheet: Sheet): AsyncGenerator<SourceRow> {
  const entry = workbook.entries.get(sheet.part);
  if (!entry) throw fileRefused('file-damaged', { reason: sheet.part });
  const take = makeRowBuilder(workbook);
  let isWhole = true;
  for await (const events of xmlEvents(unpacked(workbook.path, entry, fileLimits.unpacked))) {
    for (const event of events) {
      if (event.kind !== 'text' && event.name === 'sheetData') isWhole = event.kind === 'close' || event.isEmpty;
      const row = take(event);
      if (row) yield row;
    }
  }
  // Cut off in the middle: the row that has begun, and all behind it, would be missing without a word.
  if (!isWhole) throw fileRefused('file-damaged', { reason: 'XLSX' });
}
