import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstOf } from '../../src/targets/first-of';

test('what sorting and cutting would give, equals in their order', () => {
  const items = fc.array(fc.record({ rank: fc.nat(5), place: fc.nat() }));
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 8 }), (all, count) => {
      const before = [...all];
      const compare = (one: { rank: number }, other: { rank: number }) => one.rank - other.rank;
      expect(firstOf(all, count, compare)).toEqual([...all].sort(compare).slice(0, count));
      expect(all).toEqual(before);
    }),
  );
});
