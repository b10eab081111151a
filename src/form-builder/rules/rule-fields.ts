import { answerKindOf } from '../../form/answer-kind';
import { fieldAt } from '../../form/fields';
import type { Form, Rule } from '../../form/form';
import { fieldsByRole } from '../../form/rule-sentences/sentence-parts';
import type { RuleKind, RuleRole } from '../../form/rules/rule-kind';

/** What stands for a field that has not been picked yet. */
export const unpicked = '';

/** The fields of a rule by role, with a place to pick for every one that a role needs. */
export function pickedByRole(kind: RuleKind, fields: readonly string[]): Record<string, string[]> {
  const given = fieldsByRole(kind, fields);
  return Object.fromEntries(kind.roles.map((role) => [role.name, padded(given[role.name] ?? [], role)]));
}

function padded(fields: readonly string[], role: RuleRole): string[] {
  const lacking = Math.max(0, role.least - fields.length);
  return [...fields, ...Array.from({ length: lacking }, () => unpicked)];
}

/** The fields of a rule in the order of its roles: the inverse of `pickedByRole`. */
export function joinedRoles(kind: RuleKind, picked: Record<string, readonly string[]>): string[] {
  return kind.roles.flatMap((role) => padded(picked[role.name] ?? [], role));
}

/** A new rule about a field: it takes the first role that its answer fits, the others are to be picked. */
export function newRule(form: Form, kind: RuleKind, path: string, id: string): Rule {
  const field = fieldAt(form, path);
  const answer = field === undefined ? 'unknown' : answerKindOf(field);
  const own = kind.roles.find((role) => role.answers.includes(answer));
  const picked = Object.fromEntries(kind.roles.map((role) => [role.name, role === own ? [path] : []]));
  return { id, kind: kind.name, fields: joinedRoles(kind, picked) };
}

/** An id for a rule that none of these has: `sum-1`, `sum-2`. */
export function freeRuleId(rules: readonly Rule[], kind: string): string {
  const taken = new Set(rules.map((rule) => rule.id));
  for (let number = 1; ; number += 1) {
    const id = `${kind}-${number}`;
    if (!taken.has(id)) return id;
  }
}
