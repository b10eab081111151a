import { fillText } from '../../../messages/text';
import type { ChangeKind, Found } from '../change';
import { both } from '../facts';
import { messages } from '../messages';

/** Title and description of the form. */
export const formTexts: ChangeKind = {
  name: 'form-texts',
  label: { vi: 'Tên và lời giới thiệu biểu mẫu', en: 'Title and description of the form' },
  find: ({ before, after }) => {
    const found: Found[] = [];
    if (before.title !== after.title) {
      const text = fillText(messages.formTitle, { to: after.title });
      found.push({
        subject: 'form',
        detail: 'title',
        text,
        from: before.title,
        to: after.title,
        effect: both('cosmetic'),
      });
    }
    if (before.description !== after.description) {
      found.push({ subject: 'form', detail: 'description', text: messages.formDescription, effect: both('cosmetic') });
    }
    return found;
  },
};
