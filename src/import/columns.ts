import { cellOf, cells, isFieldId } from './cells';
import type { Cell, FieldId } from './cells/cell';
import { titleKey } from './header';
import { cellAt, type SourceRow } from './source-row';

/** Which field a column holds, how sure that is (0 to 1), and who says so. */
export type ColumnMatch = {
  column: number;
  /** Header text as printed; empty where the sheet has none. */
  title: string;
  field: FieldId | null;
  confidence: number;
  because: 'name' | 'content' | 'remembered' | 'staff' | 'nothing';
};

/** What staff said before, by folded header text: `{ "ma tthc": "code" }`; null means "leave this column out". */
export type RememberedColumns = Readonly<Record<string, FieldId | null>>;

/** How many rows are looked at for what a column holds. */
const sampleSize = 200;

function likenessOfName(cell: Cell, key: string): number {
  const place = cell.headers.indexOf(key);
  if (place !== -1) return 1 - Math.min(place, 5) * 0.01;
  const parts = cell.headers.filter(
    (header) => header.length > 3 && (key.startsWith(`${header} `) || key.endsWith(` ${header}`)),
  );
  return parts.length > 0 ? 0.75 : 0;
}

function likenessOfContent(cell: Cell, column: number, sample: readonly SourceRow[]): number {
  const { looksLike } = cell;
  if (!looksLike) return 0;
  const texts = sample.map((row) => cellAt(row, column)).filter((text) => text.trim() !== '');
  if (texts.length < 2) return 0;
  return (texts.filter((text) => looksLike(text)).length / texts.length) * 0.7;
}

/** Whether a field takes several columns. */
export const joins = (field: FieldId): boolean => cellOf(field)?.joins === true;

type Candidate = Omit<ColumnMatch, 'title' | 'field'> & { field: FieldId };

function candidatesOf(column: number, title: string, sample: readonly SourceRow[]): Candidate[] {
  const key = titleKey(title);
  return cells.flatMap((cell): Candidate[] => {
    const byName = key === '' ? 0 : likenessOfName(cell, key);
    const byContent = likenessOfContent(cell, column, sample);
    if (byName === 0 && byContent < 0.35) return [];
    // A name that the content bears out is surer than either alone; one that it contradicts is not.
    const confidence = byName > 0 ? Math.min(1, byName + byContent * 0.1) : byContent;
    return [{ column, field: cell.id, confidence, because: byName > 0 ? 'name' : 'content' }];
  });
}

/**
 * Matches columns to fields by name, then by content; each field goes to one column, the surest pair first, but
 * for fields that lists part over several (their further columns by name alone). What staff remembered for
 * these header texts comes before both.
 * @param titles header texts by column (empty without a header)
 * @param sample data rows to look at
 */
export function matchColumns(
  titles: readonly string[],
  sample: readonly SourceRow[],
  remembered: RememberedColumns = {},
): ColumnMatch[] {
  const rows = sample.slice(0, sampleSize);
  const width = Math.max(titles.length, ...rows.map(({ cells: each }) => each.length));
  const columns = Array.from({ length: width }, (_, column) => ({ column, title: titles[column] ?? '' }));
  const taken = new Set<FieldId>();
  const matches = new Map<number, ColumnMatch>();
  for (const { column, title } of columns) {
    const said = remembered[titleKey(title)];
    if (said === undefined || (said !== null && taken.has(said) && !joins(said))) continue;
    if (said !== null) taken.add(said);
    matches.set(column, { column, title, field: said, confidence: 1, because: 'remembered' });
  }
  const candidates = columns
    .filter(({ column }) => !matches.has(column))
    .flatMap(({ column, title }) => candidatesOf(column, title, rows))
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  for (const candidate of candidates) {
    const isMore = taken.has(candidate.field) && !(joins(candidate.field) && candidate.because === 'name');
    if (matches.has(candidate.column) || isMore) continue;
    taken.add(candidate.field);
    matches.set(candidate.column, { ...candidate, title: titles[candidate.column] ?? '' });
  }
  return columns.map(
    ({ column, title }) => matches.get(column) ?? { column, title, field: null, confidence: 0, because: 'nothing' },
  );
}

/** What to remember of a mapping for the next file of the same agency. Columns without a header text cannot be remembered. */
export function rememberColumns(matches: readonly ColumnMatch[]): Record<string, FieldId | null> {
  return Object.fromEntries(
    matches.flatMap(({ title, field }) => (titleKey(title) === '' ? [] : [[titleKey(title), field]])),
  );
}

/** A mapping from outside (`{"columns": {"0": "ordinal", "3": null}}`) put over the found one; unknown fields are left out. */
export function correctColumns(found: readonly ColumnMatch[], said: Readonly<Record<string, unknown>>): ColumnMatch[] {
  const wanted = new Map(
    Object.entries(said).flatMap(([column, field]): [number, FieldId | null][] =>
      field === null || isFieldId(field) ? [[Number(column), field]] : [],
    ),
  );
  const fields = new Set([...wanted.values()]);
  return found.map((match) => {
    const field = wanted.get(match.column);
    if (field !== undefined) return { ...match, field, confidence: 1, because: 'staff' };
    // A field that staff gave to another column leaves this one.
    return match.field !== null && fields.has(match.field) && !joins(match.field)
      ? { ...match, field: null, confidence: 0, because: 'nothing' }
      : match;
  });
}
