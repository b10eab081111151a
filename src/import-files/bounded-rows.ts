import { isEmptyRow, type SourceRow } from '../import/source-row';
import { fileLimits } from './limits';
import { fileRefused } from './messages';

const limitOfRows = fileLimits.rows.toLocaleString('vi-VN');

/** Passes rows on while they keep to the limits. Empty rows behind the last filled one (sheets formatted to the bottom) do not count. */
export async function* boundedRows(rows: AsyncIterable<SourceRow>): AsyncGenerator<SourceRow> {
  let filled = 0;
  let empty = 0;
  let held: SourceRow[] = [];
  for await (const row of rows) {
    if (row.cells.length > fileLimits.columns && row.cells.slice(fileLimits.columns).some((text) => text !== '')) {
      throw fileRefused('too-many-columns', { line: row.line, limit: fileLimits.columns });
    }
    if (row.cells.some(({ length }) => length > fileLimits.cell)) {
      throw fileRefused('cell-too-long', { line: row.line, limit: fileLimits.cell.toLocaleString('vi-VN') });
    }
    if (isEmptyRow(row)) {
      empty += 1;
      if (empty > fileLimits.emptyRows) throw fileRefused('too-many-rows', { limit: limitOfRows });
      if (held.length < fileLimits.rows) held.push(row);
      continue;
    }
    filled += 1;
    if (filled > fileLimits.rows) throw fileRefused('too-many-rows', { limit: limitOfRows });
    yield* held;
    held = [];
    yield row;
  }
  if (filled === 0) throw fileRefused('file-empty');
}
