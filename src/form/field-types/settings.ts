import type { Text } from '../../messages/text';
import type { FieldDraft } from '../draft';
import { type Json, type JsonObject, type JsonSchema, listAt, member, numberAt, textAt, textsAt } from '../json';

/** One property of a settings schema: named for staff in both languages. */
export function setting(title: Text, schema: JsonSchema): JsonSchema {
  return { title: title.vi, 'x-title-en': title.en, ...schema };
}

/** A settings schema of these properties; nothing else is allowed in it. */
export function settingsSchema(properties: Record<string, JsonSchema>, required: string[] = []): JsonSchema {
  const schema: JsonSchema = { type: 'object', properties, additionalProperties: false };
  return required.length > 0 ? { ...schema, required } : schema;
}

/** The settings of a field; an empty object when it has none. */
export function settingsOfField(field: FieldDraft): JsonObject {
  return field.settings ?? {};
}

/** Whether the field must be answered at least sometimes: then an empty text is refused by its schema. */
export function isAsked(field: FieldDraft): boolean {
  return field.required === true || field.requireWhen !== undefined;
}

/** A setting that is a number. */
export function numberSetting(field: FieldDraft, name: string): number | undefined {
  return numberAt(field.settings, name);
}

/** A setting that is a text. */
export function textSetting(field: FieldDraft, name: string): string | undefined {
  return textAt(field.settings, name);
}

/** A setting that is a list of texts; undefined when absent. */
export function textsSetting(field: FieldDraft, name: string): string[] | undefined {
  return Array.isArray(member(field.settings, name)) ? textsAt(field.settings, name) : undefined;
}

/** One choice of a list: what is stored and what people read. */
export type Choice = { value: string; label: string };

/** The choices of a field; entries of another shape are skipped (check reports them). */
export function choicesSetting(field: FieldDraft): Choice[] {
  return listAt(field.settings, 'choices').flatMap((choice: Json) => {
    const value = textAt(choice, 'value');
    return value === undefined ? [] : [{ value, label: textAt(choice, 'label') ?? value }];
  });
}

/** The settings schema of a list of choices. */
export const choicesSchema: JsonSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 300,
  items: {
    type: 'object',
    properties: {
      value: {
        type: 'string',
        minLength: 1,
        maxLength: 100,
        title: 'Giá trị lưu',
        'x-title-en': 'Stored value',
      },
      label: { type: 'string', minLength: 1, maxLength: 300, title: 'Chữ hiển thị', 'x-title-en': 'Shown text' },
    },
    required: ['value', 'label'],
    additionalProperties: false,
  },
};

/** The choices that a new list starts with; their values are made of the labels, so that they follow them. */
export const freshChoices: Choice[] = [
  { value: 'lua-chon-1', label: 'Lựa chọn 1' },
  { value: 'lua-chon-2', label: 'Lựa chọn 2' },
];
