import { fillBoth } from '../../commands/say-node';
import type { ChangeKind } from '../change';
import { both, impactOfHiding, labelOf } from '../facts';
import { messages } from '../messages';

/** A field that is gone: its answers are dropped, and a portal that sends or reads it has to follow. */
export const fieldRemoved: ChangeKind = {
  name: 'field-removed',
  label: { vi: 'Bỏ trường', en: 'Field removed' },
  find: (pair) =>
    pair.fields.flatMap((field) => {
      if (field.before === undefined || field.after !== undefined) return [];
      const text = fillBoth(messages.fieldRemoved, { label: labelOf(pair, field) });
      if (field.before.type.kind === 'layout') {
        return [{ subject: field.ref, detail: field.name, text, effect: both('cosmetic') }];
      }
      const drafts = impactOfHiding(pair, field);
      return [{ subject: field.ref, detail: field.name, text, effect: { drafts, portals: 'breaking' } }];
    }),
};
