/** Letters and digits that are not mistaken for each other on paper or by phone: no I, L, O, U (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 4;

/** Bytes that `writeSecret` needs: 100 bits of secret in 20 characters. */
export const secretBytes = 13;
const secretLength = 20;

/**
 * The secret of a receipt (mã bí mật) made of bytes: `7K2M-Q4XD-9ZRB-0C5T-HW3N`.
 *
 * @param bytes at least `secretBytes` of them, from a keyed hash or a random source; fewer throw
 */
export function writeSecret(bytes: Uint8Array): string {
  if (bytes.length < secretBytes) throw new Error(`A secret needs ${secretBytes} bytes`);
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && text.length < secretLength) {
      bits -= 5;
      text += alphabet.charAt((held >> bits) & 31);
    }
  }
  return text.replace(new RegExp(`(.{${groupLength}})(?=.)`, 'g'), '$1-');
}

/**
 * The secret as people may type it (small letters, spaces, no dashes, O for 0, I or L for 1) in the shape it was
 * given out in; undefined when it cannot be one.
 */
export function tidySecret(text: string): string | undefined {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u2010-\u2015\u2212-]+/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (letters.length !== secretLength || [...letters].some((letter) => !alphabet.includes(letter))) return undefined;
  return letters.replace(new RegExp(`(.{${groupLength}})(?=.)`, 'g'), '$1-');
}
