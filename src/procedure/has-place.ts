/** What names a row of a list in a path, besides its place. */
const names = ['key', 'channel', 'id'] as const;

/**
 * Whether a path leads to something in a record: members by name, rows by their key or place.
 * @param path as comparisons give it: `cases.mac-dinh.channels.online`
 */
export function hasPlace(record: unknown, path: string): boolean {
  let here: unknown = record;
  for (const segment of path.split('.')) {
    here = memberOf(here, segment);
    if (here === undefined) return false;
  }
  return true;
}

function memberOf(value: unknown, segment: string): unknown {
  if (Array.isArray(value)) {
    const named = value.find((row) => names.some((name) => Object(row)[name] === segment));
    return named ?? value[/^\d{1,4}$/.test(segment) ? Number(segment) : -1];
  }
  return typeof value === 'object' && value !== null && Object.hasOwn(value, segment)
    ? Reflect.get(value, segment)
    : undefined;
}
