import usefulHints from '../../../../form-schemas/words/useful-hints.json';
import type { Command } from '../../commands';
import type { AdviceCheck } from '../advice';
import { messages } from '../messages';
import { fieldsOfDraft } from '../texts';

/** Fields of types that people often get wrong, without a hint. */
export const missingHint: AdviceCheck = {
  name: 'missing-hint',
  label: { vi: 'Nên có gợi ý', en: 'A hint would help' },
  find: ({ draft }) =>
    fieldsOfDraft(draft).flatMap(({ ref, node }) => {
      const hint = usefulHints.hints.find(({ type }) => type === node.type);
      if (hint === undefined || (node.help ?? '').trim() !== '') return [];
      const command: Command = { kind: 'change', nodes: [ref], set: { help: hint.help } };
      return [{ severity: 'hint', place: ref, text: messages.missingHint, fix: { label: messages.addHint, command } }];
    }),
};
