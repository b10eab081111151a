import { fillBoth } from '../../commands/say-node';
import type { ChangeKind } from '../change';
import { both, isAsked, labelOf } from '../facts';
import { messages } from '../messages';

/** A field that was not there: stored drafts lack its answer. */
export const fieldAdded: ChangeKind = {
  name: 'field-added',
  label: { vi: 'Thêm trường', en: 'Field added' },
  find: (pair) =>
    pair.fields.flatMap((field) => {
      if (field.before !== undefined || field.after === undefined) return [];
      const asked = isAsked(field.after);
      const text = fillBoth(asked ? messages.fieldAddedAsked : messages.fieldAdded, { label: labelOf(pair, field) });
      const impact = field.after.type.kind === 'layout' ? 'cosmetic' : asked ? 'breaking' : 'compatible';
      return [{ subject: field.ref, detail: field.name, text, effect: both(impact) }];
    }),
};
