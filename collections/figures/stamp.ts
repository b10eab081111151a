import type { CollectionSlug, Payload } from 'payload';

/**
 * A write is dated before it is seen: of two at once, the one that is dated earlier may be seen later. This long after its date (ms),
 * every write is there to be read: the longest that a database lets a write wait for another.
 */
export const settledMs = 15_000;

/** What tells that rows have changed: how many there are, and when the newest was written (ISO 8601; empty: none). */
export type Stamp = { rows: number; newest: string };

/** The stamp of a collection in some provinces: two probes of its index (province, updatedAt), whatever its size. */
export async function stampOf(
  payload: Payload,
  collection: CollectionSlug,
  provinces: readonly string[],
): Promise<Stamp> {
  const where = { province: { in: [...provinces] } };
  const [{ totalDocs }, { docs }] = await Promise.all([
    payload.count({ collection, where, overrideAccess: true }),
    payload.find({
      collection,
      where,
      sort: '-updatedAt',
      limit: 1,
      pagination: false,
      depth: 0,
      select: { updatedAt: true },
      overrideAccess: true,
    }),
  ]);
  const [newest] = docs;
  return { rows: totalDocs, newest: newest && 'updatedAt' in newest ? String(newest.updatedAt) : '' };
}
