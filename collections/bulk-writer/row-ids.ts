/** Gives each row of blocks, at any depth, the id that Payload would have given it. */
export function withRowIds(value: unknown, makeId: () => string): unknown {
  if (Array.isArray(value)) return value.map((each) => withRowIds(each, makeId));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withRowIds(each, makeId)]));
  return 'blockType' in members && !('id' in members) ? { ...members, id: makeId() } : members;
}
