import { describe, expect, it } from 'vitest';
import { withoutAnd } from './plan-inside-and';

describe('a filter without $and', () => {
  it.each([
    [{ a: 1 }, { a: 1 }],
    [{ $and: [{ _id: { $eq: 'x' } }] }, { _id: { $eq: 'x' } }],
    [
      { $and: [{ latest: { $eq: true } }, { $and: [{ parent: { $eq: 'p' } }] }] },
      { latest: { $eq: true }, parent: { $eq: 'p' } },
    ],
    [
      { b: 2, $and: [{ a: 1 }] },
      { a: 1, b: 2 },
    ],
  ])('%j says the same as %j', (filter, plain) => {
    expect(withoutAnd(filter)).toEqual(plain);
  });

  it('keeps what names a field twice: both conditions hold', () => {
    const filter = { $and: [{ a: { $gt: 1 } }, { a: { $lt: 5 } }, { $or: [{ b: 1 }] }, { $or: [{ c: 1 }] }] };
    expect(withoutAnd(filter)).toEqual({
      a: { $gt: 1 },
      $or: [{ b: 1 }],
      $and: [{ a: { $lt: 5 } }, { $or: [{ c: 1 }] }],
    });
  });

  it('leaves alternatives as they are', () => {
    const filter = { $or: [{ $and: [{ a: 1 }] }, { b: 1 }] };
    expect(withoutAnd(filter)).toEqual(filter);
  });
});
