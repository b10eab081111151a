import { checkCalculations } from '../checks/calculations';
import { checkConditions } from '../checks/conditions';
import { checkDeclaredRules } from '../checks/declared-rules';
import type { Rule } from '../form';
import type { RuleCheck, RuleFault } from './rule-fault';
import { placeOf } from './rule-place';

/** What stops a form from being published anyway: unknown fields, choices and kinds, wrong options, circles. */
export const unsound: RuleCheck = (form) => {
  const byId = new Map<string, Rule>(form.rules.map((rule) => [rule.id, rule]));
  return [...checkDeclaredRules(form), ...checkConditions(form), ...checkCalculations(form)].map(
    (problem): RuleFault => {
      const rule = byId.get(problem.field ?? '');
      const found = { code: problem.code, severity: 'error' as const, message: problem.message };
      if (rule !== undefined) return { ...found, place: placeOf(rule), rule: rule.id };
      return { ...found, place: problem.field === undefined ? {} : { field: problem.field } };
    },
  );
};
