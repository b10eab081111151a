import { describe, expect, it } from 'vitest';
import { capRows, mostRows, normaliseConditions } from '../../collections/guards/guard-collections';

/** The arguments of an operation after the guard, as a hook of Payload's gives them back. */
const capped = (args: Record<string, unknown>, overrideAccess = false): Record<string, unknown> =>
  Reflect.apply(capRows, undefined, [{ args, overrideAccess }]);

const where = { name: { equals: 'x' } };

describe('rows that a request from outside gets or changes', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a bulk change without a limit', { where }],
    ['a list without pages', { where, page: 1, pagination: false }],
    ['a limit of 0', { where, page: 1, limit: 0 }],
    ['a limit beyond the most', { where, limit: 100_000 }],
    ['a limit that is none', { where, limit: 'tat-ca' }],
    ['an endless limit', { where, limit: Number.POSITIVE_INFINITY }],
    ['a limit below 0', { where, limit: -1 }],
  ])('are the most at the most: %s', (_name, args) => {
    expect(capped({ ...args }).limit).toBe(mostRows);
  });

  it.each<[Record<string, unknown>, unknown]>([
    [{ where, limit: 7 }, 7],
    [{ where, limit: '7' }, 7],
    [{ where, page: 1 }, undefined],
    [{ id: 'x', where }, undefined],
    [{ data: {} }, undefined],
  ])('are left as they are asked for: %j', (args, limit) => {
    expect(capped({ ...args }).limit).toBe(limit);
  });

  it('are not limited for our own code', () => {
    expect(capped({ where, limit: 0 }, true).limit).toBe(0);
  });
});

describe('conditions on joined rows', () => {
  const joins = (sent: Record<string, unknown>) => {
    const args = { joins: sent };
    Reflect.apply(normaliseConditions, undefined, [{ args, overrideAccess: false }]);
    return args.joins;
  };

  it('are brought into the same shape, and their rows limited', () => {
    const or = [{ a: { equals: 1 } }];
    const and = [{ b: { equals: 2 } }];
    expect(joins({ forms: { where: { or, and }, limit: 0 }, none: false })).toEqual({
      forms: { where: { and: [{ or }, { and }] }, limit: mostRows },
      none: false,
    });
  });
});
