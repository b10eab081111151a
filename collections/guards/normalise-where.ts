import type { Where, WhereField } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { searchKey } from '../../src/service-list/search-key';
import { messages } from '../messages';

const mostConditions = 200;
const deepest = 12;

/** What both engines can do. Payload's others (`near`, `all`, `within`, `intersects`) end in a TypeError on SQLite, a 500. */
export const operators: ReadonlySet<string> = new Set([
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

/** A value; for `in` a list of values; or Payload's pair that names a row of one of several collections. */
const isOperand = (operator: string, value: unknown): boolean => {
  if (Array.isArray(value)) return isListed(operator) && value.every(isPlain);
  if (isObject(value)) return 'relationTo' in value && 'value' in value && Object.values(value).every(isPlain);
  return isPlain(value);
};

/** A column that holds folded names (fields/search-text.ts): what it is compared with has to be folded alike, accents or not; `like` asks for every word, in any order, on every engine. */
const isFolded = (path: string): boolean => /(^|\.)searchText$/.test(path);

const isListed = (operator: string): boolean => operator === 'in' || operator === 'not_in';

/** A list, also where a query string with many entries has made an object of it. */
const entriesOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  if (isObject(value)) return Object.values(value);
  throw new ProblemError(400, [messages.conditionUnknown]);
};

/** Words of a search in a list beyond these say nothing more. */
const mostWords = 12;

/** Each word of `like` and each value of `in` is a variable of the query, of which SQLite takes 32,766 and nests 1,000. */
const mostLikeWords = 50;
const mostListed = 1_000;

function isEndless(operator: string, operand: unknown): boolean {
  if (typeof operand === 'string' && /like$|^contains$/.test(operator))
    return operand.split(/\s+/).length > mostLikeWords;
  if (!isListed(operator)) return false;
  return (typeof operand === 'string' ? operand.split(',') : [operand].flat()).length > mostListed;
}

function compared(path: string, operator: string, operand: unknown): Where {
  const field: WhereField = {};
  Reflect.set(field, operator, operand);
  return { [path]: field };
}

/**
 * The same condition with one key in every object, under `and`.
 *
 * Two reasons. SQLite's adapter keeps only the last of several `and`/`or` keys of an object, and Payload adds the access rule of a
 * related collection as such a key: a crafted condition then asks questions across tenants. And on SQLite `like` drops the operators
 * that stand beside it.
 * @param isFromOutside our own code may name as many rows as it has read
 * @throws ProblemError 400 `condition-unknown` for operators and values that no engine takes and for conditions without an operator, `query-too-large` above 200 conditions or 12 levels
 */
export function normaliseWhere(where: Where, isFromOutside = true): Where {
  let conditions = 0;

  const one = (value: unknown, depth: number): Where => {
    if (depth > deepest) throw new ProblemError(400, [messages.queryTooLarge]);
    if (!isObject(value)) throw new ProblemError(400, [messages.conditionUnknown]);
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
    // Without an operator it would not be asked at all, and everything would fit.
    if (list.length === 0) throw new ProblemError(400, [{ ...messages.conditionUnknown, field: path }]);
    conditions += list.length;
    if (conditions > mostConditions) throw new ProblemError(400, [messages.queryTooLarge]);
    return list.map(([operator, operand]): Where => {
      if (!operators.has(operator) || !isOperand(operator, operand)) {
        throw new ProblemError(400, [{ ...messages.conditionUnknown, field: path, rule: operator }]);
      }
      if (isFromOutside && isEndless(operator, operand))
        throw new ProblemError(400, [{ ...messages.queryTooLarge, field: path }]);
      if (!isFolded(path) || typeof operand !== 'string') return compared(path, operator, operand);
      const words = operator === 'like' ? searchKey(operand).split(' ').slice(0, mostWords) : [searchKey(operand)];
      const [only = '', ...more] = words;
      if (more.length === 0) return compared(path, operator, only);
      conditions += more.length;
      return { and: words.map((word) => compared(path, operator, word)) };
    });
  };

  return one(where, 0);
}
