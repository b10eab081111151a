import type { Where, WhereField } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { searchKey } from '../../src/service-list/search-key';
import { messages } from '../messages';

const mostConditions = 200;
const deepest = 12;

/** What both engines can do. Payload's others (`near`, `all`, `within`, `intersects`) end in a TypeError on SQLite, a 500. */
const operators: ReadonlySet<string> = new Set([
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'like',
  'not_like',
  'contains',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const isPlain = (value: unknown): boolean =>
  value === null || value instanceof Date || (typeof value !== 'object' && typeof value !== 'function');

/** A value, a list of values, or Payload's pair that names a row of one of several collections. */
const isOperand = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(isPlain);
  if (isObject(value)) return 'relationTo' in value && 'value' in value && Object.values(value).every(isPlain);
  return isPlain(value);
};

/** A column that holds folded names (fields/search-text.ts): what it is compared with has to be folded alike, accents or not. */
const isFolded = (path: string): boolean => /(^|\.)searchText$/.test(path);

/** A list, also where a query string with many entries has made an object of it. */
const entriesOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value) : [];
};

/**
 * The same condition with one key in every object, under `and`.
 *
 * Two reasons. SQLite's adapter keeps only the last of several `and`/`or` keys of an object, and Payload adds the access rule of a
 * related collection as such a key: a crafted condition then asks questions across tenants. And on SQLite `like` drops the operators
 * that stand beside it.
 * @throws ProblemError 400 `condition-unknown` for operators and values that no engine takes, `query-too-large` above 200 conditions or 12 levels
 */
export function normaliseWhere(where: Where): Where {
  let conditions = 0;

  const one = (value: unknown, depth: number): Where => {
    if (depth > deepest) throw new ProblemError(400, [messages.queryTooLarge]);
    if (!isObject(value)) return {};
    const parts = Object.entries(value).flatMap(([key, inner]): Where[] => {
      const joined = key.toLowerCase();
      if (joined === 'and' || joined === 'or') {
        const list = entriesOf(inner).map((each) => one(each, depth + 1));
        return list.length > 0 ? [{ [joined]: list }] : [];
      }
      return comparisons(key, inner);
    });
    const [first, ...others] = parts;
    if (!first) return {};
    return others.length === 0 ? first : { and: parts };
  };

  const comparisons = (path: string, inner: unknown): Where[] => {
    const list = isObject(inner) ? Object.entries(inner) : [];
    conditions += list.length;
    if (conditions > mostConditions) throw new ProblemError(400, [messages.queryTooLarge]);
    return list.map(([operator, operand]) => {
      if (!operators.has(operator) || !isOperand(operand)) {
        throw new ProblemError(400, [{ ...messages.conditionUnknown, field: path, rule: operator }]);
      }
      const field: WhereField = {};
      Reflect.set(field, operator, isFolded(path) && typeof operand === 'string' ? searchKey(operand) : operand);
      return { [path]: field };
    });
  };

  return one(where, 0);
}
