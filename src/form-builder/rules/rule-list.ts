import { findNode, type NodeRef, nodesOf } from '../../form/commands/node-ref';
import type { Condition } from '../../form/conditions/condition';
import { sayOfForm } from '../../form/conditions/say';
import type { FormDraft } from '../../form/draft';
import type { Form, Rule } from '../../form/form';
import type { RuleFault } from '../../form/rule-faults';
import { sayRule } from '../../form/rule-sentences/say-rule';
import { findRuleKind } from '../../form/rules';
import { fold } from '../../form-view/controls/fold';
import type { Text } from '../../messages/text';
import { fillTexts } from '../parts/fill-texts';
import { pathOfRef, refOfFault, refOfPath } from './rule-places';

/** What a rule does, as the list can be narrowed to. */
export type RuleGroup = 'show' | 'require' | 'check' | 'calculate' | 'of-type';

/** One line of the list of all rules. */
export type ListedRule = {
  key: string;
  group: RuleGroup;
  sentence: Text;
  /** Where it stands; undefined when every field it speaks of is gone. */
  ref: NodeRef | undefined;
  /** How it is changed: as a condition of its place, as a written rule, or not at all. */
  edit: { member: 'showWhen' | 'requireWhen' } | { rule: Rule } | undefined;
  faults: readonly RuleFault[];
};

const showSection = {
  vi: 'Hiện phần “{title}” khi {when}',
  en: 'Show the section “{title}” when {when}',
} as const satisfies Text;

/** Every rule of a form: the conditions of its parts in reading order, the rules staff wrote, then those of field types. */
export function listRules(draft: FormDraft, form: Form, faults: readonly RuleFault[]): ListedRule[] {
  return [...conditionsOf(draft, form, faults), ...declaredRules(draft, form, faults)];
}

/** The lines with every word of a text (accents or not), of a group, or with faults. */
export function findRules(
  rules: readonly ListedRule[],
  typed: string,
  group: RuleGroup | 'faulty' | 'all',
): ListedRule[] {
  const words = fold(typed).split(' ').filter(Boolean);
  return rules.filter((rule) => {
    const isOfGroup =
      group === 'all' ? rule.group !== 'of-type' : group === 'faulty' ? rule.faults.length > 0 : rule.group === group;
    const said = fold(`${rule.sentence.vi} ${rule.sentence.en}`);
    return isOfGroup && words.every((word) => said.includes(word));
  });
}

function conditionsOf(draft: FormDraft, form: Form, faults: readonly RuleFault[]): ListedRule[] {
  return [...nodesOf(draft).values()].flatMap((found): ListedRule[] => {
    if (found.kind !== 'field' && found.kind !== 'section') return [];
    const { ref } = found;
    const own = faults.filter((fault) => refOfFault(draft, fault) === ref);
    const path = pathOfRef(draft, ref) ?? '';
    const line = (
      group: 'show' | 'require',
      member: 'showWhen' | 'requireWhen',
      when: Condition | undefined,
    ): ListedRule[] =>
      when === undefined
        ? []
        : [
            {
              key: `${group} ${ref}`,
              group,
              sentence: sayCondition(form, draft, ref, group, when, path),
              ref,
              edit: { member },
              faults: own.filter((fault) => isOfKind(form, fault, group)),
            },
          ];
    return [
      ...line('show', 'showWhen', found.node.showWhen),
      ...line('require', 'requireWhen', found.kind === 'field' ? found.node.requireWhen : undefined),
    ];
  });
}

/** A fault without a rule of its own belongs to the show condition. */
function isOfKind(form: Form, fault: RuleFault, kind: string): boolean {
  const rule = form.rules.find(({ id }) => id === fault.rule);
  return rule === undefined ? kind === 'show' : rule.kind === kind;
}

function sayCondition(form: Form, draft: FormDraft, ref: NodeRef, kind: string, when: Condition, path: string): Text {
  const found = findNode(draft, ref);
  if (found?.kind !== 'section') return sayRule(form, { id: ref, kind, fields: [path], when });
  const title = found.node.title ?? found.step.title;
  return fillTexts(showSection, { title: { vi: title, en: title }, when: sayOfForm(form, when) });
}

function declaredRules(draft: FormDraft, form: Form, faults: readonly RuleFault[]): ListedRule[] {
  const written = new Set((draft.rules ?? []).map((rule) => rule.id));
  return form.rules.flatMap((rule): ListedRule[] => {
    const isWritten = written.has(rule.id);
    const kind = findRuleKind(rule.kind);
    if (kind?.group === 'condition' && !isWritten) return [];
    return [
      {
        key: `rule ${rule.id}`,
        group: isWritten ? groupOf(rule) : 'of-type',
        sentence: sayRule(form, rule),
        ref: rule.fields.map((path) => refOfPath(draft, path)).find((ref) => ref !== undefined),
        edit: isWritten ? { rule } : undefined,
        faults: faults.filter((fault) => fault.rule === rule.id),
      },
    ];
  });
}

function groupOf(rule: Rule): RuleGroup {
  const kind = findRuleKind(rule.kind);
  if (kind?.group === 'calculate') return 'calculate';
  return rule.kind === 'show' || rule.kind === 'require' ? rule.kind : 'check';
}
