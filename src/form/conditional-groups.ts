import type { Locale } from '../messages/text';
import { sayOfForm } from './conditions/say';
import { type FormField, fieldsOf } from './fields';
import type { Form, FormSection } from './form';

/** Fields of a section that stand together under the same condition; `when` is it as a sentence, undefined: always asked. */
export type FieldGroup = { when: string | undefined; fields: FormField[] };

/** The fields of a section in order, neighbours with the same condition together, so that it is said once. */
export function conditionalGroups(form: Form, section: FormSection, locale: Locale): FieldGroup[] {
  const { byKey } = fieldsOf(form);
  const groups: FieldGroup[] = [];
  for (const key of section.fields) {
    const field = byKey.get(key);
    if (field === undefined) continue;
    const when = whenShown(form, field, locale);
    const last = groups.at(-1);
    if (last !== undefined && last.when === when) last.fields.push(field);
    else groups.push({ when, fields: [field] });
  }
  return groups;
}

function whenShown(form: Form, field: FormField, locale: Locale): string | undefined {
  const [first, ...more] = field.shows;
  if (first === undefined) return undefined;
  const condition = more.length === 0 ? first : { all: [first, ...more] };
  return sayOfForm(form, condition, field.path)[locale];
}
