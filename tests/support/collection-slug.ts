import type { CollectionSlug, Payload } from 'payload';

/** Whether a name is the slug of a collection of this Payload. */
export function isCollectionSlug(name: string, payload: Payload): name is CollectionSlug {
  return Object.hasOwn(payload.collections, name);
}
