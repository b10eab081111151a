import type { FieldId, ReadingContext } from './cells/cell';
import { type ColumnMatch, correctColumns, joins, matchColumns, type RememberedColumns } from './columns';
import { findHeader, type Header, headerAt, headerDepth } from './header';
import { makeRowReader, type ReadRow } from './read-row';
import { makeRowSorter, type RowKind, type SkipReason, type TotalMismatch } from './sections';
import { cellAt, type SourceRow } from './source-row';

/** How a sheet is to be read: where its header is and what its columns hold. Data: it is stored, shown, corrected. */
export type SheetMapping = {
  header: Header | null;
  columns: ColumnMatch[];
};

/** What a sheet is, row by row. */
export type SheetItem =
  | { kind: 'data'; row: ReadRow }
  | { kind: 'skipped'; line: number; reason: SkipReason; text: string; mismatch?: TotalMismatch };

/** What staff said about a mapping: the line of the header (0: there is none), fields by column number. */
export type MappingCorrection = { headerLine?: number; columns?: Readonly<Record<string, unknown>> };

/** How many rows the mapping is found from. */
export const mappingDepth = headerDepth + 200;

/**
 * Finds header and columns from the first rows of a file.
 * @param rows at least the first `mappingDepth` rows, or all when there are fewer
 */
export function findMapping(
  rows: readonly SourceRow[],
  remembered: RememberedColumns = {},
  said: MappingCorrection = {},
): SheetMapping {
  const header =
    said.headerLine === undefined
      ? findHeader(rows)
      : headerAt(
          rows,
          rows.findIndex(({ line }) => line === said.headerLine),
        );
  const data = rows.filter(({ line }) => !header || line >= header.firstDataLine);
  const found = matchColumns(header?.titles ?? [], data, remembered);
  return { header: header ?? null, columns: said.columns ? correctColumns(found, said.columns) : found };
}

/** Why a mapping cannot be worked with: nothing says which column is the name. */
export function isUsable({ columns }: SheetMapping): boolean {
  return columns.some(({ field }) => field === 'name');
}

/** Fields that a mapping gives to more than one column: of one of them the text would be lost. */
export function fieldsTwice({ columns }: SheetMapping): FieldId[] {
  const fields = columns.flatMap(({ field }) => field ?? []);
  return [...new Set(fields.filter((field, place) => fields.indexOf(field) !== place && !joins(field)))];
}

/** Reads a sheet one row at a time, in order: memory does not grow with the file. A data row comes out when the next row has shown that it is whole. */
export type SheetReader = { push: (row: SourceRow) => SheetItem[]; end: () => SheetItem[] };

/** Fields whose cells may go on in the rows below, one line each. */
const listFields: readonly string[] = ['documents', 'legalBasis', 'steps', 'results', 'requirements', 'note'];

/** @param only the fields that are read (see `makeRowReader`); default: all */
export function makeSheetReader(
  mapping: SheetMapping,
  context: ReadingContext,
  only?: readonly FieldId[],
): SheetReader {
  const columnOf = (field: string) => mapping.columns.find((each) => each.field === field)?.column ?? null;
  const sorter = makeRowSorter(mapping.header ?? undefined, {
    ordinal: columnOf('ordinal'),
    name: columnOf('name'),
    code: columnOf('code'),
    lists: mapping.columns.flatMap(({ column, field }) => (listFields.includes(field ?? '') ? [column] : [])),
  });
  const read = makeRowReader(mapping.columns, context, only);
  let open: { row: SourceRow; path: string[]; number: number } | undefined;

  const close = (): SheetItem[] => {
    if (!open) return [];
    const { row, ...section } = open;
    open = undefined;
    return [{ kind: 'data', row: read(row, section) }];
  };

  const push = (row: SourceRow): SheetItem[] => {
    const sorted = sorter.sort(row);
    if (sorted.kind === 'more' && open) {
      open = { ...open, row: joinRows(open.row, row) };
      return [];
    }
    const before = close();
    if (sorted.kind === 'data') {
      open = { row, path: sorter.path(), number: sorter.section() };
      return before;
    }
    return [...before, skippedItem(row, sorted)];
  };

  return { push, end: close };
}

function skippedItem(row: SourceRow, sorted: RowKind): SheetItem {
  const { reason, mismatch } = sorted.kind === 'skipped' ? sorted : { reason: 'empty' as const, mismatch: undefined };
  const text = row.cells
    .filter((cell) => cell.trim() !== '')
    .join(' | ')
    .slice(0, 300);
  return { kind: 'skipped', line: row.line, reason, text, ...(mismatch ? { mismatch } : {}) };
}

function joinRows(row: SourceRow, more: SourceRow): SourceRow {
  const width = Math.max(row.cells.length, more.cells.length);
  const cells = Array.from({ length: width }, (_, column) =>
    [cellAt(row, column), cellAt(more, column)].filter((text) => text.trim() !== '').join('\n'),
  );
  return { ...row, cells };
}
