import canonicalize from 'canonicalize';

/**
 * The canonical text of a JSON value (RFC 8785): members sorted, no spaces, the same bytes on every engine.
 * What is hashed, stored in a release and compared in tests. Throws TypeError for what is not JSON (undefined, NaN).
 */
export function canonicalText(value: unknown): string {
  const ordered = inOrder(value);
  const text = ordered === undefined ? canonicalize(value) : JSON.stringify(ordered);
  if (text === undefined) throw new TypeError('canonicalText: the value is not JSON');
  return text;
}

/** Names that an object of JavaScript does not keep in the order they are put in: numbers, and the one that is no member. */
const keepsNoOrder = /^(?:\d+|__proto__)$/;

/**
 * The value with its members in order, ready to be written by JSON.stringify, which is several times as fast as the library; undefined
 * where JavaScript cannot hold that order, or the value is none of plain JSON.
 */
function inOrder(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || 'toJSON' in value) return undefined;
  if (Array.isArray(value)) return itemsInOrder(value);
  const ordered: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) {
    const member: unknown = Reflect.get(value, name);
    if (member === undefined) continue;
    const inside = keepsNoOrder.test(name) ? undefined : inOrder(member);
    if (inside === undefined) return undefined;
    ordered[name] = inside;
  }
  return ordered;
}

function itemsInOrder(items: readonly unknown[]): unknown[] | undefined {
  const ordered: unknown[] = [];
  for (const item of items) {
    const inside = inOrder(item);
    if (inside === undefined) return undefined;
    ordered.push(inside);
  }
  return ordered;
}
