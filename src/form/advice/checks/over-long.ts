import { fillText } from '../../../messages/text';
import { formRef } from '../../commands/node-ref';
import type { AdviceCheck } from '../advice';
import { messages } from '../messages';
import { longMinutes, minutesToFill } from '../minutes';

/** A form that takes very long to fill in. */
export const overLong: AdviceCheck = {
  name: 'over-long',
  label: { vi: 'Biểu mẫu dài', en: 'Long form' },
  find: ({ form }) => {
    const minutes = minutesToFill(form);
    if (minutes <= longMinutes) return [];
    return [
      { severity: 'warning', place: formRef, text: fillText(messages.overLong, { minutes, limit: longMinutes }) },
    ];
  },
};
