import type { Command } from '../../commands';
import { type NodeRef, sectionRef, stepRef } from '../../commands/node-ref';
import { choicesSetting } from '../../field-types/settings';
import type { Advice, AdviceCheck } from '../advice';
import { messages } from '../messages';
import { fieldsOfDraft } from '../texts';

/** Steps and sections with nothing in them, lists with a single choice. */
export const emptyPart: AdviceCheck = {
  name: 'empty-part',
  label: { vi: 'Phần trống', en: 'Empty part' },
  find: ({ draft }) => [
    ...draft.steps
      .filter((step) => step.sections.length === 0)
      .map((step) => empty(stepRef(step.id), messages.emptyStep, draft.steps.length > 1)),
    ...draft.steps
      .flatMap((step) => step.sections)
      .filter((section) => section.fields.length === 0)
      .map((section) => empty(sectionRef(section.id), messages.emptySection, true)),
    ...fieldsOfDraft(draft)
      .filter(({ node }) => choicesSetting(node).length === 1)
      .map(({ ref }) => ({ severity: 'hint' as const, place: ref, text: messages.oneChoice })),
  ],
};

function empty(place: NodeRef, text: Advice['text'], canGo: boolean): Omit<Advice, 'id' | 'check'> {
  const command: Command = { kind: 'remove', nodes: [place] };
  const advice = { severity: 'hint' as const, place, text };
  return canGo ? { ...advice, fix: { label: messages.removePart, command } } : advice;
}
