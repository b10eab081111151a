import type { FlattenedField, Payload, Where } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';

type Fields = readonly FlattenedField[];

/**
 * Refuses conditions on what is stored as JSON (blocks, answers, forms): SQLite takes them with ASCII values only, ends some in a
 * TypeError and finds nothing inside lists. What may be filtered has a column.
 * @throws ProblemError 400 `condition-unknown`
 */
export function refuseJsonPaths(where: Where, fields: Fields, payload: Payload): void {
  for (const [path, inner] of Object.entries(where)) {
    if ((path === 'and' || path === 'or') && Array.isArray(inner)) {
      for (const each of inner) refuseJsonPaths(each, fields, payload);
    } else if (leadsIntoJson(path.split('.'), fields, payload)) {
      throw new ProblemError(400, [{ ...messages.conditionUnknown, field: path }]);
    }
  }
}

function leadsIntoJson([name, ...rest]: string[], fields: Fields, payload: Payload): boolean {
  if (name === 'version') return leadsIntoJson(rest, fields, payload);
  const field = fields.find((each) => each.name === name);
  if (!field) return false;
  if (field.type === 'json' || field.type === 'blocks') return true;
  if ('flattenedFields' in field) return leadsIntoJson(rest, field.flattenedFields, payload);
  if ((field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string') {
    return leadsIntoJson(rest, payload.collections[field.relationTo]?.config.flattenedFields ?? [], payload);
  }
  return false;
}
