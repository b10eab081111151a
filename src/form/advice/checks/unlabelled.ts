import type { AdviceCheck } from '../advice';
import { messages } from '../messages';
import { fieldsOfDraft } from '../texts';

/** A field without a label. */
export const unlabelled: AdviceCheck = {
  name: 'unlabelled',
  label: { vi: 'Trường chưa có nhãn', en: 'Field without a label' },
  find: ({ draft }) =>
    fieldsOfDraft(draft)
      .filter(({ node }) => node.label.trim() === '')
      .map(({ ref }) => ({ severity: 'problem', place: ref, text: messages.unlabelled })),
};
