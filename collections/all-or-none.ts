import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';
import { retryOnConflict } from '../src/database/write-conflict';

/**
 * Does the writes of a request all or none; they pass `req` on. Where somebody else wrote at the same moment all of it is done again.
 * Within a transaction that is open already it is part of that one.
 */
export function allOrNone<Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> {
  return retryOnConflict(async () => {
    const isOurs = await initTransaction(req);
    try {
      const result = await work();
      if (isOurs) await commitTransaction(req);
      return result;
    } catch (error) {
      if (isOurs) await killTransaction(req);
      throw error;
    }
  });
}
