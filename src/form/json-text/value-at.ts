/** What stands at a place of a document (own keys and indexes joined by `.`); undefined where nothing is. The whole is at ``. */
export function valueAt(document: unknown, place: string): unknown {
  if (place === '') return document;
  let value: unknown = document;
  for (const step of place.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}

/** Every text inside a place, with the place of each, in the order of the document. */
export function textsIn(value: unknown, place: string, depth = 0): { place: string; text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null || depth > 100) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, place === '' ? key : `${place}.${key}`, depth + 1),
  );
}
