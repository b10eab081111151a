import type { FieldDraft } from '../draft';
import type { Rule } from '../form';
import { isObject, type Json, listAt, member, objectAt, textAt } from '../json';

/** A reusable group of fields: one JSON file in form-schemas/blocks. It becomes a section of a step. */
export type Block = {
  /** Kebab-case, the name of the file. */
  id: string;
  title: string;
  titleEn: string;
  description?: string;
  fields: FieldDraft[];
  /** Declared rules across its fields: dates in order, ages, rows that differ. */
  rules: Rule[];
  /** Language -> JSON pointer into this block -> text. */
  translations: Record<string, Record<string, string>>;
};

/**
 * Reads a block from its JSON file.
 *
 * @throws Error naming the block when it lacks a part; files of the product only, so this is a mistake of ours
 */
export function readBlock(json: unknown): Block {
  if (!isObject(json)) throw new Error('A block must be a JSON object');
  const id = textAt(json, 'id');
  const title = textAt(json, 'title');
  const titleEn = textAt(json, 'titleEn');
  const fields = readFields(member(json, 'fields'));
  if (id === undefined || title === undefined || titleEn === undefined || fields === undefined) {
    throw new Error(`Block ${id ?? '(without id)'} lacks id, title, titleEn or fields`);
  }
  const description = textAt(json, 'description');
  const translations = readTranslations(member(json, 'translations'));
  return {
    id,
    title,
    titleEn,
    ...(description === undefined ? {} : { description }),
    fields,
    rules: readRules(json),
    translations,
  };
}

/** A list of field drafts, undefined when one of them has no key, type or label. */
export function readFields(json: Json | undefined): FieldDraft[] | undefined {
  return Array.isArray(json) && json.every(isFieldDraft) ? json : undefined;
}

/** The declared rules of a file; entries without id, kind or fields are left out. */
export function readRules(json: Json): Rule[] {
  return listAt(json, 'rules').filter(isRule);
}

/** Translations of a file: language -> JSON pointer -> text. Anything else in them is left out. */
export function readTranslations(json: Json | undefined): Record<string, Record<string, string>> {
  const languages = isObject(json) ? Object.entries(json) : [];
  return Object.fromEntries(languages.map(([language, texts]) => [language, onlyTexts(texts)]));
}

/** Vietnamese text -> English text, as the file's own pointers say. */
export function englishOf(source: Json, translations: Record<string, Record<string, string>>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [pointer, english] of Object.entries(translations.en ?? {})) {
    const text = textAtPointer(source, pointer);
    if (text !== undefined) found.set(text, english);
  }
  return found;
}

function isFieldDraft(value: unknown): value is FieldDraft {
  if (!isObject(value)) return false;
  if (['key', 'type', 'label'].some((name) => textAt(value, name) === undefined)) return false;
  return member(value, 'fields') === undefined || listAt(value, 'fields').every(isFieldDraft);
}

function isRule(value: unknown): value is Rule {
  return isObject(value) && ['id', 'kind'].every((name) => textAt(value, name)) && listAt(value, 'fields').length > 0;
}

function onlyTexts(json: Json): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [pointer, text] of Object.entries(isObject(json) ? json : {})) {
    if (typeof text === 'string') texts[pointer] = text;
  }
  return texts;
}

function textAtPointer(source: Json, pointer: string): string | undefined {
  const path = pointer.split('/').slice(1);
  const last = path.pop();
  if (last === undefined) return undefined;
  let place: Json = source;
  for (const name of path) place = Array.isArray(place) ? (place[Number(name)] ?? null) : objectOrList(place, name);
  return textAt(place, last);
}

function objectOrList(place: Json, name: string): Json {
  const found = member(place, name);
  return Array.isArray(found) ? found : objectAt(place, name);
}
