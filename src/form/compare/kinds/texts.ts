import { fillText } from '../../../messages/text';
import { fillBoth } from '../../commands/say-node';
import { equalJson, member, type UiSchema } from '../../json';
import type { ChangeKind, Found } from '../change';
import { both, labelOf } from '../facts';
import { messages, textMembers } from '../messages';

/** Labels, hints, reasons, legal basis and how a control looks: words and appearance only. */
export const texts: ChangeKind = {
  name: 'texts',
  label: { vi: 'Lời văn', en: 'Words' },
  find: (pair) =>
    pair.fields.flatMap((field): Found[] => {
      const { before, after } = field;
      if (before === undefined || after === undefined) return [];
      const found: Found[] = [];
      const note = (detail: string, text: Found['text']): void => {
        found.push({ subject: field.ref, detail: `${field.name} ${detail}`, text, effect: both('cosmetic') });
      };
      if (before.label !== after.label) {
        note('title', fillText(messages.relabelled, { from: before.label, to: after.label }));
      }
      const label = labelOf(pair, field);
      for (const [word, name] of Object.entries(textMembers)) {
        if (equalJson(member(before.node, word), member(after.node, word))) continue;
        note(word, fillBoth(messages.textChanged, { label, member: name }));
      }
      if (before.type === after.type && !equalJson(lookOf(before.ui), lookOf(after.ui))) {
        note('ui', fillBoth(messages.textChanged, { label, member: { vi: 'cách hiển thị', en: 'display' } }));
      }
      return found;
    }),
};

/** The uiSchema of a field without what is told elsewhere: labels of choices, order and looks of what is inside. */
function lookOf(ui: UiSchema): UiSchema {
  const own = Object.entries(ui).filter(
    ([word]) => word.startsWith('ui:') && !['ui:order', 'ui:enumNames'].includes(word),
  );
  return Object.fromEntries(own);
}
