import type { Problem } from '../../problem/problem';
import { answerKindOf } from '../answer-kind';
import { calculationOrder } from '../calculation-order';
import { type FormField, fieldAt } from '../fields';
import type { Form, Rule } from '../form';
import { labelAt } from '../labels';
import { fieldsByRole } from '../rule-sentences/sentence-parts';
import { findRuleKind, isCalculation } from '../rules';
import type { RuleKind, RuleRole } from '../rules/rule-kind';
import { type FormCheck, fault } from './fault';

/** Calculations compute a field of their own kind that nobody has to fill in, once, from fields that fit, and never from themselves. */
export const checkCalculations: FormCheck = (form) => {
  const rules = form.rules.filter(isCalculation);
  return [...rules.flatMap((rule) => calculationProblems(form, rule, rules)), ...circles(form)];
};

function calculationProblems(form: Form, rule: Rule, rules: readonly Rule[]): Problem[] {
  const kind = findRuleKind(rule.kind);
  const path = rule.fields[0] ?? '';
  const field = fieldAt(form, path);
  if (kind === undefined || field === undefined) return [];
  if (!isOfFormOrRow(form, path)) return [fault('calculation-result', rule.id, { field: field.label })];
  const first = rules.find((other) => other.fields[0] === path);
  return [
    ...(first === rule ? [] : [fault('calculation-twice', rule.id, { field: field.label })]),
    ...(field.required || field.requires.length > 0
      ? [fault('calculation-required', path, { field: field.label })]
      : []),
    ...roleProblems(form, rule, kind),
  ];
}

/** A field of the form, or a column of a table; not a part of a person or an address. */
function isOfFormOrRow(form: Form, path: string): boolean {
  const row = path.lastIndexOf('[].');
  const inside = row < 0 ? path : path.slice(row + 3);
  return !inside.includes('.') && (row < 0 || fieldAt(form, path.slice(0, row))?.isTable === true);
}

function roleProblems(form: Form, rule: Rule, kind: RuleKind): Problem[] {
  const given = fieldsByRole(kind, rule.fields);
  return kind.roles.flatMap((role) =>
    (given[role.name] ?? []).flatMap((path) => {
      const field = fieldAt(form, path);
      if (field === undefined || fits(field, role)) return rowProblems(form, rule, role, path);
      return [fault('calculation-operand', rule.id, { field: labelAt(form, path), role: role.label })];
    }),
  );
}

function fits(field: FormField, role: RuleRole): boolean {
  const answer = answerKindOf(field);
  return answer === 'unknown' || role.answers.includes(answer);
}

/** Where one value is wanted, the rows of another table give many. */
function rowProblems(form: Form, rule: Rule, role: RuleRole, path: string): Problem[] {
  const table = path.includes('[].') ? path.slice(0, path.lastIndexOf('[].') + 3) : undefined;
  const isColumn = table !== undefined && rule.fields[0]?.startsWith(table) !== true;
  return isColumn && role.most === 1
    ? [fault('calculation-column', rule.id, { field: labelAt(form, path), role: role.label })]
    : [];
}

function circles(form: Form): Problem[] {
  return calculationOrder(form).circular.map((path) =>
    fault('calculation-cycle', path, { field: labelAt(form, path) }),
  );
}
