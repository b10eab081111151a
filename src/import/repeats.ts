import { canonicalText } from '../form/canonical';
import { cells } from './cells';
import type { FieldId } from './cells/cell';
import { cleanLines } from './cells/clean-text';
import { foldName } from './fold-name';
import type { ReadRow } from './read-row';

/** What two rows of one name need not have in common: where they stand in the list. */
const idle: ReadonlySet<FieldId> = new Set(['ordinal']);

/** What a row says of a field: what was read, else what is printed; '' says nothing. Names are compared folded. */
function saidOf(row: ReadRow, field: FieldId): string {
  const value = row.values[field];
  if (field === 'name') return foldName(row.values.name ?? '');
  if (value === undefined) return cleanLines(row.texts[field] ?? '').toLocaleLowerCase('vi');
  return canonicalText(value);
}

/** The fields in which two rows say different things; none: the one repeats the other. */
export function differingFields(one: ReadRow, other: ReadRow): FieldId[] {
  return cells.flatMap(({ id }) => (idle.has(id) || saidOf(one, id) === saidOf(other, id) ? [] : [id]));
}

/** Whether a row without code is the same row once more, and not another procedure of the same name. */
export function isRepeat(first: ReadRow, later: ReadRow): boolean {
  return differingFields(first, later).length === 0;
}
