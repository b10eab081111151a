import type { Text } from '../messages/text';
import { isObject, type Json, type JsonObject } from './json';

/** Types that JSON Schema knows; `file` and the like of other tools are none. */
const types = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

/** What a keyword must be, and what is said where it is something else. */
type Wanted = { test: (value: Json) => boolean; wanted: Text };

const count: Wanted = {
  test: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0,
  wanted: { vi: 'số nguyên từ 0 trở lên', en: 'a whole number, 0 or more' },
};
const number: Wanted = { test: (value) => typeof value === 'number', wanted: { vi: 'một số', en: 'a number' } };
const limit: Wanted = {
  test: (value) => typeof value === 'number' || typeof value === 'boolean',
  wanted: { vi: 'một số (draft-04: true hoặc false)', en: 'a number (draft-04: true or false)' },
};
const text: Wanted = { test: (value) => typeof value === 'string', wanted: { vi: 'một chuỗi', en: 'a text' } };
const bool: Wanted = {
  test: (value) => typeof value === 'boolean',
  wanted: { vi: 'true hoặc false', en: 'true or false' },
};
const isSchema = (value: Json): boolean => isObject(value) || typeof value === 'boolean';
const schema: Wanted = {
  test: isSchema,
  wanted: { vi: 'một schema: {...}, true hoặc false', en: 'a schema: {...}, true or false' },
};
const schemas: Wanted = {
  test: (value) => Array.isArray(value) && value.length > 0 && value.every(isSchema),
  wanted: { vi: 'danh sách có ít nhất một schema', en: 'a list of at least one schema' },
};
const named: Wanted = {
  test: (value) => isObject(value) && Object.values(value).every(isSchema),
  wanted: { vi: 'các schema theo tên: {"tên": {...}}', en: 'schemas by name: {"name": {...}}' },
};
const object: Wanted = { test: isObject, wanted: { vi: 'một đối tượng {...}', en: 'an object {...}' } };

const keywords: Readonly<Record<string, Wanted>> = {
  minLength: count,
  maxLength: count,
  minItems: count,
  maxItems: count,
  minProperties: count,
  maxProperties: count,
  minContains: count,
  maxContains: count,
  minimum: number,
  maximum: number,
  exclusiveMinimum: limit,
  exclusiveMaximum: limit,
  multipleOf: {
    test: (value) => typeof value === 'number' && value > 0,
    wanted: { vi: 'số lớn hơn 0', en: 'a number above 0' },
  },
  pattern: text,
  format: text,
  uniqueItems: bool,
  enum: {
    test: (value) => Array.isArray(value) && value.length > 0,
    wanted: { vi: 'danh sách có ít nhất một giá trị', en: 'a list of at least one value' },
  },
  allOf: schemas,
  anyOf: schemas,
  oneOf: schemas,
  not: schema,
  if: schema,
  then: schema,
  else: schema,
  contains: schema,
  propertyNames: schema,
  additionalProperties: schema,
  items: {
    test: (value) => isSchema(value) || (Array.isArray(value) && value.every(isSchema)),
    wanted: schema.wanted,
  },
  properties: named,
  patternProperties: named,
  definitions: named,
  $defs: named,
  dependencies: object,
};

/** A keyword of a schema that is something it can never be: its name, and what it must be; `type` tells the unknown type. */
export type WrongKeyword = { keyword: string; wanted: Text } | { keyword: 'type'; type: string };

/** What of one schema node (not of those inside it) no draft of JSON Schema allows. */
export function wrongKeywords(node: JsonObject): WrongKeyword[] {
  const wrong = Object.entries(node).flatMap(([keyword, value]): WrongKeyword[] => {
    const known = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
    return known === undefined || known.test(value) ? [] : [{ keyword, wanted: known.wanted }];
  });
  if (node.type === undefined) return wrong;
  const stated = Array.isArray(node.type) ? node.type : [node.type];
  const unknown = stated.find((name) => typeof name !== 'string' || !types.has(name));
  const isEmpty = stated.length === 0;
  if (unknown === undefined && !isEmpty) return wrong;
  return [
    { keyword: 'type', type: isEmpty ? '[]' : typeof unknown === 'string' ? unknown : JSON.stringify(unknown) },
    ...wrong,
  ];
}
