import type { CollectionBeforeOperationHook, FlattenedBlock, FlattenedField } from 'payload';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** An id, or the row itself (of which Payload takes the id), or both with the name of the collection. */
const isReference = (value: unknown): boolean =>
  isPlain(value) ||
  (isObject(value) && ('id' in value ? isPlain(value.id) : 'relationTo' in value && isReference(value.value)));

/** Whether a value names a moment: what Payload hands to `new Date`. */
export const isMoment = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  value instanceof Date ||
  ((typeof value === 'string' || typeof value === 'number') && !Number.isNaN(new Date(value).getTime()));

const oneOrMany = (value: unknown, fits: (each: unknown) => boolean): boolean =>
  Array.isArray(value) ? value.every(fits) : fits(value);

/** No rows: Payload's own forms also say it with the number of rows. */
const isNoRows = (value: unknown): boolean => value === null || value === 0 || value === '0' || value === '';

type Fields = readonly FlattenedField[];

/**
 * The values of a body that are not of the kind of their field, so that neither Payload's hooks nor a driver could read them. Whether a
 * value is allowed is another question, asked by validation; what has no field is dropped by Payload.
 * @param at path of `data`, for the problems
 */
export function oddValues(data: Record<string, unknown>, fields: Fields, at = ''): Problem[] {
  return fields.flatMap((field) => {
    if (!Object.hasOwn(data, field.name)) return [];
    const value = data[field.name];
    return value === undefined ? [] : oddValue(value, field, `${at}${field.name}`);
  });
}

function oddValue(value: unknown, field: FlattenedField, path: string): Problem[] {
  const unless = (fits: boolean): Problem[] => (fits ? [] : [{ ...messages.valueOfWrongType, field: path }]);
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return unless(oneOrMany(value, isReference));
    case 'date':
      return unless(isMoment(value));
    case 'select':
    case 'text':
    case 'number':
      return unless(oneOrMany(value, isPlain));
    case 'textarea':
    case 'email':
    case 'code':
    case 'checkbox':
    case 'radio':
      return unless(isPlain(value));
    case 'group':
    case 'tab':
      if (value === null) return [];
      return isObject(value) ? oddValues(value, field.flattenedFields, `${path}.`) : unless(false);
    case 'array':
      return oddRows(value, path, () => field.flattenedFields);
    case 'blocks':
      return oddRows(value, path, (row) => blockOf(row, field.blocks)?.flattenedFields);
    default:
      return [];
  }
}

const blockOf = (row: Record<string, unknown>, blocks: readonly FlattenedBlock[]) =>
  blocks.find(({ slug }) => slug === row.blockType);

function oddRows(
  value: unknown,
  path: string,
  fieldsOf: (row: Record<string, unknown>) => Fields | undefined,
): Problem[] {
  if (isNoRows(value)) return [];
  if (!Array.isArray(value)) return [{ ...messages.valueOfWrongType, field: path }];
  return value.flatMap((row: unknown, place): Problem[] => {
    const fields = isObject(row) ? fieldsOf(row) : undefined;
    if (!isObject(row) || !fields) return [{ ...messages.valueOfWrongType, field: `${path}.${place}` }];
    return oddValues(row, fields, `${path}.${place}.`);
  });
}

/** Bodies from outside have values of the kind of their fields: others end in a TypeError further down, in Payload or in a driver. */
export const refuseOddValues: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args;
  const data: unknown = Reflect.get(args, 'data');
  const problems = isObject(data) ? oddValues(data, collection.flattenedFields) : [];
  if (problems.length > 0) throw new ProblemError(400, problems.slice(0, 20));
  return args;
};
