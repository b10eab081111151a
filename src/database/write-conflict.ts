import { fillText } from '../messages/text';
import { ProblemError } from '../problem/problem';
import { messages } from './messages';

const attempts = 5;

/** MongoDB: WriteConflict; NoSuchTransaction, when a conflict has ended the transaction and its next command comes too late. */
const conflictCodes: readonly unknown[] = [112, 251, 'SQLITE_BUSY'];

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Whether the database refused a write only because somebody else wrote at the same moment; the same work may succeed a moment later. */
export function isWriteConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const labels = 'errorLabels' in error && Array.isArray(error.errorLabels) ? error.errorLabels : [];
  if (labels.includes('TransientTransactionError')) return true;
  if ('code' in error && conflictCodes.includes(error.code)) return true;
  return 'cause' in error && isWriteConflict(error.cause);
}

/**
 * Does `work` again while it meets write conflicts, a few times with growing pauses. `work` is a whole transaction.
 * @throws ProblemError 409 `write-conflict` when the conflict stays; any other error as it is.
 */
export async function retryOnConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isWriteConflict(error)) throw error;
      if (attempt >= attempts) throw new ProblemError(409, [writeConflictProblem()]);
      await pause(2 ** attempt * 10 * (0.5 + Math.random()));
    }
  }
}

export function writeConflictProblem() {
  return { code: 'write-conflict', message: fillText(messages.writeConflict) };
}
