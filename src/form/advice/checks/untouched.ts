import { fillText } from '../../../messages/text';
import { findFieldType } from '../../field-types';
import { equalJson, member } from '../../json';
import type { AdviceCheck } from '../advice';
import { messages } from '../messages';
import { fieldsOfDraft } from '../texts';

/**
 * What a new field starts with and staff have not replaced: the name of its type as label, choices 1 and 2. The names of phone numbers,
 * e-mail and their like are good questions as they are.
 */
export const untouched: AdviceCheck = {
  name: 'untouched',
  label: { vi: 'Còn chữ mẫu', en: 'Default words left' },
  find: ({ draft }) =>
    fieldsOfDraft(draft).flatMap(({ ref, node }) => {
      const type = findFieldType(node.type);
      const fresh = type?.fresh?.settings;
      const isFresh = (name: string): boolean =>
        fresh?.[name] !== undefined && equalJson(member(node.settings, name), fresh[name]);
      const found = [
        ...(node.label === type?.label.vi && type.group !== 'identity'
          ? [fillText(messages.untouchedLabel, { label: node.label })]
          : []),
        ...(isFresh('choices') ? [messages.untouchedChoices] : []),
        ...(isFresh('text') ? [messages.untouchedText] : []),
      ];
      return found.map((text) => ({ severity: 'warning', place: ref, text }));
    }),
};
