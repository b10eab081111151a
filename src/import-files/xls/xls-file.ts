import { readFile } from 'node:fs/promises';
import type { SourceRow } from '../../import/source-row';
import { fileRefused } from '../messages';
import type { TableReader } from '../table-reader';
import { openCompoundFile } from './compound-file';
import { xlsRows } from './sheet-rows';
import { readXlsWorkbook } from './workbook';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const filled = (rows: readonly SourceRow[]) =>
  rows.slice(0, 60).reduce((sum, { cells }) => sum + cells.filter((text) => text !== '').length, 0);

async function* rowsOf(rows: readonly SourceRow[]): AsyncGenerator<SourceRow> {
  yield* rows;
}

/** Anything that trips over the structure is damage of the file, never an error of ours. */
function readable<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw fileRefused('file-damaged', { reason: 'BIFF' });
    throw error;
  }
}

/**
 * Excel 97 to 2003 (BIFF8), which provincial systems still export. Values only: formulas are not computed, macros and links not looked at.
 * Also where a password-protected .xlsx ends up, since that is a compound file too. See docs/decisions/0010.
 */
export const xlsReader: TableReader = {
  format: 'xls',
  recognises: (head) => signature.every((byte, place) => head[place] === byte),
  open: async (path) => {
    const file = await readFile(path);
    const container = readable(() => openCompoundFile(file));
    if (container.stream('EncryptedPackage')) throw fileRefused('file-password');
    const stream = container.stream('Workbook');
    if (!stream) throw fileRefused(container.stream('Book') ? 'file-old' : 'file-kind');
    const workbook = readable(() => readXlsWorkbook(stream));
    const visible = workbook.sheets.filter(({ isHidden }) => !isHidden);
    const read = (visible.length > 0 ? visible : workbook.sheets).map((sheet) => ({
      sheet,
      rows: readable(() => xlsRows(workbook, sheet)),
    }));
    const [main] = read.sort((a, b) => filled(b.rows) - filled(a.rows));
    if (!main) throw fileRefused('file-empty');
    const { sheet, rows } = main;
    return {
      info: { format: 'xls', sheet: sheet.name, sheets: workbook.sheets.length, expectedRows: rows.length },
      rows: rowsOf(rows),
    };
  },
};
