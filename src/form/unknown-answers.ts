import { fieldsOf } from './fields';
import type { Answers, Form } from './form';
import { isObject, type Json, type JsonObject } from './json';

/** So many are named at most. */
const most = 20;

/**
 * Paths of answers that this form asks nowhere (`contactEmial`, `children.0.nmae`), in their own order, at most 20. They are dropped
 * before a dossier is kept (`dropHidden`): a program that misspelt a key is to be told. Never throws, whatever the answers are.
 */
export function unknownAnswers(form: Form, answers: Answers): string[] {
  const { byKey } = fieldsOf(form);
  const found: string[] = [];
  for (const [key, value] of Object.entries(answers)) {
    const field = byKey.get(key);
    if (field === undefined) found.push(key);
    else inside(field.node, value, key, found);
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

/** Members of a group or of rows that their schema does not know; where it names none, anything may stand. */
function inside(node: JsonObject, value: Json | undefined, path: string, found: string[]): void {
  if (found.length >= most) return;
  if (Array.isArray(value)) {
    const { items } = node;
    if (isObject(items)) for (const [place, row] of value.entries()) inside(items, row, `${path}.${place}`, found);
    return;
  }
  const { properties } = node;
  if (!isObject(value) || !isObject(properties)) return;
  for (const [key, member] of Object.entries(value)) {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (isObject(known)) inside(known, member, `${path}.${key}`, found);
    else found.push(`${path}.${key}`);
  }
}
