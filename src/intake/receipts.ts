import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Dossier } from '../dossier/dossier';
import { writeSecret } from '../dossier/receipt';

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What a submission is recognised by when it is sent again; keys of different senders never meet. */
export function idempotencyHash(via: string, key: string): string {
  return sha256(`${via}\n${key}`);
}

/** The secret of a receipt, made from the submission by a keyed hash: a repetition gives the same without storing it. */
export function secretFor(hash: string, secretKey: Uint8Array): string {
  return writeSecret(createHmac('sha256', secretKey).update(`receipt\n${hash}`).digest());
}

/** What is stored of a secret: it has 100 random bits, so a plain hash cannot be searched. */
export function secretHash(secret: string): string {
  return sha256(secret);
}

/** Whether a secret is that of a dossier, in a time that tells nothing about either; also without a dossier. */
export function opens(dossier: Dossier | undefined, secret: string): boolean {
  const given = Buffer.from(secretHash(secret));
  const expected = Buffer.from(dossier?.secretHash ?? secretHash('no dossier'));
  const same = given.length === expected.length && timingSafeEqual(given, expected);
  return same && dossier !== undefined;
}
