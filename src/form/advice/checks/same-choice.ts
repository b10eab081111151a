import { fillText } from '../../../messages/text';
import { cleanLine } from '../../field-types/clean-text';
import { choicesSetting } from '../../field-types/settings';
import type { AdviceCheck } from '../advice';
import { messages } from '../messages';
import { fieldsOfDraft } from '../texts';

/** Two choices of one field that read the same: nobody can tell which to take, and their stored values differ. */
export const sameChoice: AdviceCheck = {
  name: 'same-choice',
  label: { vi: 'Lựa chọn trùng nhau', en: 'Choices that read the same' },
  find: ({ draft }) =>
    fieldsOfDraft(draft).flatMap(({ ref, node }) => {
      const labels = choicesSetting(node).map(({ label }) => cleanLine(label));
      const read = labels.map((label) => label.toLowerCase());
      const twice = labels.filter((label, at) => label !== '' && read.indexOf(label.toLowerCase()) < at);
      return [...new Map(twice.map((label) => [label.toLowerCase(), label])).values()].map((label) => ({
        severity: 'warning' as const,
        place: ref,
        text: fillText(messages.sameChoice, { label }),
      }));
    }),
};
