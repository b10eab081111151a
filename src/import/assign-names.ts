import type { Procedure } from '../procedure/procedure';
import { changesBetween } from './changes';
import type { ReadRow } from './read-row';
import { isRepeat } from './repeats';
import { applyRow, type ImportOrigin } from './to-record';

/** A procedure that is there, by the id of its document. */
export type NamedRecord = { id: string; procedure: Procedure };

/** Rows and records of one name beyond which they are taken in their order: comparing each with each would be quadratic. */
const mostCompared = 40;

/**
 * Which procedure each of several rows is about, when only agency and name can tell: each row takes the one it changes least, and none
 * twice. Rows that repeat another one are about what that is about.
 * @returns the id by line; null: no procedure is left, the row is about a new one
 */
export function assignByName(
  rows: readonly ReadRow[],
  records: readonly NamedRecord[],
  origin: ImportOrigin,
): Map<number, string | null> {
  const distinct = rows.filter((row, place) => !rows.slice(0, place).some((first) => isRepeat(first, row)));
  const assigned = new Map<number, string | null>(distinct.map(({ line }) => [line, null]));
  const isFew = distinct.length * records.length <= mostCompared * mostCompared;
  const pairs = distinct.flatMap((row, place) =>
    (isFew ? records : records.slice(place, place + 1)).map(({ id, procedure }) => ({
      line: row.line,
      id,
      cost: isFew ? changesBetween(procedure, applyRow(procedure, row, origin)).length : 0,
    })),
  );
  const used = new Set<string>();
  for (const { line, id } of pairs.sort((one, other) => one.cost - other.cost)) {
    if (used.has(id) || assigned.get(line) !== null) continue;
    used.add(id);
    assigned.set(line, id);
  }
  for (const row of rows) {
    const first = distinct.find((each) => each.line !== row.line && isRepeat(each, row));
    if (first && !assigned.has(row.line)) assigned.set(row.line, assigned.get(first.line) ?? null);
  }
  return assigned;
}
