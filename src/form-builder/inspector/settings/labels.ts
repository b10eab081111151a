import { type JsonSchema, textAt, textsAt } from '../../../form/json';
import type { Locale } from '../../../messages/text';

/** What a setting is called. */
export function settingLabel(name: string, schema: JsonSchema, locale: Locale): string {
  const own = locale === 'en' ? textAt(schema, 'x-title-en') : undefined;
  return own ?? textAt(schema, 'title') ?? name;
}

/** The values a setting may have, with what people read for each. */
export function enumOptions(schema: JsonSchema, locale: Locale): { value: string; label: string }[] {
  const labels = textsAt(schema, locale === 'en' ? 'x-labels-en' : 'x-labels');
  return textsAt(schema, 'enum').map((value, index) => ({ value, label: labels[index] ?? value }));
}
