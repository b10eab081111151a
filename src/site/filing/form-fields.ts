import type { Form } from '../../form/form';
import { isObject, type JsonObject, listAt, objectAt, textAt, textsAt } from '../../form/json';

/** A field of a released form as a page shows it before anything is filled in. */
export type FormField = {
  key: string;
  label: string;
  schema: JsonObject;
  ui: JsonObject;
  /** Asked of everybody who sees it. */
  required: boolean;
  /** Shown only when a condition holds. */
  conditional: boolean;
};

/** The fields of a form by key: the plain ones, and those that stand inside `if/then` because they have a condition. */
export function formFields(form: Form): Map<string, FormField> {
  const fields = new Map<string, FormField>();
  collect(form.schema, form, false, fields);
  for (const branch of listAt(form.schema, 'allOf')) {
    for (const part of ['then', 'else']) collect(objectAt(branch, part), form, true, fields);
  }
  return fields;
}

function collect(node: JsonObject, form: Form, conditional: boolean, fields: Map<string, FormField>): void {
  const required = textsAt(node, 'required');
  for (const [key, schema] of Object.entries(objectAt(node, 'properties'))) {
    if (!isObject(schema) || fields.has(key) || Object.keys(schema).length === 0) continue;
    fields.set(key, {
      key,
      label: textAt(schema, 'title') ?? key,
      schema,
      ui: objectAt(form.uiSchema, key),
      required: required.includes(key),
      conditional,
    });
  }
}

/** The fields inside an object or a table row, in their order. */
export function innerFields(schema: JsonObject, ui: JsonObject): FormField[] {
  const required = textsAt(schema, 'required');
  const order = textsAt(ui, 'ui:order');
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(objectAt(schema, 'properties'))
    .sort(([one], [other]) => place(one) - place(other))
    .flatMap(([key, inner]) =>
      isObject(inner)
        ? [
            {
              key,
              label: textAt(inner, 'title') ?? key,
              schema: inner,
              ui: objectAt(ui, key),
              required: required.includes(key),
              conditional: false,
            },
          ]
        : [],
    );
}
