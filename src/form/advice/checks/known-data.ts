import stateData from '../../../../form-schemas/words/state-data.json';
import { fillText } from '../../../messages/text';
import type { Command } from '../../commands';
import { fillBoth } from '../../commands/say-node';
import type { FieldDraft } from '../../draft';
import type { AdviceCheck } from '../advice';
import { hasPhrase } from '../fold';
import { messages } from '../messages';
import { fieldsOfDraft } from '../texts';

/** What the state already has and asks again: no source named to fill it in from, or the same source asked twice. */
export const knownData: AdviceCheck = {
  name: 'known-data',
  label: { vi: 'Nhà nước đã có', en: 'The state already has it' },
  find: ({ draft }) => {
    const used = new Map<string, string>();
    let hasAsked = false;
    return fieldsOfDraft(draft).flatMap(({ ref, node, table }) => {
      const { prefill } = node;
      if (prefill !== undefined) {
        const other = used.get(prefill);
        used.set(prefill, other ?? node.label);
        if (other === undefined) return [];
        return [{ severity: 'hint', place: ref, text: fillText(messages.askedTwice, { other }) }];
      }
      const source = table === undefined ? sourceOf(node) : undefined;
      // Only the first one: it is the applicant; later ones are other people, whom the applicant's sign-in says nothing about.
      if (source === undefined || hasAsked) return [];
      hasAsked = true;
      if (used.has(source.source)) return [];
      const command: Command = { kind: 'change', nodes: [ref], set: { prefill: source.source } };
      const text = fillBoth(messages.knownData, { source: { vi: source.name, en: source.nameEn } });
      return [{ severity: 'hint', place: ref, text, fix: { label: messages.setPrefill, command } }];
    });
  },
};

function sourceOf(field: FieldDraft) {
  return stateData.sources.find(
    ({ types, words }) =>
      types.some((type) => type === field.type) || words.some((word) => hasPhrase(field.label, word)),
  );
}
