import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsWithin } from '../../src/audit/within';

const text = fc.string({ maxLength: 900 }).map((said) => ({ vi: said, en: said }));

it('what changed inside of a field is told in so many sentences, and how many more there are', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 60, size: 'max' }), (texts) => {
      const told = wordsWithin(texts);
      expect(told.length).toBe(Math.min(texts.length, 26));
      for (const { vi, en } of told) expect([[...vi].length <= 400, [...en].length <= 400]).toEqual([true, true]);
      if (texts.length > 25) expect(told.at(-1)?.vi).toBe(`và ${texts.length - 25} thay đổi khác`);
      else expect(told.map(({ vi }) => vi.slice(0, 300))).toEqual(texts.map(({ vi }) => vi.slice(0, 300)));
    }),
  );
});
