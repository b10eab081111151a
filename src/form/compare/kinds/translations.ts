import { fillText } from '../../../messages/text';
import { slotTexts } from '../../text-slots';
import type { ChangeKind } from '../change';
import { both } from '../facts';
import { messages } from '../messages';

/** Texts in other languages, counted per language. */
export const translations: ChangeKind = {
  name: 'translations',
  label: { vi: 'Bản dịch', en: 'Translations' },
  find: ({ before, after }) => {
    const old = slotTexts(before, before.translations);
    const current = slotTexts(after, after.translations);
    const locales = [...new Set([...Object.keys(old), ...Object.keys(current)])].sort();
    return locales.flatMap((locale) => {
      const was = old[locale] ?? {};
      const is = current[locale] ?? {};
      const slots = new Set([...Object.keys(was), ...Object.keys(is)]);
      const count = [...slots].filter((slot) => was[slot] !== is[slot]).length;
      if (count === 0) return [];
      const text = fillText(messages.translations, { locale, count });
      return [{ subject: 'form', detail: locale, text, effect: both('cosmetic') }];
    });
  },
};
