import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '../../src/database/uuidv7';

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const latest = 2 ** 48 - 1;

describe('uuidv7', () => {
  it('has the shape of version 7 and holds its moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: latest }), (now) => {
        const id = uuidv7(now);
        expect(id).toMatch(shape);
        expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now);
      }),
    );
  });

  it('sorts by its moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: latest - 1 }), (now) => {
        expect(uuidv7(now) < uuidv7(now + 1)).toBe(true);
      }),
    );
  });

  it('does not repeat', () => {
    const ids = Array.from({ length: 5_000 }, () => uuidv7(1));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
