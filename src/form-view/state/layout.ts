import { pathsRead } from '../../form/conditions/reads';
import { fieldsOf } from '../../form/fields';
import type { Form, FormSection, FormStep } from '../../form/form';
import { isObject, type JsonObject, type JsonSchema, listAt, member, textsAt, type UiSchema } from '../../form/json';
import { objectOf, type Path } from './paths';

/** A section as it is rendered: the schema of its own fields alone, so that one rjsf Form can hold it. */
export type SectionLayout = {
  section: FormSection;
  /**
   * Stands for the section in rjsf: `type: object` with the section's fields. rjsf gets the nodes it renders itself; of the
   * others only the key, because it would walk through all of them for every change.
   */
  schema: JsonSchema;
  /** The nodes of the fields. */
  nodes: ReadonlyMap<string, JsonSchema>;
  uiSchema: UiSchema;
  fields: readonly string[];
  /** Paths of the fields, made once so that they keep their identity. */
  paths: ReadonlyMap<string, Path>;
};

export type StepLayout = { step: FormStep; sections: readonly SectionLayout[]; fields: readonly string[] };

export type FormLayout = {
  steps: readonly StepLayout[];
  /** Every field: its node, wherever it stands in the schema. */
  fields: ReadonlyMap<string, JsonSchema>;
  /** Position in the form, for sorting problems as people read. */
  order: ReadonlyMap<string, number>;
  /** Fields that a condition reads, and tables with conditional columns: only they can change what is visible or required. */
  decisive: ReadonlySet<string>;
  /** Keys of all fields. */
  keys: readonly string[];
  /** Fields of the form that rules compute. */
  computed: ReadonlySet<string>;
  /** Fields required whenever they are visible; `require` rules add to them. */
  required: ReadonlySet<string>;
};

/** The members of an object schema and which of them are required whenever they are shown. */
export type Members = { nodes: ReadonlyMap<string, JsonSchema>; required: ReadonlySet<string> };

/** Adds the members of one object schema, then those behind its conditions (every `then` and `else`). */
function collect(schema: JsonSchema, nodes: Map<string, JsonSchema>, required: Set<string>): void {
  const own = objectOf(schema.properties);
  for (const [key, node] of Object.entries(own)) {
    if (!isObject(node)) continue;
    if (!nodes.has(key)) nodes.set(key, node);
    if (node['x-required'] === true) required.add(key);
  }
  for (const key of textsAt(schema, 'required')) if (Object.hasOwn(own, key)) required.add(key);
  for (const part of [schema, ...listAt(schema, 'allOf')]) {
    for (const branch of [member(part, 'then'), member(part, 'else')]) {
      if (isObject(branch)) collect(branch, nodes, required);
    }
  }
}

/** Reads the members of an object schema of our dialect, wherever they stand in it. */
export function membersOf(schema: JsonSchema): Members {
  const nodes = new Map<string, JsonSchema>();
  const required = new Set<string>();
  collect(schema, nodes, required);
  return { nodes, required };
}

function layOutSection(section: FormSection, form: Form, isOurs: (node: JsonSchema) => boolean): SectionLayout {
  const { byKey } = fieldsOf(form);
  const nodes = new Map<string, JsonSchema>();
  const properties: JsonObject = {};
  const uiSchema: JsonObject = {};
  for (const key of section.fields) {
    const node = byKey.get(key)?.node;
    if (!node) continue;
    nodes.set(key, node);
    properties[key] = isOurs(node) ? {} : node;
    const ui = form.uiSchema[key];
    if (ui !== undefined) uiSchema[key] = ui;
  }
  return {
    section,
    nodes,
    fields: [...nodes.keys()],
    paths: new Map([...nodes.keys()].map((key) => [key, [key]])),
    schema: { type: 'object', properties },
    uiSchema: { ...uiSchema, 'ui:submitButtonOptions': { norender: true } },
  };
}

/**
 * Reads a form once: its steps and sections with the fields of each, and which fields decide over others.
 * `isOurs` says which nodes have a control of ours.
 */
export function layOut(form: Form, isOurs: (node: JsonSchema) => boolean): FormLayout {
  const { order: fields } = fieldsOf(form);
  const read = form.rules.flatMap((rule) => (rule.when ? pathsRead(rule.when) : []));
  const tables = form.rules.flatMap((rule) => (rule.when ? rule.fields.filter((field) => field.includes('[]')) : []));
  const decisive = new Set([...read, ...tables].map((path) => path.split(/[.[]/)[0] ?? ''));
  const steps = form.steps.map((step): StepLayout => {
    const sections = step.sections.map((section) => layOutSection(section, form, isOurs));
    return { step, sections, fields: sections.flatMap((section) => section.fields) };
  });
  const placed = steps.flatMap((step) => step.fields);
  return {
    steps,
    fields: new Map(fields.map((field) => [field.key, field.node])),
    order: new Map(placed.map((key, index) => [key, index])),
    decisive,
    keys: fields.map((field) => field.key),
    computed: new Set(fields.filter((field) => field.calculation !== undefined).map((field) => field.key)),
    required: new Set(fields.filter((field) => field.required).map((field) => field.key)),
  };
}
