import type { Comparison, Condition } from '../conditions/condition';
import { isObject, type Json, type JsonObject, listAt, member, numberAt, textsAt } from '../json';

/**
 * The condition that a draft-07 test says of answers as they are kept (blank ones dropped): the inverse of `compileCondition`, and of the
 * shorter forms people write. A property without `required` also lets through who did not answer. Undefined for any other test.
 */
export function readCondition(test: Json | undefined): Condition | undefined {
  if (!isObject(test)) return undefined;
  const parts: Condition[] = [];
  for (const [key, value] of Object.entries(test)) {
    const read = readers[key]?.(value, test);
    if (read === undefined) return undefined;
    parts.push(...read);
  }
  const [only, ...more] = parts;
  return only !== undefined && more.length === 0 ? only : { all: parts };
}

/** What each keyword of a test adds; an empty list adds nothing. */
const readers: Readonly<Record<string, (value: Json, test: JsonObject) => Condition[] | undefined>> = {
  type: (value) => (value === 'object' ? [] : undefined),
  title: () => [],
  description: () => [],
  $comment: () => [],
  properties: (value, test) => properties(value, textsAt(test, 'required')),
  required: (value, test) => {
    const named = Object.keys(member(test, 'properties') ?? {});
    if (!Array.isArray(value) || !value.every((key) => typeof key === 'string')) return undefined;
    return value
      .filter((key) => !named.includes(key))
      .flatMap((key) => (isPlainKey(key) ? [{ field: key, is: 'filled' as const }] : []));
  },
  not: (value) => {
    const inner = readCondition(value);
    return inner === undefined ? undefined : [{ not: inner }];
  },
  allOf: (value) => each(value),
  anyOf: (value) => {
    const any = each(value);
    return any === undefined ? undefined : [{ any }];
  },
};

function each(value: Json): Condition[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const parts = value.map(readCondition);
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known : undefined;
}

function properties(value: Json, required: readonly string[]): Condition[] | undefined {
  if (!isObject(value)) return undefined;
  const parts = Object.entries(value).map(([key, node]) => property(key, node, required.includes(key)));
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known : undefined;
}

function property(key: string, node: Json, isRequired: boolean): Condition | undefined {
  if (!isPlainKey(key)) return undefined;
  if (node === true || (isObject(node) && Object.keys(node).length === 0)) {
    return isRequired ? { field: key, is: 'filled' } : { all: [] };
  }
  if (!isObject(node)) return undefined;
  const comparisons = comparisonsOf(node);
  if (comparisons === undefined) return undefined;
  const all = comparisons.map((comparison): Comparison => ({ ...comparison, field: key }));
  const [only, ...more] = all;
  const holds: Condition = only !== undefined && more.length === 0 ? only : { all };
  return isRequired ? holds : { any: [{ field: key, is: 'empty' }, holds] };
}

function isPlainKey(key: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(key);
}

type Compared = Pick<Comparison, 'is'> & { value?: Json };

const limits = {
  minimum: 'at-least',
  maximum: 'at-most',
  exclusiveMinimum: 'greater',
  exclusiveMaximum: 'less',
} as const;

/** What a node says of one answer, where operators can say the same. */
function comparisonsOf(node: JsonObject): Compared[] | undefined {
  const { type, title: _title, description: _description, ...demands } = node;
  const said: Compared[] = [];
  for (const [word, value] of Object.entries(demands)) {
    const one = comparisonOf(word, value, node);
    if (one === undefined) return undefined;
    said.push(one);
  }
  const isPlainType = type === undefined || (typeof type === 'string' && fitsType(type, said));
  return said.length > 0 && isPlainType ? said : undefined;
}

function comparisonOf(word: string, value: Json, node: JsonObject): Compared | undefined {
  if (word === 'const') return isScalar(value) ? { is: 'equals', value } : undefined;
  if (word === 'enum') {
    const values = listAt(node, 'enum');
    return values.length > 0 && values.every(isScalar) ? { is: 'one-of', value: values } : undefined;
  }
  if (word === 'contains') {
    const item = member(value, 'const');
    return isScalar(item) && Object.keys(isObject(value) ? value : {}).length === 1
      ? { is: 'contains', value: item }
      : undefined;
  }
  if (word === 'not') return noneOf(value);
  const operator = Object.hasOwn(limits, word)
    ? Object.entries(limits).find(([name]) => name === word)?.[1]
    : undefined;
  const limit = numberAt(node, word);
  // Without a type a limit lets every text through.
  return operator !== undefined && limit !== undefined && (node.type === 'number' || node.type === 'integer')
    ? { is: operator, value: limit }
    : undefined;
}

function noneOf(value: Json): Compared | undefined {
  const words = Object.keys(isObject(value) ? value : {});
  const one = member(value, 'const');
  if (words.length === 1 && isScalar(one)) return { is: 'not-equals', value: one };
  const values = listAt(value, 'enum');
  return words.length === 1 && values.length > 0 && values.every(isScalar)
    ? { is: 'none-of', value: values }
    : undefined;
}

function isScalar(value: Json | undefined): value is string | number | boolean {
  return typeof value === 'string' ? value !== '' : typeof value === 'number' || typeof value === 'boolean';
}

/** A type beside a comparison adds nothing when the values compared with are of it. */
function fitsType(type: string, said: readonly Compared[]): boolean {
  const values = said.flatMap(({ is, value }) =>
    is === 'contains' || value === undefined ? [] : Array.isArray(value) ? value : [value],
  );
  if (said.some(({ is }) => is === 'contains')) return type === 'array';
  // "Not this text" and "a text" together say more than the operator.
  if (said.some(({ is }) => is === 'not-equals' || is === 'none-of')) return false;
  if (type === 'integer')
    return said.every(({ is }) => is === 'equals' || is === 'one-of') && values.every(Number.isInteger);
  return values.every((value) => typeof value === type);
}
