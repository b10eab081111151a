import { answerKindOf } from '../answer-kind';
import { type FormField, fieldAt, fieldsOf } from '../fields';
import type { Form, Rule } from '../form';
import { ruleKinds } from '../rules';
import type { RuleKind, RuleRole } from '../rules/rule-kind';

/** The kinds of rules that staff can write for a field: those with a role that its answer fits, in the order of the menu. */
export function kindsFor(form: Form, path: string): RuleKind[] {
  const field = fieldAt(form, path);
  if (field === undefined || field.type.kind === 'layout') return [];
  const answer = answerKindOf(field);
  return ruleKinds.filter(
    (kind) =>
      (kind.group === 'check' || kind.group === 'calculate') &&
      kind.roles.some((role) => role.answers.includes(answer)),
  );
}

/**
 * Declared paths of the fields that fit a role beside those already chosen. For a rule about a row (`first` stands in one): fields of
 * the same row and of the form; else fields of the form and, where the role takes several, whole columns (`items[].cost`).
 */
export function fieldsFor(form: Form, role: RuleRole, first: string | undefined): string[] {
  const row = first === undefined || !first.includes('[].') ? undefined : first.slice(0, first.lastIndexOf('[].') + 3);
  const fits = (field: FormField): boolean => role.answers.includes(answerKindOf(field));
  const inside = (field: FormField): FormField[] => [field, ...field.inner.flatMap(inside)];
  return fieldsOf(form)
    .order.flatMap(inside)
    .filter((field) => fits(field) && field.path !== first)
    .map((field) => field.path)
    .filter((path) => !path.includes('[].') || (row !== undefined && path.startsWith(row)) || takesColumns(role, row));
}

/** Columns of other tables are lists of values: only for what takes several, and only seen from outside a row. */
function takesColumns(role: RuleRole, row: string | undefined): boolean {
  return role.most > 1 && row === undefined;
}

/** The rules that speak of a field or ask about it in their condition: shown beside it. */
export function rulesAbout(form: Form, path: string): Rule[] {
  return form.rules.filter((rule) => rule.fields.some((field) => field === path || field === `${path}[]`));
}
