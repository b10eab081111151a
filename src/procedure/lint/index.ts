import { fillText } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import type { Procedure } from '../procedure';
import { deadlineRules } from './deadlines';
import { documentRules } from './documents';
import { feeRules } from './fees';
import type { LintRule } from './lint-rule';
import { nameRules } from './names';
import { planRules } from './plans';

/** All rules, in the order they are told. */
export const lintRules: readonly LintRule[] = [
  ...nameRules,
  ...planRules,
  ...deadlineRules,
  ...feeRules,
  ...documentRules,
];

/**
 * Warnings about a record that passes `checkProcedure`: what is allowed and still looks wrong. Staff see them beside the
 * field; nothing is refused because of them.
 *
 * @param today ISO date in Asia/Ho_Chi_Minh: fees and laws are judged on this day
 */
export function lintProcedure(procedure: Procedure, today: string): Problem[] {
  return lintRules.flatMap(({ id, message, find }) =>
    find(procedure, today).map(({ field, values }) => ({
      code: id,
      field,
      rule: id,
      message: fillText(message, values),
    })),
  );
}
