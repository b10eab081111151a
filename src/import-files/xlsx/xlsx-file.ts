import type { SourceRow } from '../../import/source-row';
import { fileRefused } from '../messages';
import type { TableReader } from '../table-reader';
import { sheetRows } from './sheet-rows';
import { readWorkbook, type Sheet, type Workbook } from './workbook';
import { zipEntries } from './zip';

/** How many rows of each sheet are looked at to find the one with the list. */
const looked = 60;

async function filledCells(workbook: Workbook, sheet: Sheet): Promise<number> {
  let [cells, rows] = [0, 0];
  for await (const row of sheetRows(workbook, sheet)) {
    cells += row.cells.filter((text) => text !== '').length;
    rows += 1;
    if (rows >= looked) break;
  }
  return cells;
}

/** The visible sheet with the most in it at its start: cover pages and notes have little. */
async function mainSheet(workbook: Workbook): Promise<Sheet> {
  const visible = workbook.sheets.filter(({ isHidden }) => !isHidden);
  const counted: { sheet: Sheet; cells: number }[] = [];
  for (const sheet of visible.length > 0 ? visible : workbook.sheets) {
    counted.push({ sheet, cells: await filledCells(workbook, sheet) });
  }
  const [first] = counted.sort((a, b) => b.cells - a.cells);
  if (!first) throw fileRefused('file-empty');
  return first.sheet;
}

/** Excel 2007 and later (and LibreOffice): read as a stream, no formula is computed, nothing is followed out of the file. */
export const xlsxReader: TableReader = {
  format: 'xlsx',
  recognises: (head) => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4,
  open: async (path) => {
    const entries = await zipEntries(path);
    if (!entries.has('xl/workbook.xml')) throw fileRefused('file-kind');
    const workbook = await readWorkbook(path, entries);
    const sheet = await mainSheet(workbook);
    const rows: AsyncIterable<SourceRow> = sheetRows(workbook, sheet);
    return { info: { format: 'xlsx', sheet: sheet.name, sheets: workbook.sheets.length }, rows };
  },
};
