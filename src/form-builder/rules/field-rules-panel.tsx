'use client';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { NodeRef } from '../../form/commands/node-ref';
import { findFieldType } from '../../form/field-types';
import type { Form, Rule } from '../../form/form';
import { kindsFor, rulesAbout } from '../../form/rule-sentences/kinds-for';
import { sayRule } from '../../form/rule-sentences/say-rule';
import type { RuleKind } from '../../form/rules/rule-kind';
import type { InspectorPanel } from '../inspector/inspector-panel';
import { fillTexts } from '../parts/fill-texts';
import { useWantedFocus } from '../parts/use-wanted-focus';
import { useBuilder, useBuilderState, useSay, useSettledForm } from '../state';
import { faultsOf } from './faults-of';
import { messages } from './messages';
import { freeRuleId, newRule } from './rule-fields';
import { RuleItem } from './rule-item';
import { pathOfRef } from './rule-places';
import { useRuleEdits } from './use-rule-edits';
import './rules.css';

/** Checks and calculations that speak of a field, written from the field itself. */
export const fieldRulesPanel: InspectorPanel = {
  id: 'rules',
  label: messages.rulesOfField,
  shows: (found) => found.kind === 'field' && findFieldType(found.node.type)?.kind === 'value',
  Component: FieldRules,
  isHeaded: true,
};

const noRules: readonly Rule[] = [];

function FieldRules({ nodeRef }: { nodeRef: NodeRef }): ReactNode {
  const { say } = useSay();
  const { store } = useBuilder();
  const form = useSettledForm();
  const edits = useRuleEdits();
  const id = useId();
  const want = useWantedFocus();
  const [added, setAdded] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  // What was added is filled in next.
  useEffect(() => {
    if (added === undefined) return;
    const rule = list.current?.querySelector(`[data-rule="${CSS.escape(added)}"]`);
    rule?.querySelector<HTMLElement>('.pb-sentence :is(select, input, textarea)')?.focus();
  }, [added]);
  const path = useBuilderState((state) => pathOfRef(state.draft, nodeRef) ?? '');
  const written = useBuilderState((state) => state.draft.rules ?? noRules);
  const kinds = useMemo(() => kindsFor(form, path), [form, path]);
  /** A rule stays here while it is edited, also when another field was picked in it. */
  const seen = useRef(new Set<string>());
  for (const rule of written) if (speaksOf(rule, path)) seen.current.add(rule.id);
  const own = written.filter((rule) => seen.current.has(rule.id));
  const ofType = useMemo(() => rulesOfType(form, path, written), [form, path, written]);
  const faults = faultsOf(form);

  const add = (kind: RuleKind): void => {
    const rule = newRule(form, kind, path, freeRuleId([...written, ...form.rules], kind.name));
    setAdded(rule.id);
    edits.setRule(rule);
    store.announce(fillTexts(messages.ruleAdded, { kind: kind.label }));
  };

  return (
    <div className="pb-stack">
      {own.length === 0 && ofType.length === 0 && <p className="pb-hint">{say(messages.noRules)}</p>}
      <ul className="pb-rule-list" ref={list}>
        {own.map((rule) => (
          <RuleItem
            key={rule.id}
            form={form}
            rule={rule}
            faults={faults.filter((fault) => fault.rule === rule.id)}
            isNew={rule.id === added}
            onRemoved={() => want(`${id}-kind`)}
          />
        ))}
        {ofType.map((rule) => (
          <TypeRule key={rule.id} form={form} rule={rule} />
        ))}
      </ul>
      {kinds.length > 0 && <AddRule id={`${id}-kind`} kinds={kinds} onAdd={add} />}
    </div>
  );
}

function TypeRule({ form, rule }: { form: Form; rule: Rule }): ReactNode {
  const { say, locale } = useSay();
  return (
    <li className="pb-rule">
      <p className="pb-rule-sentence">
        {sayRule(form, rule)[locale]} <span className="pb-tag">{say(messages.ofType)}</span>
      </p>
    </li>
  );
}

type AddProps = { id: string; kinds: readonly RuleKind[]; onAdd: (kind: RuleKind) => void };

/** A menu of the kinds that fit the field, and a button: choosing alone does nothing, so that it can be looked through. */
function AddRule({ id, kinds, onAdd }: AddProps): ReactNode {
  const { say, locale } = useSay();
  const [name, setName] = useState(kinds[0]?.name ?? '');
  const chosen = kinds.find((kind) => kind.name === name) ?? kinds[0];
  const groups = [
    { label: say(messages.kindsCheck), kinds: kinds.filter((kind) => kind.group === 'check') },
    { label: say(messages.kindsCalculate), kinds: kinds.filter((kind) => kind.group === 'calculate') },
  ];
  return (
    <div className="pb-add-rule">
      <label className="pb-label" htmlFor={id}>
        {say(messages.pickKind)}
      </label>
      <div className="pb-row">
        <select
          id={id}
          className="pb-input"
          value={chosen?.name ?? ''}
          aria-describedby={`${id}-about`}
          onChange={({ target }) => setName(target.value)}
        >
          {groups.map((group) =>
            group.kinds.length === 0 ? null : (
              <optgroup key={group.label} label={group.label}>
                {group.kinds.map((kind) => (
                  <option key={kind.name} value={kind.name}>
                    {kind.label[locale]}
                  </option>
                ))}
              </optgroup>
            ),
          )}
        </select>
        <button type="button" className="pb-button" onClick={() => chosen && onAdd(chosen)}>
          {say(messages.addRule)}
        </button>
      </div>
      <p id={`${id}-about`} className="pb-hint">
        {chosen?.description[locale]}
      </p>
    </div>
  );
}

function speaksOf(rule: Rule, path: string): boolean {
  return rule.kind !== 'show' && rule.kind !== 'require' && rule.fields.includes(path);
}

function rulesOfType(form: Form, path: string, written: readonly Rule[]): readonly Rule[] {
  const own = new Set(written.map((rule) => rule.id));
  return rulesAbout(form, path).filter((rule) => speaksOf(rule, path) && !own.has(rule.id));
}
