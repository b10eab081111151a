import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/form/canonical';

/** Names that JavaScript puts elsewhere (numbers, `__proto__`), and letters outside of the basic plane, are what goes wrong. */
const names = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.integer({ min: 0, max: 200 }).map(String),
  fc.constantFrom('__proto__', 'constructor', '10', '9', 'ă', 'đ', '\u{1f600}', '\ufb33'),
);
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(names, tie('value'), { maxKeys: 6 }),
  ),
})).value;

describe('canonical text', () => {
  it('is what the reference implementation of RFC 8785 writes, whatever the names', () => {
    const isSame = fc.property(values, (value) => {
      expect(canonicalText(value)).toBe(canonicalize(value));
    });
    fc.assert(isSame, { numRuns: 500 });
  });

  it('sorts numbers among names as texts, not as numbers', () => {
    expect(canonicalText({ 10: 'a', 9: 'b', x: { 2: 1, 1: 2 } })).toBe('{"10":"a","9":"b","x":{"1":2,"2":1}}');
  });

  it('leaves undefined members out, and refuses what is not JSON', () => {
    expect(canonicalText({ b: 1, a: undefined })).toBe('{"b":1}');
    expect(() => canonicalText(undefined)).toThrow(TypeError);
    expect(() => canonicalText({ a: Number.NaN })).toThrow();
  });
});
