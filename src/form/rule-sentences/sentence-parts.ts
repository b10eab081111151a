import type { Text } from '../../messages/text';
import type { AnswerKind } from '../answer-kind';
import type { JsonSchema } from '../json';
import { objectAt } from '../json';
import type { RuleKind, RuleRole } from '../rules/rule-kind';

/**
 * A piece of the sentence of a rule, in reading order: words, a place for fields, a place for an option (with its schema, titled in both
 * languages) or the place of the condition. An editor puts a control into every place.
 */
export type SentencePart =
  | { part: 'words'; text: string }
  | { part: 'fields'; role: string; label: Text; answers: readonly AnswerKind[]; least: number; most: number }
  | { part: 'option'; name: string; schema: JsonSchema }
  | { part: 'condition' };

/** The sentence of a kind of rule in one language, cut into its pieces. Options it does not mention follow at the end. */
export function sentenceParts(kind: RuleKind, locale: keyof Text): SentencePart[] {
  const options = objectAt(kind.options, 'properties');
  const named = new Set<string>();
  const parts = kind.sentence[locale].split(/(\{\w+\})/).flatMap((piece): SentencePart[] => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name === undefined) return piece === '' ? [] : [{ part: 'words', text: piece }];
    named.add(name);
    const role = kind.roles.find((one) => one.name === name);
    if (role !== undefined) return [fieldsPart(role)];
    if (name === 'when') return [{ part: 'condition' }];
    return [{ part: 'option', name, schema: objectAt(options, name) }];
  });
  const rest = Object.keys(options).filter((name) => !named.has(name));
  return [...parts, ...rest.map((name): SentencePart => ({ part: 'option', name, schema: objectAt(options, name) }))];
}

function fieldsPart({ name, label, answers, least, most }: RuleRole): SentencePart {
  return { part: 'fields', role: name, label, answers, least, most };
}

/** The fields of a rule by role: the inverse is joining them in the order of the roles. */
export function fieldsByRole(kind: RuleKind, fields: readonly string[]): Record<string, string[]> {
  let at = 0;
  const given: Record<string, string[]> = {};
  kind.roles.forEach((role, index) => {
    const isLast = index === kind.roles.length - 1;
    const count = isLast ? fields.length - at : Math.min(role.most, Math.max(role.least, 1), fields.length - at);
    given[role.name] = fields.slice(at, at + Math.max(0, count));
    at += Math.max(0, count);
  });
  return given;
}
