import type { Problem } from '../../problem/problem';
import type { FieldDraft, FormDraft } from '../draft';
import { findFieldType } from '../field-types';
import { objectAt, textsAt } from '../json';
import { refusal } from './messages';
import { type FoundNode, fieldIdOf, fieldRef } from './node-ref';

/**
 * Whether what stands inside a table or group is held in foreign keywords as a whole: what is changed there would have no effect.
 */
export function hasForeignRows(outer: FieldDraft): boolean {
  const words = findFieldType(outer.type)?.inner === 'members' ? ['properties', 'required'] : ['items'];
  const foreign = Object.keys(objectAt(outer.foreign, 'schema'));
  return words.some((word) => foreign.includes(word) || textsAt(outer.foreign, 'without').includes(word));
}

/** Why the columns of this table cannot be changed; undefined when they can, or there is no table. */
export function rowsRefusal(table: FieldDraft | undefined): Problem | undefined {
  if (table === undefined || !hasForeignRows(table)) return undefined;
  return refusal('rows-foreign', fieldRef(fieldIdOf(table)), { name: table.label });
}

/** Why nothing can be set of a part of a form: it was imported in a way that is only shown. Undefined when it can. */
export function readOnlyReason(draft: FormDraft, found: FoundNode): Problem | undefined {
  if (found.kind !== 'field') return undefined;
  return draft.foreign?.verbatim === undefined ? rowsRefusal(found.table) : refusal('form-verbatim', found.ref);
}
