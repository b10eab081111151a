import fc from 'fast-check';
import type { Where } from 'payload';
import { describe, expect, it } from 'vitest';
import { normaliseWhere } from '../../collections/guards/normalise-where';
import { ProblemError } from '../../src/problem/problem';

type Row = Record<'a' | 'b', number>;

/** What a condition means: all keys of an object hold. */
function holds(where: Where, row: Row): boolean {
  return Object.entries(where).every(([key, inner]) => {
    if (key === 'and') return Array.isArray(inner) && inner.every((each) => holds(each, row));
    if (key === 'or') return Array.isArray(inner) && (inner.length === 0 || inner.some((each) => holds(each, row)));
    const value = key === 'a' ? row.a : row.b;
    return Object.entries(inner ?? {}).every(([operator, operand]) => {
      if (operator === 'equals') return value === operand;
      return operator === 'greater_than' ? value > Number(operand) : value < Number(operand);
    });
  });
}

const field = fc.record({ equals: fc.nat(4), greater_than: fc.nat(4), less_than: fc.nat(4) }, { requiredKeys: [] });
const { where } = fc.letrec<{ where: Where }>((tie) => ({
  where: fc.record(
    {
      a: field,
      b: field,
      and: fc.array(tie('where'), { maxLength: 2 }),
      or: fc.array(tie('where'), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Where>,
}));

const oneKeyEach = (condition: Where): boolean =>
  Object.keys(condition).length <= 1 &&
  Object.entries(condition).every(([key, inner]) =>
    key === 'and' || key === 'or'
      ? Array.isArray(inner) && inner.every(oneKeyEach)
      : Object.keys(inner ?? {}).length === 1,
  );

describe('a condition from outside', () => {
  it('has one key in every object afterwards, and means the same', () => {
    fc.assert(
      fc.property(where, fc.record({ a: fc.nat(4), b: fc.nat(4) }), (condition, row) => {
        let normal: Where;
        try {
          normal = normaliseWhere(condition);
        } catch (error) {
          // Too deep or too long to be taken: that is an answer too.
          expect(error).toBeInstanceOf(ProblemError);
          return;
        }
        expect(oneKeyEach(normal)).toBe(true);
        expect(holds(normal, row)).toBe(holds(condition, row));
      }),
    );
  });

  it('keeps both of and/or, which SQLite would not', () => {
    const condition: Where = { or: [{ a: { equals: 1 } }], and: [{ b: { equals: 2 } }] };
    expect(normaliseWhere(condition)).toEqual({
      and: [{ or: [{ a: { equals: 1 } }] }, { and: [{ b: { equals: 2 } }] }],
    });
  });

  it('takes a list that a long query string has made an object of', () => {
    expect(normaliseWhere({ or: { 0: { a: { equals: 1 } }, 1: { b: { equals: 2 } } } } as unknown as Where)).toEqual({
      or: [{ a: { equals: 1 } }, { b: { equals: 2 } }],
    });
  });

  it.each([{ a: { near: '1,2' } }, { a: { nonsense: 1 } }, { a: { equals: { $gt: '' } } }, { a: { like: { x: 1 } } }])(
    'is refused when no engine can do it: %j',
    (condition) => {
      expect(() => normaliseWhere(condition as unknown as Where)).toThrow('condition-unknown');
    },
  );

  it.each([{ a: {} }, { a: [] }, { a: 'x' }, { and: [{ a: {} }] }])(
    'without an operator is refused, for it would fit everything: %j',
    (condition) => {
      expect(() => normaliseWhere(condition as unknown as Where)).toThrow('condition-unknown');
    },
  );

  it('is refused when it is endless', () => {
    let deep: Where = { a: { equals: 1 } };
    for (let level = 0; level < 40; level += 1) deep = { and: [deep] };
    expect(() => normaliseWhere(deep)).toThrow('query-too-large');
    const long: Where = { or: Array.from({ length: 201 }, () => ({ a: { equals: 1 } })) };
    expect(() => normaliseWhere(long)).toThrow('query-too-large');
  });
});

it('lists and searches from outside are bounded, those of our own code are not', () => {
  const ids: Where = { id: { in: Array.from({ length: 1_001 }, (_, place) => String(place)) } };
  const words: Where = { name: { like: 'a '.repeat(60) } };
  for (const where of [ids, words]) {
    expect(() => normaliseWhere(where)).toThrow('query-too-large');
    expect(normaliseWhere(where, false)).toEqual(where);
  }
});

it('a search in folded names asks for every word in any order, with or without accents', () => {
  expect(normaliseWhere({ searchText: { like: 'Khai sinh  ĐĂNG' } })).toEqual({
    and: [{ searchText: { like: 'khai' } }, { searchText: { like: 'sinh' } }, { searchText: { like: 'dang' } }],
  });
  expect(normaliseWhere({ searchText: { like: 'Đất' } })).toEqual({ searchText: { like: 'dat' } });
  expect(normaliseWhere({ searchText: { equals: 'Đất đai' } })).toEqual({ searchText: { equals: 'dat dai' } });
});
