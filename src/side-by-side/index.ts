import { canonicalText } from '../form/canonical';
import type { Procedure } from '../procedure/procedure';
import { caseUnits } from './cases';
import { fieldUnits } from './fields';
import type { ProcedureUnit } from './unit';

export type { ProcedureUnit } from './unit';

/** Every part by which these records are laid side by side, in the order they are shown. */
export function unitsOf(procedures: readonly Procedure[]): ProcedureUnit[] {
  return [...fieldUnits, ...caseUnits(procedures)];
}

/** Whether records say the same in a part. */
export function isSameIn(unit: ProcedureUnit, procedures: readonly Procedure[]): boolean {
  return new Set(procedures.map((procedure) => canonicalText(unit.pick(procedure) ?? null))).size <= 1;
}
