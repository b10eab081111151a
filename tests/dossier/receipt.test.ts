import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretBytes, tidySecret, writeSecret } from '../../src/dossier/receipt';

const bytes = fc.uint8Array({ minLength: secretBytes, maxLength: 32 });

describe('receipt secrets', () => {
  it('are five groups of four letters that cannot be mistaken', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(writeSecret(given)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('keep every one of the 100 bits', () => {
    for (let bit = 0; bit < 100; bit += 1) {
      const one = new Uint8Array(secretBytes);
      one[Math.floor(bit / 8)] = 0x80 >> (bit % 8);
      expect(writeSecret(one)).not.toBe(writeSecret(new Uint8Array(secretBytes)));
    }
  });

  it('are read as people write them down', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const secret = writeSecret(given);
        expect(tidySecret(secret)).toBe(secret);
        expect(tidySecret(` ${secret.toLowerCase().replaceAll('-', ' ')} `)).toBe(secret);
        expect(tidySecret(secret.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ''))).toBe(secret);
      }),
    );
    expect(tidySecret('7K2M')).toBeUndefined();
    expect(tidySecret('7K2M-Q4XD-9ZRB-0C5T-HWU!')).toBeUndefined();
    expect(() => writeSecret(new Uint8Array(12))).toThrow();
  });
});
