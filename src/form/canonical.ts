import canonicalize from 'canonicalize';

/**
 * The canonical text of a JSON value (RFC 8785): members sorted, no spaces, the same bytes on every engine.
 * What is hashed, stored in a release and compared in tests. Throws TypeError for what is not JSON (undefined, NaN).
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('canonicalText: the value is not JSON');
  return text;
}
