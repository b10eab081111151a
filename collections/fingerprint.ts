import { createHash } from 'node:crypto';
import { canonicalText } from '../src/form/canonical';

/** Lower-case hex sha256 of a text (UTF-8). */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The address of a JSON value: sha256 of its canonical text, the same whatever order its members are stored in. */
export function fingerprint(value: unknown): string {
  return sha256(canonicalText(value));
}

/** Lower-case hex sha256 of bytes. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
