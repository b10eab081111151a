import type { Text } from '../../messages/text';
import type { FieldDraft } from '../draft';
import type { Rule } from '../form';
import {
  compact,
  equalJson,
  isObject,
  type Json,
  type JsonObject,
  type JsonSchema,
  member,
  objectAt,
  textAt,
  textsAt,
  type UiSchema,
} from '../json';
import type { FieldType, ShowContext, Shown } from './field-type';
import { setting, textsSetting } from './settings';
import { plainText } from './show-values';

/** A part of a composite field (person, organisation): an ordinary field of another type, with its own name and hints. */
export type Part = {
  key: string;
  type: FieldType;
  label: Text;
  settings?: JsonObject;
  /** May be left out by default; the setting `optionalParts` overrides it. */
  optional?: boolean;
  /** HTML autocomplete token, kept as `x-autocomplete`. */
  autocomplete?: string;
  placeholder?: Text;
};

/** The kind of composite: the part that is always there, those that can be chosen, and those taken when nothing is chosen. */
export type Composite = { always: Part; parts: readonly Part[]; usual: readonly string[] };

/** The settings every composite has: which parts, and which of them may be left out. */
export function compositeSettings(composite: Composite): Record<string, JsonSchema> {
  const names: JsonSchema = {
    type: 'array',
    uniqueItems: true,
    items: {
      type: 'string',
      enum: composite.parts.map((part) => part.key),
      'x-labels': composite.parts.map((part) => part.label.vi),
      'x-labels-en': composite.parts.map((part) => part.label.en),
    },
  };
  return {
    parts: setting({ vi: 'Các mục hỏi', en: 'Parts asked' }, names),
    optionalParts: setting({ vi: 'Mục không bắt buộc', en: 'Parts that may be left out' }, names),
  };
}

/** The draft-07 node of a composite field. */
export function compositeSchema(
  composite: Composite,
  field: FieldDraft,
  child: (field: FieldDraft) => JsonSchema,
): JsonSchema {
  const asked = askedParts(composite, field);
  const optional = optionalKeys(composite, field);
  const properties = asked.map((part): [string, JsonSchema] => {
    const node = child(partDraft(part, !optional.includes(part.key)));
    return [part.key, part.autocomplete === undefined ? node : { ...node, 'x-autocomplete': part.autocomplete }];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: asked.map((part) => part.key).filter((key) => !optional.includes(key)),
  };
}

/** The uiSchema node of a composite field; the order of the parts stands here. */
export function compositeUi(composite: Composite, field: FieldDraft, child: (field: FieldDraft) => UiSchema): UiSchema {
  const asked = askedParts(composite, field);
  const nodes = asked.map((part): [string, UiSchema] => {
    const placeholder: UiSchema = part.placeholder === undefined ? {} : { 'ui:placeholder': part.placeholder.vi };
    return [part.key, { ...child(partDraft(part, true)), ...placeholder }];
  });
  return {
    'ui:order': [...asked.map((part) => part.key), '*'],
    ...Object.fromEntries(nodes.filter(([, node]) => Object.keys(node).length > 0)),
  };
}

/** The rules of the parts, with the paths they have inside the field. */
export function compositeRules(composite: Composite, field: FieldDraft, path: string): Rule[] {
  return askedParts(composite, field).flatMap(
    (part) => part.type.rules?.(partDraft(part, true), `${path}.${part.key}`) ?? [],
  );
}

/** Reads the settings of a composite back. */
export function compositeSettingsOf(composite: Composite, schema: JsonSchema, ui: UiSchema): JsonObject {
  const properties = objectAt(schema, 'properties');
  const order = textsAt(ui, 'ui:order').filter((key) => key !== composite.always.key && Object.hasOwn(properties, key));
  const required = textsAt(schema, 'required');
  const optional = order.filter((key) => !required.includes(key));
  const byDefault = order.filter((key) => findPart(composite, key)?.optional === true);
  return compact({
    parts: equalJson(order, [...composite.usual]) ? undefined : order,
    optionalParts: sameKeys(optional, byDefault) ? undefined : optional,
  });
}

/** Shows a composite: one row per part that was answered, in their order. */
export function showComposite(value: Json, schema: JsonSchema, context: ShowContext): Shown {
  if (!isObject(value)) return { kind: 'text', text: plainText(value) };
  const properties = objectAt(schema, 'properties');
  const ordered = [...new Set([...textsAt(context.ui, 'ui:order'), ...Object.keys(properties)])];
  const rows = ordered.flatMap((key) => {
    const node = objectAt(properties, key);
    const answer = member(value, key);
    if (answer === undefined || answer === null || !Object.hasOwn(properties, key)) return [];
    return [{ label: textAt(node, 'title') ?? key, value: context.child(answer, node, objectAt(context.ui, key)) }];
  });
  return { kind: 'rows', rows };
}

/** A sample answer of every part. */
export function sampleComposite(schema: JsonSchema, child: (schema: JsonSchema) => Json): JsonObject {
  const properties = Object.keys(objectAt(schema, 'properties'));
  return Object.fromEntries(properties.map((key) => [key, child(objectAt(objectAt(schema, 'properties'), key))]));
}

function findPart(composite: Composite, key: string): Part | undefined {
  return composite.parts.find((part) => part.key === key);
}

function askedParts(composite: Composite, field: FieldDraft): Part[] {
  const keys = textsSetting(field, 'parts') ?? composite.usual;
  return [composite.always, ...new Set(keys.flatMap((key) => findPart(composite, key) ?? []))];
}

function optionalKeys(composite: Composite, field: FieldDraft): string[] {
  const chosen = textsSetting(field, 'optionalParts');
  return chosen ?? composite.parts.filter((part) => part.optional === true).map((part) => part.key);
}

/** A part is no field of its own: the empty id says that it gets no `x-id`. */
function partDraft(part: Part, required: boolean): FieldDraft {
  const draft: FieldDraft = { id: '', key: part.key, type: part.type.name, label: part.label.vi, required };
  return part.settings === undefined ? draft : { ...draft, settings: part.settings };
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key) => b.includes(key));
}
