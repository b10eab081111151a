import { declaredPath } from '../../form/answers';
import { fieldAt } from '../../form/fields';
import { type Path, pathText } from '../state/paths';
import type { ViewStore } from '../state/view-store';

/** Whether a column is shown in this row: one without a condition always, others as core computed it for the row. */
export function isShownInRow(store: ViewStore, table: Path, row: number, key: string): boolean {
  const path = pathText([...table, row, key]);
  const field = fieldAt(store.form, declaredPath(path));
  return field === undefined || field.shows.length === 0 || store.presence().visible.has(path);
}
