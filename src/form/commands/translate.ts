import { slotOf } from '../text-slots';
import { toForm } from '../to-schema';
import type { CommandKind } from './command';
import { messages } from './messages';
import { formRef } from './node-ref';

/**
 * Sets or takes away texts in other languages. They are named by JSON pointer into the compiled form, as in a translation table; the
 * draft keeps them by slot.
 */
export type TranslateCommand = {
  kind: 'translate';
  texts: { locale: string; pointer: string; text: string | undefined }[];
};

export const translate: CommandKind<TranslateCommand> = {
  name: 'translate',
  label: messages.translate,
  run: ({ before, draft }, { texts }) => {
    const form = toForm(before);
    draft.translations ??= {};
    for (const { locale, pointer, text } of texts) {
      const known = draft.translations[locale] ?? {};
      draft.translations[locale] = known;
      const slot = slotOf(form, pointer);
      if (text === undefined || text === '') delete known[slot];
      else known[slot] = text;
    }
    const named = texts.map(({ locale, pointer }) => `${locale} ${pointer}`);
    return {
      announce: () => messages.translated,
      focus: formRef,
      touched: [formRef],
      group: `translate ${named.join(' ')}`,
    };
  },
};
