import type { Rule } from '../form';
import type { CommandKind } from './command';
import { messages } from './messages';
import { formRef, type NodeRef } from './node-ref';

/** Sets the rules written by hand: all of them, in their order. `about` is the part whose rules were edited: it keeps the focus. */
export type RulesCommand = { kind: 'rules'; rules: Rule[]; about?: NodeRef };

export const rules: CommandKind<RulesCommand> = {
  name: 'rules',
  label: messages.rules,
  run: ({ draft }, command) => {
    if (command.rules.length === 0) delete draft.rules;
    else draft.rules = structuredClone(command.rules);
    const focus = command.about ?? formRef;
    return {
      announce: () => messages.rulesChanged,
      focus,
      touched: [focus],
      group: `rules ${focus} ${command.rules.map((rule) => rule.id).join(' ')}`,
    };
  },
};
