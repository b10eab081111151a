import {
  equalJson,
  isObject,
  type Json,
  type JsonObject,
  listAt,
  member,
  numberAt,
  objectAt,
  textAt,
  textsAt,
} from '../json';

/** What of a small schema a value breaks: keys joined by `.` (a missing or unknown one included) and the keyword. */
export type SmallFault = { path: string; keyword: string };

type Test = (schema: JsonObject, value: Json) => boolean;

const types: Readonly<Record<string, (value: Json) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => typeof value === 'number' && Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: isObject,
  null: (value) => value === null,
};

/** Keywords of settings schemas, each true when the value keeps it; values of another type keep those that do not concern them. */
const tests: Readonly<Record<string, Test>> = {
  type: (schema, value) => {
    const names = Array.isArray(schema.type) ? textsAt(schema, 'type') : [textAt(schema, 'type') ?? ''];
    return names.some((name) => types[name]?.(value) ?? true);
  },
  enum: (schema, value) => listAt(schema, 'enum').some((item) => equalJson(item, value)),
  const: (schema, value) => equalJson(schema.const, value),
  minimum: (schema, value) => typeof value !== 'number' || value >= (numberAt(schema, 'minimum') ?? value),
  maximum: (schema, value) => typeof value !== 'number' || value <= (numberAt(schema, 'maximum') ?? value),
  minLength: (schema, value) => typeof value !== 'string' || [...value].length >= (numberAt(schema, 'minLength') ?? 0),
  maxLength: (schema, value) =>
    typeof value !== 'string' || [...value].length <= (numberAt(schema, 'maxLength') ?? Number.POSITIVE_INFINITY),
  pattern: (schema, value) => typeof value !== 'string' || new RegExp(textAt(schema, 'pattern') ?? '', 'u').test(value),
  minItems: (schema, value) => !Array.isArray(value) || value.length >= (numberAt(schema, 'minItems') ?? 0),
  maxItems: (schema, value) =>
    !Array.isArray(value) || value.length <= (numberAt(schema, 'maxItems') ?? Number.POSITIVE_INFINITY),
  uniqueItems: (schema, value) =>
    schema.uniqueItems !== true ||
    !Array.isArray(value) ||
    value.every((item, index) => value.findIndex((other) => equalJson(other, item)) === index),
};

/**
 * Checks a value against one of our own small schemas (settings of field types, options of rules). It needs no code from strings, so it
 * runs in pages under a strict policy; schemas of forms are ajv's. A test holds it to ajv on every schema of ours.
 */
export function smallFaults(schema: JsonObject, value: Json, path = ''): SmallFault[] {
  const own = Object.keys(schema).flatMap((keyword) =>
    Object.hasOwn(tests, keyword) && tests[keyword]?.(schema, value) === false ? [{ path, keyword }] : [],
  );
  if (own.length > 0) return own;
  if (Array.isArray(value) && isObject(schema.items)) {
    const items = schema.items;
    return value.flatMap((item, index) => smallFaults(items, item, at(path, String(index))));
  }
  return isObject(value) ? memberFaults(schema, value, path) : [];
}

function memberFaults(schema: JsonObject, value: JsonObject, path: string): SmallFault[] {
  const properties = objectAt(schema, 'properties');
  const missing = textsAt(schema, 'required').filter((key) => !Object.hasOwn(value, key));
  return [
    ...missing.map((key) => ({ path: at(path, key), keyword: 'required' })),
    ...Object.entries(value).flatMap(([key, inner]) => {
      const node = member(properties, key);
      if (isObject(node)) return smallFaults(node, inner, at(path, key));
      return schema.additionalProperties === false ? [{ path: at(path, key), keyword: 'additionalProperties' }] : [];
    }),
  ];
}

function at(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
