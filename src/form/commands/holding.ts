import type { Problem } from '../../problem/problem';
import type { Condition } from '../conditions/condition';
import type { FieldDraft } from '../draft';
import { findFieldType } from '../field-types';
import { rowsRefusal } from './foreign-rows';
import { refusal } from './messages';
import { fieldIdOf, fieldRef } from './node-ref';

/** Why these fields cannot stand inside a table or group; undefined when they can, or nothing is around them. */
export function holdingRefusal(outer: FieldDraft | undefined, fields: readonly FieldDraft[]): Problem | undefined {
  if (outer === undefined) return undefined;
  const foreignRows = rowsRefusal(outer);
  if (foreignRows !== undefined) return foreignRows;
  if (fields.some((field) => field.fields !== undefined)) return refusal('table-in-table');
  const conditional = fields.find(hasCondition);
  return conditional === undefined ? undefined : conditionRefusal(outer, conditional);
}

type Conditional = { showWhen?: Condition | undefined; requireWhen?: Condition | undefined };

/** Whether a field is shown or asked for by a condition of its own. */
export function hasCondition({ showWhen, requireWhen }: Conditional): boolean {
  return showWhen !== undefined || requireWhen !== undefined;
}

/** Why a field inside a group cannot have a condition of its own; undefined for any other field. */
export function conditionRefusal(outer: FieldDraft | undefined, field: FieldDraft): Problem | undefined {
  if (outer === undefined || findFieldType(outer.type)?.inner !== 'members') return undefined;
  return refusal('condition-in-group', fieldRef(fieldIdOf(outer)), { name: field.label, group: outer.label });
}
