import type { Condition } from './conditions/condition';
import { findFieldType } from './field-types';
import type { FieldType } from './field-types/field-type';
import { raw } from './field-types/raw';
import type { Form, Rule } from './form';
import { isObject, type Json, type JsonObject, listAt, member, objectAt, textAt, textsAt, type UiSchema } from './json';
import { propertiesOf } from './object-schema';
import { isCalculation } from './rules';

/** A field of a released form with everything core asks about it. */
export type FormField = {
  key: string;
  /** Declared path: `applicant`, `children[].birthDate`. */
  path: string;
  type: FieldType;
  node: JsonObject;
  ui: UiSchema;
  label: string;
  /** Required whenever it is shown. */
  required: boolean;
  /** Every condition under which it is shown. */
  shows: readonly Condition[];
  /** Conditions under which it becomes required. */
  requires: readonly Condition[];
  /** The rule that computes it; nobody types into it then. */
  calculation: Rule | undefined;
  /** Fields inside: parts of a composite, children of a table's row. */
  inner: readonly FormField[];
  /** Whether the inner fields stand in rows. */
  isTable: boolean;
};

/** The fields of a form, read once. `order` holds keys as they are placed in steps; properties placed nowhere come last. */
export type FormFields = {
  order: readonly FormField[];
  byKey: ReadonlyMap<string, FormField>;
  byPath: ReadonlyMap<string, FormField>;
};

const read = new WeakMap<Form, FormFields>();

/** Reads the fields of a form; remembered per form object, which must not be changed afterwards. */
export function fieldsOf(form: Form): FormFields {
  const known = read.get(form);
  if (known !== undefined) return known;
  const fields = readFields(form);
  read.set(form, fields);
  return fields;
}

/** The field at a declared path. */
export function fieldAt(form: Form, path: string): FormField | undefined {
  return fieldsOf(form).byPath.get(path);
}

function readFields(form: Form): FormFields {
  const conditions = conditionsByPath(form);
  const all = readObject(form.schema, form.uiSchema, '', conditions, 0);
  const placed = form.steps.flatMap((step) => step.sections.flatMap((section) => section.fields));
  const byKey = new Map(all.map((field) => [field.key, field]));
  const rank = new Map(placed.map((key, index) => [key, index]));
  const order = [...all].sort((a, b) => (rank.get(a.key) ?? placed.length) - (rank.get(b.key) ?? placed.length));
  const byPath = new Map<string, FormField>();
  const index = (field: FormField): void => {
    byPath.set(field.path, field);
    for (const inner of field.inner) index(inner);
  };
  for (const field of order) index(field);
  return { order, byKey, byPath };
}

type Conditions = {
  shows: Map<string, Condition[]>;
  requires: Map<string, Condition[]>;
  calculations: Map<string, Rule>;
};

function conditionsByPath(form: Form): Conditions {
  const found: Conditions = { shows: new Map(), requires: new Map(), calculations: new Map() };
  for (const rule of form.rules) {
    const [result] = rule.fields;
    if (result !== undefined && isCalculation(rule) && !found.calculations.has(result)) {
      found.calculations.set(result, rule);
    }
    const target = rule.kind === 'show' ? found.shows : rule.kind === 'require' ? found.requires : undefined;
    if (target === undefined || rule.when === undefined || rule.severity === 'warning') continue;
    for (const path of rule.fields) target.set(path, [...(target.get(path) ?? []), rule.when]);
  }
  return found;
}

function readObject(
  schema: JsonObject,
  ui: UiSchema,
  parent: string,
  conditions: Conditions,
  depth: number,
): FormField[] {
  const required = requiredKeys(schema);
  return Object.entries(propertiesOf(schema)).map(([key, node]) => {
    const path = `${parent}${key}`;
    const fieldNode = isObject(node) ? node : {};
    return readField(key, path, fieldNode, objectAt(ui, key), required.has(key), conditions, depth);
  });
}

function readField(
  key: string,
  path: string,
  node: JsonObject,
  ui: UiSchema,
  isRequired: boolean,
  conditions: Conditions,
  depth: number,
): FormField {
  const type = findFieldType(textAt(node, 'x-field')) ?? raw;
  const items = objectAt(node, 'items');
  const isTable = type !== raw && node.type === 'array' && items.type === 'object';
  const inner = isTable
    ? readInner(items, objectAt(ui, 'items'), `${path}[].`, conditions, depth)
    : type === raw
      ? []
      : readInner(node, ui, `${path}.`, conditions, depth);
  return {
    key,
    path,
    type,
    node,
    ui,
    label: textAt(node, 'title') ?? key,
    required: isRequired || member(node, 'x-required') === true,
    shows: conditions.shows.get(path) ?? [],
    requires: conditions.requires.get(path) ?? [],
    calculation: conditions.calculations.get(path),
    inner,
    isTable,
  };
}

function readInner(
  schema: JsonObject,
  ui: UiSchema,
  parent: string,
  conditions: Conditions,
  depth: number,
): FormField[] {
  if (depth > 12 || !isObject(schema.properties)) return [];
  const fields = readObject(schema, ui, parent, conditions, depth + 1);
  const order = textsAt(ui, 'ui:order');
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return fields.sort((a, b) => rank(a.key) - rank(b.key));
}

/** Keys required whenever they are shown: at the root, or beside their property inside an `if/then`. */
function requiredKeys(schema: JsonObject): Set<string> {
  const keys = new Set(textsAt(schema, 'required'));
  const always = objectAt(schema, 'properties');
  for (const branch of listAt(schema, 'allOf')) {
    const then: Json = objectAt(branch, 'then');
    const shown = objectAt(then, 'properties');
    for (const key of textsAt(then, 'required')) {
      if (Object.hasOwn(shown, key) && !Object.hasOwn(always, key)) keys.add(key);
    }
  }
  return keys;
}
