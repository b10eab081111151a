import type { NodeRef } from '../../form/commands/node-ref';
import type { Condition } from '../../form/conditions/condition';
import type { Rule } from '../../form/form';
import { useBuilder } from '../state';

/** What the rule editor does to the form; each is one command, and the focus stays where the person is. */
export type RuleEdits = {
  setCondition: (ref: NodeRef, member: 'showWhen' | 'requireWhen', condition: Condition | undefined) => void;
  /** Puts one written rule in the place of the one with its id, or at the end. */
  setRule: (rule: Rule) => void;
  removeRule: (id: string) => void;
};

export function useRuleEdits(): RuleEdits {
  const { store } = useBuilder();
  const setRules = (rules: Rule[]): void => {
    store.dispatch({ kind: 'rules', rules, about: store.state().selection.lead }, { keepFocus: true });
  };
  const written = (): Rule[] => store.draft().rules ?? [];
  return {
    setCondition: (ref, member, condition) => {
      store.dispatch({ kind: 'change', nodes: [ref], set: { [member]: condition } }, { keepFocus: true });
    },
    setRule: (rule) => {
      const rules = written();
      const isKnown = rules.some((one) => one.id === rule.id);
      setRules(isKnown ? rules.map((one) => (one.id === rule.id ? rule : one)) : [...rules, rule]);
    },
    removeRule: (id) => setRules(written().filter((rule) => rule.id !== id)),
  };
}
