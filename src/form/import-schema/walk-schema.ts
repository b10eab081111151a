import { isObject, type Json, type JsonObject } from '../json';
import { escaped } from './read-text';

/** Keywords that hold one schema, a list of them, or schemas by name: only there the keywords of JSON Schema mean something. */
const single = new Set([
  'additionalProperties',
  'propertyNames',
  'contains',
  'if',
  'then',
  'else',
  'not',
  'additionalItems',
  'unevaluatedProperties',
  'unevaluatedItems',
  'contentSchema',
]);
const lists = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const maps = new Set(['properties', 'patternProperties', 'definitions', '$defs', 'dependentSchemas']);

/** Calls back for every schema node below and including this one, with its JSON pointer. Values of `enum`, `default` ... are no schemas. */
export function walkSchema(node: Json, pointer: string, visit: (node: JsonObject, pointer: string) => void): void {
  if (!isObject(node)) return;
  visit(node, pointer);
  for (const [key, value] of Object.entries(node)) {
    for (const [inner, at] of schemasIn(key, value)) walkSchema(inner, `${pointer}/${escaped(key)}${at}`, visit);
  }
}

/** The node with every schema inside it changed, outermost last. */
export function mapSchemas(node: Json, change: (node: JsonObject) => Json): Json {
  if (!isObject(node)) return node;
  const inner = Object.entries(node).map(([key, value]): [string, Json] => [key, mapKeyword(key, value, change)]);
  return change(Object.fromEntries(inner));
}

function mapKeyword(key: string, value: Json, change: (node: JsonObject) => Json): Json {
  const each = (one: Json): Json => mapSchemas(one, change);
  if (single.has(key)) return each(value);
  if (lists.has(key) || (key === 'items' && Array.isArray(value)))
    return Array.isArray(value) ? value.map(each) : value;
  if (key === 'items') return each(value);
  if (!maps.has(key) && key !== 'dependencies') return value;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, Array.isArray(one) ? one : each(one)]));
}

function schemasIn(key: string, value: Json): [Json, string][] {
  if (single.has(key) || (key === 'items' && !Array.isArray(value))) return [[value, '']];
  if ((lists.has(key) || key === 'items') && Array.isArray(value)) {
    return value.map((item, index): [Json, string] => [item, `/${index}`]);
  }
  if ((maps.has(key) || key === 'dependencies') && isObject(value)) {
    return Object.entries(value).map(([name, item]): [Json, string] => [item, `/${escaped(name)}`]);
  }
  return [];
}
