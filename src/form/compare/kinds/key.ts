import { fillBoth } from '../../commands/say-node';
import type { ChangeKind } from '../change';
import { both, isReadElsewhere, labelOf } from '../facts';
import { messages } from '../messages';

/** Another property name for the same field: stored answers under the old name are lost. */
export const key: ChangeKind = {
  name: 'key',
  label: { vi: 'Tên lưu', en: 'Stored name' },
  find: (pair) =>
    pair.fields.flatMap((field) => {
      const from = field.before?.key;
      const to = field.after?.key;
      if (from === undefined || to === undefined || from === to) return [];
      const text = fillBoth(messages.key, { label: labelOf(pair, field), from, to });
      // A condition that asks for what only explains never holds, but it changes with the name.
      const isLayout = field.after?.type.kind === 'layout' && !isReadElsewhere(pair.after, field.after.path);
      return [
        { subject: field.ref, detail: field.name, text, from, to, effect: both(isLayout ? 'cosmetic' : 'breaking') },
      ];
    }),
};
