import { current } from 'immer';
import type { Condition } from '../conditions/condition';
import { mapComparisons } from '../conditions/reads';
import type { FieldDraft, FormDraft } from '../draft';
import { choicesSetting } from '../field-types/settings';
import type { Rule } from '../form';
import { isObject, type Json, objectAt, textAt } from '../json';
import { fieldsByRole } from '../rule-sentences/sentence-parts';
import { findRuleKind } from '../rules';
import { withChoiceRenamed } from '../test-cases/follow';
import type { Work } from './command';
import { fieldAtPath } from './lists';
import { findNode, type NodeRef, nodesOf, pathOfField } from './node-ref';
import { declaredFrom } from './paths';
import { pathOf } from './place';

/** A stored value of a choice that is called otherwise now. */
export type ChoiceRename = { from: string; to: string };

/**
 * The stored value that was edited between two states of a field: the same lines, and one of them with another value that no line had
 * before. Undefined when nothing was, or when lines came, went or changed places: then nothing says which value became which.
 */
export function renamedChoice(before: FieldDraft, after: FieldDraft): ChoiceRename | undefined {
  const [old, now] = [before, after].map((field) => choicesSetting(field).map(({ value }) => value));
  if (old === undefined || now === undefined || old.length !== now.length) return undefined;
  const changed = old.flatMap((from, index) => {
    const to = now[index];
    return to === undefined || to === from ? [] : [{ from, to }];
  });
  const [rename] = changed;
  if (rename === undefined || changed.length > 1) return undefined;
  return now.includes(rename.from) || old.includes(rename.to) ? undefined : rename;
}

/**
 * Lets everything that speaks of a stored value follow it: conditions, written rules, their options marked `x-choice-of`, the default,
 * texts in other languages, answers of test cases. Runs when the field itself has its new choices.
 */
export function followChoice({ draft }: Work, ref: NodeRef, rename: ChoiceRename): void {
  const now = current(draft);
  const owner = findNode(now, ref);
  if (owner?.kind !== 'field') return;
  const path = pathOfField(owner);
  followConditions(draft, now, path, rename);
  now.rules?.forEach((rule, index) => {
    const followed = followRule(rule, path, rename);
    if (draft.rules !== undefined && !isSame(followed, rule)) draft.rules[index] = followed;
  });
  const field = fieldAtPath(draft, pathOf(now, owner));
  if (field?.default !== undefined) field.default = renamedIn(field.default, rename);
  for (const texts of Object.values(draft.translations ?? {})) {
    const text = texts[`${ref}#choice/${rename.from}`];
    if (text === undefined) continue;
    delete texts[`${ref}#choice/${rename.from}`];
    texts[`${ref}#choice/${rename.to}`] = text;
  }
  const cases = now.testCases?.map((testCase) => withChoiceRenamed(testCase, path, rename));
  if (cases !== undefined && !isSame(cases, now.testCases)) draft.testCases = cases;
}

function followConditions(draft: FormDraft, now: FormDraft, path: string, rename: ChoiceRename): void {
  for (const found of nodesOf(now).values()) {
    if (found.kind !== 'section' && found.kind !== 'field') continue;
    const beside = found.kind === 'section' ? '' : pathOfField(found);
    const read: WithConditions = found.node;
    for (const name of ['showWhen', 'requireWhen'] as const) {
      const when = read[name];
      if (when === undefined) continue;
      const followed = followCondition(when, beside, path, rename);
      if (isSame(followed, when)) continue;
      const target = targetAt(draft, found.kind, pathOf(now, found));
      if (target !== undefined) target[name] = followed;
    }
  }
}

type WithConditions = { showWhen?: Condition; requireWhen?: Condition };

function targetAt(draft: FormDraft, kind: 'section' | 'field', path: readonly number[]): WithConditions | undefined {
  return kind === 'field' ? fieldAtPath(draft, path) : draft.steps[path[0] ?? -1]?.sections[path[1] ?? -1];
}

function followCondition(when: Condition, beside: string, path: string, rename: ChoiceRename): Condition {
  return mapComparisons(when, (comparison) =>
    comparison.value === undefined || declaredFrom(comparison.field, beside) !== path
      ? comparison
      : { ...comparison, value: renamedIn(comparison.value, rename) },
  );
}

function followRule(rule: Rule, path: string, rename: ChoiceRename): Rule {
  const followed: Rule = { ...rule };
  if (rule.when !== undefined) followed.when = followCondition(rule.when, rule.fields[0] ?? '', path, rename);
  if (rule.options !== undefined) followed.options = followOptions(rule, rule.options, path, rename);
  return followed;
}

/** Options whose schema says `x-choice-of: <role>` hold values of the field in that role, here and in rows of options. */
function followOptions(
  rule: Rule,
  options: NonNullable<Rule['options']>,
  path: string,
  rename: ChoiceRename,
): NonNullable<Rule['options']> {
  const kind = findRuleKind(rule.kind);
  if (kind === undefined) return options;
  const byRole = fieldsByRole(kind, rule.fields);
  const follow = (value: Json, schema: Json | undefined): Json => {
    if (!isObject(schema)) return value;
    if (Array.isArray(value)) return value.map((row) => follow(row, schema.items));
    if (isObject(value)) {
      const properties = objectAt(schema, 'properties');
      return Object.fromEntries(Object.entries(value).map(([name, cell]) => [name, follow(cell, properties[name])]));
    }
    const role = textAt(schema, 'x-choice-of');
    return role !== undefined && byRole[role]?.includes(path) === true ? renamedIn(value, rename) : value;
  };
  const properties = objectAt(kind.options, 'properties');
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, follow(value, properties[name])]));
}

/** The value itself, or the values in a list. */
function renamedIn(value: Json, { from, to }: ChoiceRename): Json {
  if (Array.isArray(value)) return value.map((one) => (one === from ? to : one));
  return value === from ? to : value;
}

/** Whether following changed nothing: members keep their order on the way. */
function isSame(followed: unknown, before: unknown): boolean {
  return JSON.stringify(followed) === JSON.stringify(before);
}
