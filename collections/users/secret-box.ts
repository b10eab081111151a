import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Keeps small secrets in the database or in a cookie: nobody without the secret of the installation reads or changes them. */
export type SecretBox = {
  seal: (text: string) => string;
  /** Null for what was not sealed by this box, or was changed since. */
  open: (sealed: string) => string | null;
  /** A keyed fingerprint, for what only has to be recognised. */
  mark: (text: string) => string;
};

/** @param purpose boxes of different purposes do not open each other's secrets */
export function makeSecretBox(secret: string, purpose: string): SecretBox {
  const keyOf = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `${purpose} ${use}`, 32));
  const sealing = keyOf('sealing');
  const marking = keyOf('marking');
  return {
    seal: (text) => {
      const iv = randomBytes(ivBytes);
      const encrypt = createCipheriv(cipher, sealing, iv);
      const parts = [encrypt.update(text, 'utf8'), encrypt.final()];
      return Buffer.concat([iv, encrypt.getAuthTag(), ...parts]).toString('base64url');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < ivBytes + tagBytes) return null;
      try {
        const decrypt = createDecipheriv(cipher, sealing, bytes.subarray(0, ivBytes));
        decrypt.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
        return decrypt.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decrypt.final('utf8');
      } catch {
        return null;
      }
    },
    mark: (text) => createHmac('sha256', marking).update(text, 'utf8').digest('hex'),
  };
}
