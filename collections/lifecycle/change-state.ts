import type { PayloadRequest } from 'payload';
import type { LifecycleState } from '../../src/procedure/lifecycle';
import { movesLifecycle } from '../procedures/hooks';
import type { Retirement } from '../procedures/retirement';
import type { WorkingCopy } from '../publishing/working-copy';

/** Writes the state of a procedure with its reason, in the transaction of `req`; a save made meanwhile is a conflict (409). */
export async function changeState(
  req: PayloadRequest,
  { row }: WorkingCopy,
  { state, retirement }: { state: LifecycleState; retirement: Retirement | null },
): Promise<void> {
  await req.payload.update({
    collection: 'procedures',
    id: row.id,
    data: { state, retirement, rev: row.rev },
    draft: true,
    context: { ...movesLifecycle.context },
    depth: 0,
    overrideAccess: true,
    req,
  });
  // Lists and counts of Payload read the row itself, which saving a draft leaves as it was.
  await req.payload.db.updateOne({
    collection: 'procedures',
    id: row.id,
    data: { state, retirement },
    req,
    returning: false,
  });
}
