import fc from 'fast-check';
import type { Where } from 'payload';
import * as qs from 'qs-esm';
import { describe, expect, it } from 'vitest';
import { normaliseWhere } from '../../collections/guards/normalise-where';
import { refuseLostConditions } from '../../collections/guards/sent-conditions';
import { ProblemError } from '../../src/problem/problem';

/** What Payload does with the search part of an address (payload/dist/utilities/createPayloadRequest.js). */
const asPayloadReads = (search: string) =>
  qs.parse(search, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10, ignoreQueryPrefix: true });

const isTaken = (work: () => void): boolean => {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
};

describe('a condition that would be lost', () => {
  it.each([
    'where=x',
    'where=',
    'where',
    'where[name]=khong-co',
    'where[name][]=x',
    'where[and]=x',
    'where[and][]=x',
    'where[or]=',
    'where[khong]',
    'where[or][0]=',
    'where[and][0][name]=x',
    `where${'[and][0]'.repeat(5)}[name][equals]=x`,
    `where${'[or][0]'.repeat(40)}[name][equals]=x`,
    `${'a=&'.repeat(1000)}where[name][equals]=x`,
    'where[name][equals=x',
    'where[name]equals]=x',
    'where [name][equals]=x',
    'where[name][bogus]=x',
    'where[name][equals][]=x',
    'where[name][equals][0]=x',
    'where[name][in][x]=x',
    'where[constructor][equals]=x',
    'where[__proto__][equals]=x',
    'where[and][x][name][equals]=x',
    'where[][equals]=x',
    'where%5Bname%5D=x',
    'where%5Bname=x',
    'WHERE[name][equals]=x',
    'joins[forms][where][name]=x',
    'joins[forms][where]=x',
    'sort=name&depth=0&where[name]=x',
  ])('%s is refused', (search) => {
    expect(isTaken(() => refuseLostConditions(`?${search}`))).toBe(false);
  });

  it.each([
    '',
    '?',
    'limit=10&sort=-name&depth=0',
    'where[name][equals]=x',
    'where[name][equals]=',
    'where%5Bname%5D%5Bequals%5D=a%5D%3Db',
    'where[and][0][or][1][name][like]=x&where[or][0][id][in][0]=1',
    'where[and][0][or][0][and][0][name][in][12]=x',
    'where[OR][0][name][exists]=false',
    'where[performers.agency][not_in]=a,b',
    'where[user][equals][relationTo]=users&where[user][equals][value]=1',
    'joins[forms][where][name][equals]=x&joins[forms][limit]=5',
    'places[name]=x',
  ])('%s is taken', (search) => {
    expect(isTaken(() => refuseLostConditions(search))).toBe(true);
  });
});

const segment = fc.constantFrom(
  'and',
  'or',
  '0',
  '1',
  '',
  'name',
  'id',
  'equals',
  'in',
  'like',
  'khong',
  'constructor',
  '[',
  ']',
);
const joins = fc.array(fc.tuple(fc.constantFrom('and', 'or'), fc.constantFrom('0', '1', '')), { maxLength: 5 });
const meant = fc
  .tuple(
    joins,
    fc.constantFrom('name', 'id'),
    fc.constantFrom('equals', 'in', 'like'),
    fc.constantFrom([], ['0'], ['1']),
  )
  .map(([before, path, operator, places]) => [...before.flat(), path, operator, ...places]);
const key = fc
  .oneof({ weight: 4, arbitrary: meant }, { weight: 1, arbitrary: fc.array(segment, { maxLength: 12 }) })
  .map((segments) => `where${segments.map((each) => `[${each}]`).join('')}`);

const comparisonsIn = (where: Where): number =>
  Object.entries(where).reduce((count, [name, inner]) => {
    if (name === 'and' || name === 'or') {
      return count + (Array.isArray(inner) ? inner : []).reduce((sum, each) => sum + comparisonsIn(each), 0);
    }
    return count + Object.keys(inner ?? {}).length;
  }, 0);

it('whatever is sent is refused, or asked as it was sent', () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 3 }), (keys) => {
      const search = keys.map((each) => `${each}=x`).join('&');
      if (!isTaken(() => refuseLostConditions(search))) return;
      const { where } = asPayloadReads(search);
      let normal: Where = {};
      if (
        !isTaken(() => {
          normal = normaliseWhere(Object(where));
        })
      )
        return;
      // `[in][0]` and `[in][1]` are values of one comparison.
      const sent = new Set(keys.map((each) => each.replace(/\[in\]\[\d*\]$/, '[in]')));
      const joined = new Set([...sent].map((each) => each.replace(/\[\]/g, '[0]')));
      expect(comparisonsIn(normal)).toBeGreaterThanOrEqual(Math.min(joined.size, 1));
      if (joined.size === keys.length) expect(comparisonsIn(normal)).toBe(keys.length);
    }),
    { numRuns: 2_000 },
  );
});

it('every condition that can be meant is taken, and comes through whole', () => {
  const field = fc.record({ name: fc.record({ equals: fc.string() }, { requiredKeys: ['equals'] }) });
  const where = fc.oneof(
    field,
    fc.record({ and: fc.array(field, { minLength: 1, maxLength: 3 }) }),
    fc.record({
      or: fc.array(fc.record({ and: fc.array(field, { minLength: 1, maxLength: 2 }) }), { minLength: 1, maxLength: 3 }),
    }),
  );
  fc.assert(
    fc.property(where, (condition) => {
      const search = qs.stringify({ where: condition, limit: 5 });
      refuseLostConditions(search);
      expect(asPayloadReads(search).where).toEqual(condition);
    }),
  );
});
