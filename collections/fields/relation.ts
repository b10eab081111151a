/** The id a relation holds, whether Payload has filled it in or not; null when it holds none. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') return value.id;
  return null;
}

/** The ids of a relation to many. */
export function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((each) => idOf(each) ?? []) : [];
}
