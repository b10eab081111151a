import type { Json } from '../src/form/json';

/** Whether a value read from a JSON column is JSON throughout; columns come typed as `unknown`. */
export function isJson(value: unknown): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return isJsonRecord(value);
}

export function isJsonRecord(value: unknown): value is Record<string, Json> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(isJson);
}

/** Whether the members of an object have these JavaScript types; the way JSON columns of ours are read back. */
export function hasMembers<Shape extends object>(
  value: unknown,
  members: { [Key in keyof Shape]: 'string' | 'number' | 'boolean' | 'object' },
): value is Shape {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(members).every(([name, type]) => typeof Reflect.get(value, name) === type);
}
