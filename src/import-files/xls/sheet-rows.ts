import type { SourceRow } from '../../import/source-row';
import { excelDay, numberText } from '../excel-numbers';
import { type BiffRecord, bodyOf, recordIds, recordsFrom } from './records';
import { plainString } from './strings';
import type { XlsSheet, XlsWorkbook } from './workbook';

const errors: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** RK: 30 bits of a float, or an integer, perhaps in hundredths. */
function rkNumber(rk: number): number {
  const isInteger = (rk & 2) === 2;
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE((rk & 0xfffffffc) >>> 0, 4);
  const value = isInteger ? rk >> 2 : bytes.readDoubleLE(0);
  return (rk & 1) === 1 ? value / 100 : value;
}

/** Cells of a sheet in the order of the stream, put into rows. A cell that comes out of order starts no second row. */
class RowCollector {
  private readonly rows = new Map<number, { cells: string[]; formulas: number[] }>();
  private pending: { row: number; column: number } | undefined;

  constructor(private readonly workbook: XlsWorkbook) {}

  put(row: number, column: number, text: string, isFormula = false): void {
    const known = this.rows.get(row) ?? { cells: [], formulas: [] };
    while (known.cells.length < column) known.cells.push('');
    known.cells[column] = text;
    if (isFormula) known.formulas.push(column);
    this.rows.set(row, known);
  }

  number(row: number, column: number, style: number, value: number, isFormula = false): void {
    const day = this.workbook.isDateStyle[style] === true ? excelDay(value, this.workbook.is1904) : undefined;
    this.put(row, column, day ?? numberText(value), isFormula);
  }

  /** Result of a formula; a text result stands in the STRING record that follows. */
  formula(body: Buffer, row: number, column: number, style: number): void {
    if (body.readUInt16LE(12) !== 0xffff) {
      this.number(row, column, style, body.readDoubleLE(6), true);
      return;
    }
    const kind = body[6];
    if (kind === 0) this.pending = { row, column };
    if (kind === 1) this.put(row, column, body[8] === 1 ? 'x' : '', true);
    if (kind === 2) this.put(row, column, errors[body[8] ?? 42] ?? '#N/A', true);
    if (kind === 3) this.put(row, column, '', true);
  }

  formulaText(record: BiffRecord): void {
    if (!this.pending) return;
    this.put(this.pending.row, this.pending.column, plainString(record.parts, 0), true);
    this.pending = undefined;
  }

  take(record: BiffRecord): void {
    if (record.id === recordIds.formulaText) {
      this.formulaText(record);
      return;
    }
    const body = bodyOf(record);
    if (body.length < 6) return;
    const [row, column, style] = [body.readUInt16LE(0), body.readUInt16LE(2), body.readUInt16LE(4)];
    switch (record.id) {
      case recordIds.labelSst:
        this.put(row, column, this.workbook.strings[body.readUInt32LE(6)] ?? '');
        break;
      case recordIds.label:
        this.put(row, column, plainString(record.parts, 6));
        break;
      case recordIds.number:
        this.number(row, column, style, body.readDoubleLE(6));
        break;
      case recordIds.rk:
        this.number(row, column, style, rkNumber(body.readInt32LE(6)));
        break;
      case recordIds.multipleRk:
        this.several(body, row, column);
        break;
      case recordIds.formula:
        this.formula(body, row, column, style);
        break;
      case recordIds.booleanOrError:
        this.put(row, column, body[7] === 1 ? (errors[body[6] ?? 42] ?? '#N/A') : body[6] === 1 ? 'x' : '');
        break;
      default:
    }
  }

  private several(body: Buffer, row: number, first: number): void {
    for (let place = 4, column = first; place + 6 <= body.length - 2; place += 6, column += 1) {
      this.number(row, column, body.readUInt16LE(place), rkNumber(body.readInt32LE(place + 2)));
    }
  }

  inOrder(): SourceRow[] {
    return [...this.rows.entries()]
      .sort(([a], [b]) => a - b)
      .map(([row, { cells, formulas }]) => ({ line: row + 1, cells, ...(formulas.length > 0 ? { formulas } : {}) }));
  }
}

/** The rows of a sheet of an Excel 97 workbook; they have at most 65,536 rows of 256 cells. */
export function xlsRows(workbook: XlsWorkbook, sheet: XlsSheet): SourceRow[] {
  const collector = new RowCollector(workbook);
  let depth = 0;
  for (const record of recordsFrom(workbook.stream, sheet.offset)) {
    // Charts and the like stand as streams of their own inside a sheet.
    if (record.id === recordIds.bof) depth += 1;
    else if (record.id === recordIds.eof) depth -= 1;
    else if (depth === 1) collector.take(record);
    if (depth === 0) break;
  }
  return collector.inOrder();
}
