import type { FormDraft } from '../draft';
import { toForm } from '../to-schema';
import { textsOf } from '../translate';
import type { Phrasebook } from './phrasebook';

/** The draft with the English of every text the phrasebook knows, by JSON pointer into the compiled form. */
export function withEnglish(draft: FormDraft, book: Phrasebook): FormDraft {
  const en: Record<string, string> = {};
  for (const { pointer, text } of textsOf(toForm(draft))) {
    const english = book.english(text);
    if (english !== undefined) en[pointer] = english;
  }
  return { ...draft, translations: { en } };
}
