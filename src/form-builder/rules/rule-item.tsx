import { type ReactNode, useState } from 'react';
import type { Form, Rule } from '../../form/form';
import type { RuleFault } from '../../form/rule-faults';
import { sayRule } from '../../form/rule-sentences/say-rule';
import { findRuleKind } from '../../form/rules';
import { fillTexts } from '../parts/fill-texts';
import { useBuilder, useSay } from '../state';
import { FaultList } from './fault-list';
import { messages } from './messages';
import { RuleEditor } from './rule-editor';
import { unpicked } from './rule-fields';
import { useRuleEdits } from './use-rule-edits';

type Props = {
  form: Form;
  rule: Rule;
  faults: readonly RuleFault[];
  /** Open from the start: it was just added. */
  isNew: boolean;
  /** Where the focus goes when the rule is gone. */
  onRemoved: () => void;
};

/** A written rule: its sentence, what is wrong with it, and its editor when it is opened. */
export function RuleItem({ form, rule, faults, isNew, onRemoved }: Props): ReactNode {
  const { say, locale } = useSay();
  const { store } = useBuilder();
  const edits = useRuleEdits();
  const [isOpen, setIsOpen] = useState(isNew);
  const sentence = sayRule(form, rule)[locale];
  const kind = findRuleKind(rule.kind);
  const isUnpicked = rule.fields.includes(unpicked);
  return (
    <li className="pb-rule" data-rule={rule.id}>
      <p className="pb-rule-sentence">
        {kind && <span className="pb-tag">{kind.label[locale]}</span>} {sentence}
      </p>
      {isUnpicked && <p className="pb-note pb-note-warn">{say(messages.pickFields)}</p>}
      <FaultList faults={isUnpicked ? faults.filter(({ code }) => code !== 'rule-field-missing') : faults} />
      {isOpen && <RuleEditor form={form} rule={rule} onChange={edits.setRule} />}
      <p className="pb-row">
        {kind && (
          <button
            type="button"
            className="pb-button pb-button-quiet pb-button-small"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? say(messages.closeRule) : say(messages.edit)}
            <span className="pb-hidden">: {sentence}</span>
          </button>
        )}
        <button
          type="button"
          className="pb-button pb-button-danger pb-button-small"
          onClick={() => {
            edits.removeRule(rule.id);
            const label = kind?.label ?? { vi: rule.kind, en: rule.kind };
            store.announce(fillTexts(messages.ruleRemoved, { kind: label }));
            onRemoved();
          }}
        >
          {say(messages.remove)}
          <span className="pb-hidden">: {sentence}</span>
        </button>
      </p>
    </li>
  );
}
