import { fillBoth } from '../../commands/say-node';
import type { ChangeKind } from '../change';
import { both, labelOf } from '../facts';
import { messages } from '../messages';

/** Another field type: what was stored means something else, or is of another form. */
export const type: ChangeKind = {
  name: 'type',
  label: { vi: 'Kiểu trường', en: 'Field type' },
  find: (pair) =>
    pair.fields.flatMap((field) => {
      const { before, after } = field;
      if (before === undefined || after === undefined || before.type === after.type) return [];
      const text = fillBoth(messages.type, {
        label: labelOf(pair, field),
        from: before.type.label,
        to: after.type.label,
      });
      const isLayout = before.type.kind === 'layout' && after.type.kind === 'layout';
      const effect = both(isLayout ? 'cosmetic' : 'breaking');
      return [{ subject: field.ref, detail: field.name, text, from: before.type.name, to: after.type.name, effect }];
    }),
};
