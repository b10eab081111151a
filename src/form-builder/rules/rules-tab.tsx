'use client';
import { type ReactNode, useMemo, useState } from 'react';
import { findNode, type NodeRef } from '../../form/commands/node-ref';
import { askableFields } from '../../form/conditions/askable-fields';
import type { FormDraft } from '../../form/draft';
import type { Form } from '../../form/form';
import type { Text } from '../../messages/text';
import { ChoiceField, SearchField } from '../parts/filter-fields';
import { useBuilder, useBuilderState, useSay, useSettledDraft, useSettledForm } from '../state';
import type { BuilderTab } from '../tabs/tab';
import { ConditionEditor } from './condition-editor';
import { FaultList } from './fault-list';
import { faultsOf } from './faults-of';
import { messages } from './messages';
import { RuleEditor } from './rule-editor';
import { findRules, type ListedRule, listRules, type RuleGroup } from './rule-list';
import { pathOfRef, pathsOfSection } from './rule-places';
import { useRuleEdits } from './use-rule-edits';
import './rules.css';

/** All rules of the form in one list. */
export const rulesTab: BuilderTab = { id: 'rules', label: messages.tab, Panel: AllRules, Badge: FaultCount };

type Narrowed = RuleGroup | 'faulty' | 'all';

const groups: readonly { value: Narrowed; label: Text }[] = [
  { value: 'all', label: messages.filterAll },
  { value: 'show', label: messages.groupShow },
  { value: 'require', label: messages.groupRequire },
  { value: 'check', label: messages.groupCheck },
  { value: 'calculate', label: messages.groupCalculate },
  { value: 'of-type', label: messages.filterOfType },
  { value: 'faulty', label: messages.filterFaulty },
];

const groupTexts = {
  show: messages.groupShow,
  require: messages.groupRequire,
  check: messages.groupCheck,
  calculate: messages.groupCalculate,
  'of-type': messages.ofType,
} as const satisfies Record<RuleGroup, Text>;

function FaultCount(): ReactNode {
  const { say } = useSay();
  const form = useSettledForm();
  const count = faultsOf(form).filter((fault) => fault.severity === 'error').length;
  if (count === 0) return null;
  return (
    <span className="pb-tag pb-tag-bad">
      {count}
      <span className="pb-hidden"> {say(messages.filterFaulty)}</span>
    </span>
  );
}

function AllRules(): ReactNode {
  const { say } = useSay();
  const draft = useSettledDraft();
  const form = useSettledForm();
  const [typed, setTyped] = useState('');
  const [group, setGroup] = useState<Narrowed>('all');
  const all = useMemo(() => listRules(draft, form, faultsOf(form)), [draft, form]);
  const found = useMemo(() => findRules(all, typed, group), [all, typed, group]);
  const homeless = useMemo(() => {
    const shown = new Set(all.flatMap((rule) => rule.faults));
    return faultsOf(form).filter((fault) => !shown.has(fault));
  }, [all, form]);
  return (
    <div className="pb-page">
      <h2>{say(messages.allRules)}</h2>
      <p className="pb-hint">{say(messages.allRulesHint)}</p>
      <div className="pb-filter">
        <SearchField label={say(messages.filterText)} value={typed} onChange={setTyped} />
        <ChoiceField
          label={say(messages.filterKind)}
          value={group}
          onChange={setGroup}
          choices={groups.map(({ value, label }) => ({ value, label: say(label) }))}
        />
        <p role="status" className="pb-hint">
          {say(messages.shown, { count: found.length })}
        </p>
      </div>
      {homeless.length > 0 && <FaultList faults={homeless} />}
      {found.length === 0 ? (
        <p className="pb-empty">{say(all.length === 0 ? messages.noneYet : messages.noneFound)}</p>
      ) : (
        <ol className="pb-rule-list">
          {found.map((rule) => (
            <Listed key={rule.key} rule={rule} draft={draft} form={form} />
          ))}
        </ol>
      )}
    </div>
  );
}

function Listed({ rule, draft, form }: { rule: ListedRule; draft: FormDraft; form: Form }): ReactNode {
  const { say, locale } = useSay();
  const { store } = useBuilder();
  const [isOpen, setIsOpen] = useState(false);
  const { ref, edit } = rule;
  const sentence = rule.sentence[locale];
  return (
    <li className="pb-rule">
      <p className="pb-rule-sentence">
        <span className="pb-tag">{say(groupTexts[rule.group])}</span> {sentence}
      </p>
      <FaultList faults={rule.faults} />
      {isOpen && <Editor rule={rule} draft={draft} form={form} />}
      <p className="pb-row">
        {edit && (
          <button
            type="button"
            className="pb-button pb-button-quiet pb-button-small"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {say(isOpen ? messages.closeRule : messages.edit)}
            <span className="pb-hidden">: {sentence}</span>
          </button>
        )}
        {ref && (
          <button
            type="button"
            className="pb-button pb-button-quiet pb-button-small"
            onClick={() => store.goTo(ref, 'inspector')}
          >
            {say(messages.goToField)}
            <span className="pb-hidden">: {sentence}</span>
          </button>
        )}
      </p>
    </li>
  );
}

/** The editor of one line. It reads the draft as it is now: the list around it follows a moment later. */
function Editor({ rule, draft, form }: { rule: ListedRule; draft: FormDraft; form: Form }): ReactNode {
  const edits = useRuleEdits();
  const id = rule.edit && 'rule' in rule.edit ? rule.edit.rule.id : undefined;
  const written = useBuilderState((state) => state.draft.rules?.find((one) => one.id === id));
  if (written !== undefined) return <RuleEditor form={form} rule={written} onChange={edits.setRule} />;
  if (rule.ref === undefined || rule.edit === undefined || !('member' in rule.edit)) return null;
  return <PlaceCondition nodeRef={rule.ref} member={rule.edit.member} draft={draft} form={form} />;
}

type PlaceProps = { nodeRef: NodeRef; member: 'showWhen' | 'requireWhen'; draft: FormDraft; form: Form };

function PlaceCondition({ nodeRef, member, draft, form }: PlaceProps): ReactNode {
  const { say } = useSay();
  const edits = useRuleEdits();
  const condition = useBuilderState((state) => {
    const found = findNode(state.draft, nodeRef);
    if (found?.kind === 'field') return found.node[member];
    return found?.kind === 'section' ? found.node.showWhen : undefined;
  });
  const beside = pathOfRef(draft, nodeRef) ?? '';
  const fields = useMemo(
    () => askableFields(form, beside, pathsOfSection(draft, nodeRef)),
    [form, draft, nodeRef, beside],
  );
  return (
    <ConditionEditor
      legend={say(member === 'showWhen' ? messages.showWhen : messages.requireWhen)}
      without={say(member === 'showWhen' ? messages.alwaysShown : messages.onlyByBox)}
      form={form}
      condition={condition}
      beside={beside}
      fields={fields}
      onChange={(next) => edits.setCondition(nodeRef, member, next)}
    />
  );
}
