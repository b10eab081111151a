import type { CollectionSlug, Payload, PayloadRequest } from 'payload';

/** A document as its collection stores it, and the moment it is said to be made. */
export type BatchDocument = { id: string } & Record<string, unknown>;

/**
 * Stores new documents and the first version of each, in few statements. What Payload's own operations leave row by row is left exactly
 * so (tests/collections/bulk-writer.int.test.ts); hooks, access and checks are the caller's. Runs in the transaction of `req`.
 */
export type InsertBatch = (
  collection: CollectionSlug,
  documents: readonly BatchDocument[],
  req: Pick<PayloadRequest, 'transactionID'>,
) => Promise<void>;

/** A document as it is stored now. */
export function timed(document: BatchDocument) {
  const now = new Date().toISOString();
  return { createdAt: now, updatedAt: now, stored: { ...document, createdAt: now, updatedAt: now } };
}

const place = Symbol.for('procedure-catalog.insert-batch');

/** Each engine says how it takes a batch: kept at the adapter, which Next shares though it loads this module a second time. */
export function setInsertBatch(database: object, insert: InsertBatch): void {
  Reflect.set(database, place, insert);
}

const isInsertBatch = (value: unknown): value is InsertBatch => typeof value === 'function';

/** How the database of this Payload takes a batch. @throws Error when its adapter was made without one, a mistake of ours */
export function insertBatchOf({ db }: Pick<Payload, 'db'>): InsertBatch {
  const insert: unknown = Reflect.get(db, place);
  if (!isInsertBatch(insert)) throw new Error('The database adapter takes no batches.');
  return insert;
}
