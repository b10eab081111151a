/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** A JSON Schema draft-07 node of our dialect, kept open: foreign keywords survive. */
export type JsonSchema = JsonObject;

/** A uiSchema node of react-jsonschema-form; only standard widgets, plus `upload` for files. */
export type UiSchema = JsonObject;

/** Whether a value is a JSON object (not an array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own member of an object; never one of its prototype (`constructor`, `__proto__`), undefined for anything else. */
export function member(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The own member when it is an object, else an empty one: walking a schema that may lack parts. */
export function objectAt(value: Json | undefined, key: string): JsonObject {
  const found = member(value, key);
  return isObject(found) ? found : {};
}

/** The own member when it is a list, else an empty one. */
export function listAt(value: Json | undefined, key: string): Json[] {
  const found = member(value, key);
  return Array.isArray(found) ? found : [];
}

/** The own member when it is a string. */
export function textAt(value: Json | undefined, key: string): string | undefined {
  const found = member(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** The own member when it is a number. */
export function numberAt(value: Json | undefined, key: string): number | undefined {
  const found = member(value, key);
  return typeof found === 'number' ? found : undefined;
}

/** The strings of a list member. */
export function textsAt(value: Json | undefined, key: string): string[] {
  return listAt(value, key).filter((item) => typeof item === 'string');
}

/** Equality of JSON values: order of keys does not matter, order of items does. */
export function equalJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => equalJson(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key], b[key]));
}

/** An object without the members that are undefined: JSON has no undefined. */
export function compact(members: Record<string, Json | undefined>): JsonObject {
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(members)) if (value !== undefined) result[key] = value;
  return result;
}
