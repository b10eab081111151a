import { isObject, type Json } from '../json';

const deepest = 24;

/**
 * Emptiness by JSON type, defined once: nothing, '' and blanks, and lists and objects that hold only such are not an answer.
 * `false` and 0 are answers. What nests deeper than any form does counts as an answer (and is refused elsewhere).
 */
export function isBlank(value: Json | undefined, depth = 0): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.every((item) => isBlank(item, depth + 1));
  return isObject(value) && Object.values(value).every((item) => isBlank(item, depth + 1));
}
