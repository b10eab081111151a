import { formats } from './formats';
import { isObject, type Json, type JsonObject, type JsonSchema } from './json';

/** Keywords whose value is one schema. */
const schemaKeywords = new Set([
  'additionalProperties',
  'propertyNames',
  'contains',
  'if',
  'then',
  'else',
  'not',
  'additionalItems',
]);
/** Keywords whose value is a list of schemas. */
const listKeywords = new Set(['allOf', 'anyOf', 'oneOf']);
/** Keywords whose value maps names to schemas. */
const mapKeywords = new Set(['properties', 'patternProperties', 'definitions', '$defs']);
/** Keywords with a plain value. */
const plainKeywords = new Set([
  'type',
  'enum',
  'const',
  'multipleOf',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'maxProperties',
  'minProperties',
  'required',
]);

/**
 * What of a schema decides about answers: the draft-07 keywords, without labels, annotations and keywords of other drafts (which
 * draft-07 ignores). Beside `$ref` nothing counts, as draft-07 says. Server and browser compile exactly this.
 */
export function checkedSchema(schema: Json | undefined): Json {
  if (!isObject(schema)) return schema ?? true;
  if (typeof schema.$ref === 'string') return { $ref: schema.$ref, ...definitionsOf(schema) };
  const checked: JsonObject = {};
  for (const [key, value] of Object.entries(schema)) {
    const kept = checkedKeyword(key, value, schema);
    if (kept !== undefined) checked[key] = kept;
  }
  return checked;
}

function checkedKeyword(key: string, value: Json, schema: JsonSchema): Json | undefined {
  if (schemaKeywords.has(key)) return isConditional(key, schema) ? checkedSchema(value) : undefined;
  if (listKeywords.has(key)) return Array.isArray(value) ? value.map(checkedSchema) : undefined;
  if (mapKeywords.has(key)) return checkedMap(value);
  if (key === 'items') return Array.isArray(value) ? value.map(checkedSchema) : checkedSchema(value);
  if (key === 'dependencies') return dependencies(value);
  if (key === 'format') return typeof value === 'string' && Object.hasOwn(formats, value) ? value : undefined;
  return plainKeywords.has(key) ? value : undefined;
}

/** `then` and `else` mean nothing without `if`, nor `if` without one of them; `additionalItems` only beside a list of items. */
function isConditional(key: string, schema: JsonSchema): boolean {
  if (key === 'if') return schema.then !== undefined || schema.else !== undefined;
  if (key === 'then' || key === 'else') return schema.if !== undefined;
  return key !== 'additionalItems' || Array.isArray(schema.items);
}

function checkedMap(value: Json): Json | undefined {
  if (!isObject(value)) return undefined;
  return Object.fromEntries(Object.entries(value).map(([name, node]) => [name, checkedSchema(node)]));
}

function dependencies(value: Json): Json | undefined {
  if (!isObject(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([name, node]) => [name, Array.isArray(node) ? node : checkedSchema(node)]),
  );
}

function definitionsOf(schema: JsonSchema): JsonObject {
  const kept: JsonObject = {};
  for (const key of ['definitions', '$defs']) {
    const map = checkedMap(schema[key] ?? null);
    if (map !== undefined) kept[key] = map;
  }
  return kept;
}
