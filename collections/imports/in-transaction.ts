import type { Payload, PayloadRequest } from 'payload';
import { retryOnConflict } from '../../src/database/write-conflict';

export type InTransaction = Pick<PayloadRequest, 'transactionID'>;

/**
 * Does some writes all or none. Each call of Payload gets a request of its own from `inside`: Payload fills what it is given in.
 * @throws what `work` throws, after everything was taken back
 */
export function inTransaction<Result>(
  payload: Payload,
  work: (inside: () => InTransaction) => Promise<Result>,
): Promise<Result> {
  return retryOnConflict(async () => {
    const transactionID = await payload.db.beginTransaction();
    if (transactionID === null) throw new Error('The database has no transactions.');
    try {
      const result = await work(() => ({ transactionID }));
      await payload.db.commitTransaction(transactionID);
      return result;
    } catch (error) {
      // Full disks end a transaction by themselves: that it is gone is not what went wrong.
      await payload.db.rollbackTransaction(transactionID).catch(() => undefined);
      throw error;
    }
  });
}
