import type { FlattenedField, Payload, Where } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';
import { isMoment } from './field-shapes';

type Fields = readonly FlattenedField[];

/**
 * Refuses conditions on what is not stored at all, or as JSON (blocks, answers, forms): SQLite takes them with ASCII values only, ends some in a
 * TypeError and finds nothing inside lists. What may be filtered has a column. And dates are compared with dates.
 * @throws ProblemError 400 `condition-unknown`
 */
export function refuseUnfilterable(where: Where, fields: Fields, payload: Payload): void {
  for (const [path, inner] of Object.entries(where)) {
    if ((path === 'and' || path === 'or') && Array.isArray(inner)) {
      for (const each of inner) refuseUnfilterable(each, fields, payload);
      continue;
    }
    const field = fieldAt(path.split('.'), fields, payload);
    const unreadable = field?.type === 'date' && !Object.entries(inner).every(isComparableDate);
    const isStored = !(field && 'virtual' in field && field.virtual === true);
    if (field?.type === 'json' || field?.type === 'blocks' || unreadable || !isStored) {
      throw new ProblemError(400, [{ ...messages.conditionUnknown, field: path }]);
    }
  }
}

/** One comparison of a date: only `exists` is asked with something else than dates. */
function isComparableDate([operator, operand]: [string, unknown]): boolean {
  if (operator === 'exists') return true;
  const list = typeof operand === 'string' && /^(not_)?in$/.test(operator) ? operand.split(',') : [operand].flat();
  return list.every((each) => each === 'null' || isMoment(each));
}

/** The field a path ends at, or the first one that is stored as JSON on the way. */
function fieldAt([name, ...rest]: string[], fields: Fields, payload: Payload): FlattenedField | undefined {
  if (name === 'version') return fieldAt(rest, fields, payload);
  const field = fields.find((each) => each.name === name);
  if (!field || rest.length === 0 || field.type === 'json' || field.type === 'blocks') return field;
  if ('flattenedFields' in field) return fieldAt(rest, field.flattenedFields, payload);
  if ((field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string') {
    return fieldAt(rest, payload.collections[field.relationTo]?.config.flattenedFields ?? [], payload);
  }
  return field;
}
