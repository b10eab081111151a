import type { FormField } from './fields';
import { isObject, type JsonObject, listAt, member } from './json';

/**
 * What kind of thing an answer is. It decides which comparisons make sense and what can be computed from it; field types declare it, so
 * nothing asks for a type by name. `nothing`: layout; `unknown`: an imported node that says no more.
 */
export type AnswerKind =
  | 'text'
  | 'number'
  | 'date'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'texts'
  | 'place'
  | 'files'
  | 'rows'
  | 'group'
  | 'nothing'
  | 'unknown';

/** The answer kind of a field: its type's, or for an imported one what its JSON Schema node says. */
export function answerKindOf(field: Pick<FormField, 'type' | 'node'>): AnswerKind {
  return field.type.answer === 'unknown' ? kindOfNode(field.node) : field.type.answer;
}

const byJsonType: Readonly<Record<string, AnswerKind>> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'yes-no',
  object: 'group',
};

/** What a bare JSON Schema node asks for. Choices are known by `enum`, dates by their format. */
export function kindOfNode(node: JsonObject): AnswerKind {
  if (listAt(node, 'enum').length > 0) return 'choice';
  if (node.type === 'string' && node.format === 'date') return 'date';
  if (node.type === 'array') {
    const items = member(node, 'items');
    if (listAt(items, 'enum').length > 0) return 'choices';
    return isObject(items) && items.type === 'object' ? 'rows' : 'unknown';
  }
  return (typeof node.type === 'string' ? byJsonType[node.type] : undefined) ?? 'unknown';
}
