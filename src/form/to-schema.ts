import type { Condition } from './conditions/condition';
import type { FieldDraft, ForeignParts, FormDraft, SectionDraft, StepDraft } from './draft';
import { findFieldType } from './field-types';
import { raw } from './field-types/raw';
import type { Form, FormSection, FormStep, Rule } from './form';
import { insideOf } from './inside';
import { compact, isObject, type JsonObject, type JsonSchema, listAt, objectAt, textsAt, type UiSchema } from './json';
import { type Entry, objectSchema } from './object-schema';
import { isCalculation } from './rules';
import { pointerTexts } from './text-slots';
import { rulesOf } from './to-rules';

/** The one draft of JSON Schema that released forms are written in. */
export const schemaDialect = 'http://json-schema.org/draft-07/schema#';

/** A field on its way through the compiler: whether a rule computes it is known from the rules of the draft. */
export type MarkedField = FieldDraft & { isComputed?: true };

/**
 * Compiles what staff edit into the portable form. Deterministic: the same draft gives the same bytes.
 * Never throws for a half-finished draft; `checkForm` says what is missing. A field of an unknown type becomes a `raw` one.
 */
export function toForm(draft: FormDraft): Form {
  const rules = rulesOf(draft);
  const marked = withComputedMarks(draft, computedFields(rules));
  const fields = marked.steps.flatMap((step) => step.sections.flatMap((section) => section.fields));
  const form: Form = {
    format: 1,
    id: draft.id,
    title: draft.title,
    schema: draft.foreign?.verbatim?.schema ?? withForeignRoot(rootSchema(marked, rules), draft.foreign, fields),
    uiSchema: draft.foreign?.verbatim?.uiSchema ?? withForeignUi(rootUi(fields), draft.foreign, fields),
    steps: draft.steps.map(formStep),
    rules,
    translations: {},
  };
  if (draft.translations !== undefined) form.translations = pointerTexts(form, draft.translations);
  if (draft.description !== undefined) form.description = draft.description;
  if (draft.origin !== undefined) form.origin = draft.origin;
  return form;
}

/** Declared paths of the fields that rules compute. */
export function computedFields(rules: readonly Rule[]): Set<string> {
  return new Set(rules.filter(isCalculation).flatMap((rule) => rule.fields.slice(0, 1)));
}

/** A draft whose computed fields are marked, so that they compile to `readOnly`. */
function withComputedMarks(draft: FormDraft, computed: ReadonlySet<string>): FormDraft {
  if (computed.size === 0) return draft;
  return {
    ...draft,
    steps: draft.steps.map((step) => ({
      ...step,
      sections: step.sections.map((section) => ({
        ...section,
        fields: section.fields.map((field) => withComputedMark(field, field.key, computed)),
      })),
    })),
  };
}

/** A field, and those inside it, marked where rules compute them; `path` is its declared path. */
export function withComputedMark(field: FieldDraft, path: string, computed: ReadonlySet<string>): MarkedField {
  const fields = field.fields?.map((child) => withComputedMark(child, insideOf(field, path) + child.key, computed));
  const inner = fields === undefined ? field : { ...field, fields };
  return computed.has(path) ? { ...inner, isComputed: true } : inner;
}

/** Compiles one field and what is inside it, with its label and annotations, as it stands in a released schema. */
export function fieldSchema(field: MarkedField): JsonSchema {
  const type = findFieldType(field.type) ?? raw;
  const node = type.schema(field, fieldSchema);
  const annotated = compact({
    ...node,
    title: field.label,
    description: type.kind === 'layout' ? node.description : field.help,
    default: field.default,
    readOnly: field.isComputed,
    'x-id': field.id === '' ? undefined : (field.id ?? field.key),
    'x-field': type.name,
    'x-why': field.why,
    'x-legal-basis': field.legalBasis,
    'x-prefill': field.prefill,
  });
  return withForeign(annotated, objectOrNothing(field.foreign?.schema), textsAt(field.foreign, 'without'));
}

/** Compiles the uiSchema of one field; only standard rjsf words. */
export function fieldUi(field: FieldDraft): UiSchema {
  const type = findFieldType(field.type) ?? raw;
  const node = type.ui(field, fieldUi);
  return withForeign(node, objectOrNothing(field.foreign?.ui), textsAt(field.foreign, 'withoutUi'));
}

/** The root object; fields are shown by every `show` rule that names them, whoever wrote it. */
function rootSchema(draft: FormDraft, rules: readonly Rule[]): JsonSchema {
  const sections = draft.steps.flatMap((step) => step.sections);
  const shows = showsByKey(rules);
  const required = requiredByKey(rules);
  const entries: Entry[] = sections.flatMap((section: SectionDraft) =>
    section.fields.map((field) => ({
      field: required.has(field.key) ? { ...field, requireWhen: required.get(field.key) } : field,
      node: fieldSchema(field),
      shows: shows.get(field.key) ?? [],
    })),
  );
  return { $schema: schemaDialect, ...objectSchema(entries, 'root') };
}

function rootUi(fields: readonly FieldDraft[]): UiSchema {
  const nodes = fields.map((field): [string, UiSchema] => [field.key, fieldUi(field)]);
  return {
    'ui:order': [...fields.map((field) => field.key), '*'],
    ...Object.fromEntries(nodes.filter(([, node]) => Object.keys(node).length > 0)),
  };
}

function showsByKey(rules: readonly Rule[]): Map<string, Condition[]> {
  const shows = new Map<string, Condition[]>();
  for (const rule of rules) {
    if (rule.kind !== 'show' || rule.when === undefined) continue;
    for (const key of rule.fields) shows.set(key, [...(shows.get(key) ?? []), rule.when]);
  }
  return shows;
}

function requiredByKey(rules: readonly Rule[]): Map<string, Condition> {
  const required = new Map<string, Condition>();
  for (const rule of rules) {
    if (rule.kind !== 'require' || rule.when === undefined || rule.severity === 'warning') continue;
    for (const key of rule.fields) {
      const known = required.get(key);
      required.set(key, known === undefined ? rule.when : { any: [known, rule.when] });
    }
  }
  return required;
}

function formStep(step: StepDraft): FormStep {
  const compiled: FormStep = { id: step.id, title: step.title, sections: step.sections.map(formSection) };
  if (step.description !== undefined) compiled.description = step.description;
  return compiled;
}

function formSection(section: SectionDraft): FormSection {
  const compiled: FormSection = { id: section.id, fields: section.fields.map((field) => field.key) };
  if (section.title !== undefined) compiled.title = section.title;
  if (section.description !== undefined) compiled.description = section.description;
  if (section.block !== undefined) compiled.block = section.block;
  return compiled;
}

/** Foreign root keywords: properties and branches stand beside ours, names required keep the order they came in. */
function withForeignRoot(
  schema: JsonSchema,
  foreign: ForeignParts | undefined,
  fields: readonly FieldDraft[],
): JsonSchema {
  const more = foreign?.schema;
  if (more === undefined) return withForeign(schema, undefined, foreign?.without);
  const joined: JsonObject = { ...more };
  if (isObject(more.properties)) joined.properties = { ...objectAt(schema, 'properties'), ...more.properties };
  if (Array.isArray(more.allOf)) joined.allOf = [...listAt(schema, 'allOf'), ...more.allOf];
  if (Array.isArray(more.required))
    joined.required = inOrderOf(textsAt(more, 'required'), textsAt(schema, 'required'), fields);
  return withForeign(schema, joined, foreign?.without);
}

function withForeignUi(ui: UiSchema, foreign: ForeignParts | undefined, fields: readonly FieldDraft[]): UiSchema {
  const order = foreign?.ui?.['ui:order'];
  if (!Array.isArray(order)) return withForeign(ui, foreign?.ui, foreign?.withoutUi);
  const kept = inOrderOf(textsAt(foreign?.ui, 'ui:order'), textsAt(ui, 'ui:order'), fields);
  return withForeign(ui, { ...foreign?.ui, 'ui:order': kept }, foreign?.withoutUi);
}

/** Our names in the order they came in, between them the foreign ones; what is new of ours comes last. */
function inOrderOf(given: readonly string[], ours: readonly string[], fields: readonly FieldDraft[]): string[] {
  const isField = (name: string): boolean => fields.some((field) => field.key === name);
  const kept = given.filter((name) => ours.includes(name) || !isField(name));
  return [...kept, ...ours.filter((name) => !kept.includes(name) && name !== '*')];
}

function withForeign(node: JsonObject, more: JsonObject | undefined, without: readonly string[] = []): JsonObject {
  if (more === undefined && without.length === 0) return node;
  const kept = Object.entries({ ...node, ...more }).filter(([key]) => !without.includes(key));
  return Object.fromEntries(kept);
}

function objectOrNothing(value: unknown): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}
