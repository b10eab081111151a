import type { Command } from '../../commands';
import { fillBoth } from '../../commands/say-node';
import type { AdviceCheck } from '../advice';
import { messages } from '../messages';
import { textsOfDraft } from '../texts';

/** Accents that are not Unicode NFC: such a form is refused when it is published. */
export const notNfc: AdviceCheck = {
  name: 'not-nfc',
  label: { vi: 'Dấu không chuẩn', en: 'Accents not NFC' },
  find: ({ draft }) =>
    textsOfDraft(draft).flatMap(({ ref, name, text, replace }) => {
      const normal = text.normalize('NFC');
      if (normal === text) return [];
      const command: Command = { kind: 'change', nodes: [ref], set: replace(normal) };
      const said = fillBoth(messages.notNfc, { member: name, text: normal.slice(0, 60) });
      return [{ severity: 'problem', place: ref, text: said, fix: { label: messages.normalise, command } }];
    }),
};
