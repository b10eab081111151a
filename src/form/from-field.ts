import type { Condition } from './conditions/condition';
import type { FieldDraft } from './draft';
import { findFieldType } from './field-types';
import { raw } from './field-types/raw';
import { equalJson, isObject, type JsonObject, listAt, member, objectAt, textAt, textsAt, type UiSchema } from './json';
import { propertiesOf } from './object-schema';
import { fieldSchema, fieldUi } from './to-schema';

/** Where a field stands, and the conditions of the form by declared path. */
export type Surroundings = {
  path: string;
  show: ReadonlyMap<string, Condition>;
  require: ReadonlyMap<string, Condition>;
};

/** Reads one field back, with the children of a table. What its type does not say goes into `foreign`, so nothing is lost. */
export function readDraftField(
  key: string,
  node: JsonObject,
  ui: UiSchema,
  isRequired: boolean,
  around: Surroundings,
): FieldDraft {
  const type = findFieldType(textAt(node, 'x-field')) ?? raw;
  const draft: FieldDraft = { key, type: type.name, label: textAt(node, 'title') ?? '' };
  const id = textAt(node, 'x-id');
  if (id !== undefined && id !== key) draft.id = id;
  const settings = type.settingsOf(node, ui);
  if (Object.keys(settings).length > 0) draft.settings = settings;
  if (isRequired || member(node, 'x-required') === true) draft.required = true;
  Object.assign(draft, annotations(node, type.kind === 'layout'));
  const show = around.show.get(around.path);
  if (show !== undefined) draft.showWhen = show;
  const require = around.require.get(around.path);
  if (require !== undefined) draft.requireWhen = require;
  const children = type === raw ? undefined : readChildren(node, ui, around);
  if (children !== undefined) draft.fields = children;
  return withDifferences(draft, node, ui);
}

/** Keys an object requires whenever it shows them: its own `required`, and those beside their property in a branch. */
export function required(schema: JsonObject): Set<string> {
  const keys = new Set(textsAt(schema, 'required'));
  for (const branch of listAt(schema, 'allOf')) {
    const then = objectAt(branch, 'then');
    for (const key of textsAt(then, 'required')) if (Object.hasOwn(objectAt(then, 'properties'), key)) keys.add(key);
  }
  return keys;
}

function annotations(node: JsonObject, isLayout: boolean): Partial<FieldDraft> {
  const read: Partial<FieldDraft> = {};
  const help = isLayout ? undefined : textAt(node, 'description');
  const why = textAt(node, 'x-why');
  const legalBasis = textAt(node, 'x-legal-basis');
  const prefill = textAt(node, 'x-prefill');
  if (help !== undefined) read.help = help;
  if (why !== undefined) read.why = why;
  if (legalBasis !== undefined) read.legalBasis = legalBasis;
  if (prefill !== undefined) read.prefill = prefill;
  if (node.default !== undefined) read.default = node.default;
  return read;
}

function readChildren(node: JsonObject, ui: UiSchema, around: Surroundings): FieldDraft[] | undefined {
  const items = objectAt(node, 'items');
  if (node.type !== 'array' || items.type !== 'object') return undefined;
  const nodes = propertiesOf(items);
  const itemsUi = objectAt(ui, 'items');
  const order = textsAt(itemsUi, 'ui:order').filter((key) => Object.hasOwn(nodes, key));
  const keys = [...new Set([...order, ...Object.keys(nodes)])];
  const requiredKeys = required(items);
  return keys.map((key) =>
    readDraftField(key, objectAt(nodes, key), objectAt(itemsUi, key), requiredKeys.has(key), {
      ...around,
      path: `${around.path}[].${key}`,
    }),
  );
}

function withDifferences(draft: FieldDraft, node: JsonObject, ui: UiSchema): FieldDraft {
  // `x-required` is written by the object around the field.
  const { 'x-required': _required, ...own } = node;
  const foreign: JsonObject = {};
  note(foreign, 'schema', 'without', fieldSchema(draft), own);
  note(foreign, 'ui', 'withoutUi', fieldUi(draft), ui);
  return Object.keys(foreign).length === 0 ? draft : { ...draft, foreign };
}

function note(foreign: JsonObject, more: string, without: string, made: JsonObject, wanted: JsonObject): void {
  const added = Object.entries(wanted).filter(([key, value]) => !equalJson(made[key], value));
  const missing = Object.keys(made).filter((key) => !Object.hasOwn(wanted, key));
  if (added.length > 0 && isObject(wanted)) foreign[more] = Object.fromEntries(added);
  if (missing.length > 0) foreign[without] = missing;
}
