/** A row as a file gives it: text of each cell, empty where there is nothing. */
export type SourceRow = {
  /** Number of the row in the parsed file, 1-based: a row with line breaks in its cells counts once. */
  line: number;
  cells: readonly string[];
  /** Columns (0-based) whose value a formula gave. */
  formulas?: readonly number[];
  /** An object with all it says, not a line of a sheet: an empty cell does not mean "as above". */
  isWhole?: boolean;
  /** The file ended inside this row. */
  isCut?: boolean;
};

export function cellAt(row: SourceRow, column: number): string {
  return row.cells[column] ?? '';
}

export function isEmptyRow(row: SourceRow): boolean {
  return row.cells.every((text) => text.trim() === '');
}
