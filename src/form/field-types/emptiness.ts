import { isObject, type Json } from '../json';

const deepest = 24;

/**
 * Emptiness by JSON type, defined once: nothing, '', blanks and the list without items are not an answer. `false` and 0 are
 * answers; objects and lists of nothing are values, which the schema refuses where they are of the wrong type.
 */
export function isBlank(value: Json | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/** The same for an object whose parts no field describes: what holds only blanks is blank. Too deep counts as an answer. */
export function isBlankObject(value: Json | undefined): boolean {
  return isObject(value) && holdsNothing(value, 0);
}

function holdsNothing(value: Json, depth: number): boolean {
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.every((item) => holdsNothing(item, depth + 1));
  if (isObject(value)) return Object.values(value).every((item) => holdsNothing(item, depth + 1));
  return isBlank(value);
}
