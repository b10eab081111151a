import type { Form } from '../form/form';
import { translateForm } from '../form/translate';
import type { Locale } from '../messages/text';
import { leastRecent } from '../search/least-recent';
import { namedPart, type Part, wholePart } from './read-model/form-parts';
import type { ReleasedForm } from './read-model/form-source';
import { type FormPart, partsOf } from './read-model/pack/record';

/** A form in a language: its serialised text and the parts of it. */
export type FormText = { whole: Part; part: (name: FormPart) => Part | undefined };

/** Gives released forms in a language. Vietnamese is the released text itself, byte for byte. */
export type FormTexts = (form: ReleasedForm, locale: Locale) => FormText;

/** Bytes of translated forms kept. */
const keptBytes = 16 * 1024 * 1024;

export function makeFormTexts(): FormTexts {
  const kept = leastRecent<string, FormText>(keptBytes);
  return (form, locale) => {
    if (locale === 'vi') return form;
    const name = `${locale}/${form.hash}`;
    const known = kept.get(name);
    if (known) return known;
    const fresh = translated(form, locale);
    kept.set(name, fresh, fresh.whole.length);
    return fresh;
  };
}

function translated(released: ReleasedForm, locale: Locale): FormText {
  const form: Form = JSON.parse(released.whole.text());
  const bytes = Buffer.from(JSON.stringify(translateForm(form, locale)));
  const places = partsOf(bytes, 0);
  const read = (target: Buffer) => {
    bytes.copy(target);
  };
  return {
    whole: wholePart(bytes.length, read),
    part: (name) => namedPart(name, places, bytes.length, read),
  };
}
