import type { Payload, PayloadRequest, Where } from 'payload';
import type { BulkJob, Import } from '../payload-types';

type Within = Pick<PayloadRequest, 'transactionID'>;

/** Documents that are written by several at once: whoever works on them, its signs of life, and people who stop it. */
type Shared = 'bulk-jobs' | 'imports';

/**
 * Writes these columns of the one document that fits, and no others, in one step of the database. So of two that write at once neither
 * takes back what the other wrote, and of two that move a state one finds nothing to move. (`payload.update` reads a document, and writes
 * it back whole.) Hooks and validation are left out: the data is our own.
 * @returns the document as it is now; undefined when none fits
 * @throws ValidationError where a value has to be unique and is not
 */
export async function updateColumns(
  payload: Payload,
  collection: 'bulk-jobs',
  where: Where,
  data: Partial<BulkJob>,
  req?: Within,
): Promise<BulkJob | undefined>;
export async function updateColumns(
  payload: Payload,
  collection: 'imports',
  where: Where,
  data: Partial<Import>,
  req?: Within,
): Promise<Import | undefined>;
export async function updateColumns(
  payload: Payload,
  collection: Shared,
  where: Where,
  data: Readonly<Record<string, unknown>>,
  req?: Within,
): Promise<unknown> {
  const columns = { ...data, updatedAt: new Date().toISOString() };
  const one: unknown = await payload.db.updateOne({ collection, where, data: columns, ...(req ? { req } : {}) });
  return one ?? undefined;
}
