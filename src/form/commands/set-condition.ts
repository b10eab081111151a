import type { Condition } from '../conditions/condition';
import type { Rule } from '../form';
import type { Work } from './command';
import { freeName } from './keys';
import { fieldAtPath } from './lists';
import { type FoundNode, pathOfField } from './node-ref';
import { pathOf } from './place';

type Owner = Extract<FoundNode, { kind: 'section' | 'field' }>;

/**
 * Sets or takes away the condition of a section or field. An imported form may hold it as a written rule: that rule then loses the field, so
 * that one place says when it is shown; where rules are all written, the new one is written too.
 */
export function setCondition(
  work: Work,
  found: Owner,
  name: 'showWhen' | 'requireWhen',
  when: Condition | undefined,
): void {
  const kind = name === 'showWhen' ? 'show' : 'require';
  const paths = found.kind === 'field' ? [pathOfField(found)] : found.node.fields.map((field) => field.key);
  const rules = withoutOwner(work.draft.rules ?? [], kind, found, paths);
  if (work.before.foreign?.onlyWrittenRules === true) {
    const id = freeName(`${kind}:${paths[0] ?? found.ref}`, new Set(rules.map((rule) => rule.id)));
    const written: Rule = { id, kind, fields: paths };
    if (when !== undefined) rules.push({ ...written, when: structuredClone(when) });
  } else {
    putOn(work, found, name, when);
  }
  if (rules.length > 0) work.draft.rules = rules;
  else delete work.draft.rules;
}

function putOn(work: Work, found: Owner, name: 'showWhen' | 'requireWhen', when: Condition | undefined): void {
  const path = pathOf(work.before, found);
  const section = work.draft.steps[path[0] ?? -1]?.sections[path[1] ?? -1];
  const target: { showWhen?: Condition; requireWhen?: Condition } | undefined =
    found.kind === 'section' ? section : fieldAtPath(work.draft, path);
  if (target === undefined) return;
  if (when === undefined) delete target[name];
  else target[name] = structuredClone(when);
}

/** The written rules without what they say of the owner: a rule of the section, or the field among those of a plain rule. */
function withoutOwner(rules: readonly Rule[], kind: string, found: Owner, paths: readonly string[]): Rule[] {
  return rules.flatMap((rule): Rule[] => {
    if (rule.kind !== kind || rule.severity === 'warning') return [rule];
    if (found.kind === 'section') return rule.options?.section === found.node.id ? [] : [rule];
    if (rule.options !== undefined) return [rule];
    const fields = rule.fields.filter((field) => !paths.includes(field));
    if (fields.length === rule.fields.length) return [rule];
    return fields.length === 0 ? [] : [{ ...rule, fields }];
  });
}
