import type { FormDraft } from '../draft';
import type { Form } from '../form';
import { toForm } from '../to-schema';
import { textsOf } from '../translate';
import type { Phrasebook } from './phrasebook';

/**
 * The draft with the English of every text the phrasebook knows, by JSON pointer into the compiled form; and that form, which would
 * otherwise be compiled a second time.
 */
export function withEnglish(draft: FormDraft, book: Phrasebook): { draft: FormDraft; form: Form } {
  const form = toForm(draft);
  const en: Record<string, string> = {};
  for (const { pointer, text } of textsOf(form)) {
    const english = book.english(text);
    if (english !== undefined) en[pointer] = english;
  }
  form.translations = { en };
  return { draft: { ...draft, translations: { en } }, form };
}
