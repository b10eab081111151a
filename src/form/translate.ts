import type { Locale, Text } from '../messages/text';
import { hints, labels } from './field-types/messages';
import type { Form } from './form';
import { isObject, type Json, member } from './json';

/** Texts of the product inside forms (names of parts of a person ...): Vietnamese -> other languages. */
const builtIn: ReadonlyMap<string, Text> = new Map(
  [...Object.values(labels), ...Object.values(hints)].map((text) => [text.vi, text]),
);

const ownWords = new Set(['title', 'ui:placeholder', 'ui:enumNames']);

/**
 * The form with its texts in another language: what `translations[locale]` says by JSON pointer, our own names of parts, and the
 * original wherever nothing is said. The original language gives the form itself. Pointers that lead nowhere are passed over.
 */
export function translateForm(form: Form, locale: Locale): Form {
  const texts = Object.entries(form.translations[locale] ?? {});
  if (locale === 'vi' && texts.length === 0) return form;
  const translated = structuredClone(form);
  if (locale !== 'vi') {
    translateOwn(translated.schema, locale);
    translateOwn(translated.uiSchema, locale);
  }
  for (const [pointer, text] of texts) setText(translated, pointer, text);
  return translated;
}

/** What a language shows for a text that nobody translated: the product's own words for its own texts; undefined where it has none. */
export function builtInText(pointer: string, text: string, language: string): string | undefined {
  const steps = pointer.split('/');
  const isOwn = ownWords.has(steps.at(-1) ?? '') || ownWords.has(steps.at(-2) ?? '');
  const isPart = pointer.startsWith('/schema/') || pointer.startsWith('/uiSchema/');
  const known = isOwn && isPart ? builtIn.get(text) : undefined;
  return known !== undefined && language === 'en' ? known.en : undefined;
}

/** Every text of a form that people read, by its JSON pointer: what a translator gets. */
export function textsOf(form: Form): { pointer: string; text: string }[] {
  const found: { pointer: string; text: string }[] = [];
  const visit = (value: unknown, pointer: string, name: string): void => {
    if (typeof value === 'string') {
      if (isText(name)) found.push({ pointer, text: value });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries())
        visit(item, `${pointer}/${index}`, name === 'ui:enumNames' ? name : '');
    } else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) visit(item, `${pointer}/${escaped(key)}`, key);
    }
  };
  const { title, description, schema, uiSchema, steps, rules } = form;
  visit({ title, ...(description === undefined ? {} : { description }), schema, uiSchema, steps, rules }, '', '');
  return found;
}

function isText(name: string): boolean {
  return ['title', 'description', 'x-why', 'x-item-label', 'x-unit', 'message'].includes(name) || ownWords.has(name);
}

function translateOwn(value: Json | undefined, locale: Locale, depth = 0): void {
  if (depth > 40) return;
  if (Array.isArray(value)) {
    for (const item of value) translateOwn(item, locale, depth + 1);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === 'string' && ownWords.has(key)) value[key] = own(item, locale);
      else if (key === 'ui:enumNames' && Array.isArray(item)) {
        value[key] = item.map((label) => (typeof label === 'string' ? own(label, locale) : label));
      } else translateOwn(item, locale, depth + 1);
    }
  }
}

function own(text: string, locale: Locale): string {
  return builtIn.get(text)?.[locale] ?? text;
}

function setText(form: Form, pointer: string, text: string): void {
  const steps = pointer.split('/').slice(1).map(unescaped);
  const last = steps.pop();
  let place: unknown = form;
  for (const step of steps)
    place = Array.isArray(place) ? place[Number(step)] : isObject(place) ? member(place, step) : undefined;
  if (last === undefined) return;
  if (Array.isArray(place) && typeof place[Number(last)] === 'string') place[Number(last)] = text;
  else if (isObject(place) && typeof member(place, last) === 'string') place[last] = text;
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescaped(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}
