import type { Payload } from 'payload';

/**
 * A value for every name, kept as long as its database is open. Made from what is stored, so each process has its own; whoever keeps
 * something here says by what it is known to be current.
 */
export function keptPerDatabase<Value>(most: number): (payload: Payload) => Map<string, Value> {
  const byDatabase = new WeakMap<Payload, Map<string, Value>>();
  return (payload) => {
    const known = byDatabase.get(payload) ?? new Map<string, Value>();
    byDatabase.set(payload, known);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return known;
  };
}
