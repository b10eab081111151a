import type { Condition } from './conditions/condition';
import type { FieldDraft } from './draft';
import { findFieldType } from './field-types';
import { raw } from './field-types/raw';
import { insideOf } from './inside';
import { equalJson, isObject, type JsonObject, listAt, member, objectAt, textAt, textsAt, type UiSchema } from './json';
import { propertiesOf } from './object-schema';
import { fieldSchema, fieldUi, withComputedMark } from './to-schema';

/** Where a field stands, and the conditions of the form by declared path. */
export type Surroundings = {
  path: string;
  show: ReadonlyMap<string, Condition>;
  require: ReadonlyMap<string, Condition>;
  /** Paths of the fields that rules compute. */
  computed: ReadonlySet<string>;
};

/** Reads one field back, with those inside it. What its type does not say goes into `foreign`, so nothing is lost. */
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
  const children = readChildren(draft, node, ui, around);
  if (children !== undefined) draft.fields = children;
  return withDifferences(draft, node, ui, around);
}

/** Keys an object requires whenever it shows them: its own `required`, and those beside their property in a branch. */
export function required(schema: JsonObject): Set<string> {
  const keys = new Set(textsAt(schema, 'required'));
  const always = objectAt(schema, 'properties');
  for (const branch of listAt(schema, 'allOf')) {
    const then = objectAt(branch, 'then');
    for (const key of textsAt(then, 'required')) {
      if (Object.hasOwn(objectAt(then, 'properties'), key) && !Object.hasOwn(always, key)) keys.add(key);
    }
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

function readChildren(
  field: FieldDraft,
  node: JsonObject,
  ui: UiSchema,
  around: Surroundings,
): FieldDraft[] | undefined {
  const inner = findFieldType(field.type)?.inner;
  const [holder, holderUi] = inner === 'rows' ? [objectAt(node, 'items'), objectAt(ui, 'items')] : [node, ui];
  const isHolder = holder.type === 'object' && (inner === 'members' || node.type === 'array');
  if (inner === undefined || !isHolder) return undefined;
  const nodes = propertiesOf(holder);
  const order = textsAt(holderUi, 'ui:order').filter((key) => Object.hasOwn(nodes, key));
  const keys = [...new Set([...order, ...Object.keys(nodes)])];
  const requiredKeys = required(holder);
  return keys.map((key) =>
    readDraftField(key, objectAt(nodes, key), objectAt(holderUi, key), requiredKeys.has(key), {
      ...around,
      path: insideOf(field, around.path) + key,
    }),
  );
}

function withDifferences(draft: FieldDraft, node: JsonObject, ui: UiSchema, around: Surroundings): FieldDraft {
  // `x-required` is written by the object around the field.
  const { 'x-required': _required, ...own } = node;
  const foreign: JsonObject = {};
  const made = fieldSchema(withComputedMark(draft, around.path, around.computed));
  note(foreign, 'schema', 'without', made, own);
  note(foreign, 'ui', 'withoutUi', fieldUi(draft), ui);
  return Object.keys(foreign).length === 0 ? draft : { ...draft, foreign };
}

function note(foreign: JsonObject, more: string, without: string, made: JsonObject, wanted: JsonObject): void {
  const added = Object.entries(wanted).filter(([key, value]) => !equalJson(made[key], value));
  const missing = Object.keys(made).filter((key) => !Object.hasOwn(wanted, key));
  if (added.length > 0 && isObject(wanted)) foreign[more] = Object.fromEntries(added);
  if (missing.length > 0) foreign[without] = missing;
}

/**
 * What of the foreign parts of a field still stands after staff changed it: keywords that its settings now say otherwise give way, so
 * that a limit set on an imported field counts. Undefined when nothing is left.
 */
export function settledForeign(before: FieldDraft, after: FieldDraft): JsonObject | undefined {
  const { foreign } = after;
  if (foreign === undefined) return undefined;
  const { foreign: _before, ...bareBefore } = before;
  const { foreign: _after, ...bareAfter } = after;
  const parts: [string, string, JsonObject, JsonObject][] = [
    ['schema', 'without', fieldSchema(bareBefore), fieldSchema(bareAfter)],
    ['ui', 'withoutUi', fieldUi(bareBefore), fieldUi(bareAfter)],
  ];
  const left: JsonObject = {};
  for (const [more, without, was, is] of parts) {
    const isChanged = (key: string): boolean => !equalJson(was[key], is[key]);
    const added = Object.entries(objectAt(foreign, more)).filter(([key]) => !isChanged(key));
    const missing = textsAt(foreign, without).filter((key) => !isChanged(key));
    if (added.length > 0) left[more] = Object.fromEntries(added);
    if (missing.length > 0) left[without] = missing;
  }
  return Object.keys(left).length > 0 ? left : undefined;
}
