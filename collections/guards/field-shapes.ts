import type { CollectionBeforeOperationHook, FlattenedBlock, FlattenedField, SelectField } from 'payload';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';
import { deepestBody, isNestedDeeper } from './bodies';
import { hasUnkept, isDeceiving, isInvisible } from './texts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): boolean => typeof value === 'string';

/** A number, also as Payload's own forms write one. */
const isNumeric = (value: unknown): boolean =>
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)));

const isYesOrNo = (value: unknown): boolean => typeof value === 'boolean' || value === 'true' || value === 'false';

/** An id, or the row itself (of which Payload takes the id), or both with the name of the collection. */
const isReference = (value: unknown): boolean =>
  isText(value) ||
  (isObject(value) && ('id' in value ? isText(value.id) : isText(value.relationTo) && isReference(value.value)));

/** Whether a value names a moment: what Payload hands to `new Date`. */
export const isMoment = (value: unknown): boolean =>
  isEmpty(value) ||
  value instanceof Date ||
  ((typeof value === 'string' || typeof value === 'number') && !Number.isNaN(new Date(value).getTime()));

/** A moment as people and programs write it; when a document was made and saved is never empty. */
const isDate = (value: unknown, name: string): boolean =>
  isMoment(value) && typeof value !== 'number' && !(isEmpty(value) && (name === 'createdAt' || name === 'updatedAt'));

/** Drafts are not validated: a value that is no option would meet code that knows the options alone. */
const isOptionOf =
  (options: SelectField['options']) =>
  (value: unknown): boolean =>
    options.some((option) => (typeof option === 'string' ? option : option.value) === value);

/** What a field is emptied with, whatever its kind. */
const isEmpty = (value: unknown): boolean => value === null || value === '';

const allFit = (value: unknown, isMany: boolean | undefined, fits: (each: unknown) => boolean): boolean =>
  isEmpty(value) || (isMany ? Array.isArray(value) && value.every(fits) : fits(value));

/** No rows: Payload's own forms also say it with the number of rows. */
const isNoRows = (value: unknown): boolean => isEmpty(value) || value === 0 || value === '0';

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
      return unless(allFit(value, field.hasMany, isReference));
    case 'date':
      return unless(isDate(value, field.name));
    case 'number':
      return unless(allFit(value, field.hasMany, isNumeric));
    case 'checkbox':
      return unless(allFit(value, false, isYesOrNo));
    case 'select':
    case 'radio':
      return unless(allFit(value, field.type === 'select' && field.hasMany, isOptionOf(field.options)));
    case 'text':
      return allFit(value, field.hasMany, isText) ? oddTexts(value, path, true) : unless(false);
    case 'textarea':
    case 'email':
    case 'code':
      return allFit(value, false, isText) ? oddTexts(value, path, false) : unless(false);
    case 'json':
      return oddJson(value, path);
    case 'group':
    case 'tab':
      return isObject(value) ? oddValues(value, field.flattenedFields, `${path}.`) : unless(false);
    case 'array':
      return oddRows(value, path, () => field.flattenedFields);
    case 'blocks':
      return oddRows(value, path, (row) => blockOf(row, field.blocks)?.flattenedFields);
    default:
      return [];
  }
}

/** A line of text that shows nothing would be a name that nobody finds; a paragraph may be blank while it is being written. */
function oddTexts(value: unknown, path: string, isLine: boolean): Problem[] {
  return [value].flat().flatMap((each): Problem[] => {
    if (typeof each !== 'string') return [];
    if (hasUnkept(each)) return [{ ...messages.controlCharacter, field: path }];
    if (isLine && isInvisible(each)) return [{ ...messages.nothingVisible, field: path }];
    return isLine && isDeceiving(each) ? [{ ...messages.unseenMarks, field: path }] : [];
  });
}

function oddJson(value: unknown, path: string): Problem[] {
  if (isNestedDeeper(value, deepestBody)) return [{ ...messages.nestedTooDeep, field: path }];
  return hasUnkept(value) ? [{ ...messages.controlCharacter, field: path }] : [];
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

/**
 * Bodies from outside have values of the kind of their fields. Others end in a TypeError further down, in Payload or in a driver, or are
 * stored as something else: SQLite keeps `true` as `1.0`, and cuts a text at its first NUL.
 */
export const refuseOddValues: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args;
  const data: unknown = Reflect.get(args, 'data');
  const problems = isObject(data) ? oddValues(data, collection.flattenedFields) : [];
  if (problems.length > 0) throw new ProblemError(422, problems.slice(0, 20));
  return args;
};
