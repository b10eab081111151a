import type { Payload } from 'payload';
import { catchUpMerges } from '../procedure-merges/settle';
import { catchUpWithdrawals } from './end';

/** Does what follows from mergers and from procedures that ended, and was cut off. Safe to repeat. */
export async function catchUpLifecycle(payload: Payload, now: Date): Promise<void> {
  await catchUpMerges(payload, now);
  await catchUpWithdrawals(payload, now);
}
