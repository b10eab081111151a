import type { Payload, PayloadRequest } from 'payload';
import type { Staff } from '../access';
import { allOrNone } from '../all-or-none';
import { writeAudit } from '../audit/write';
import { readWorkingCopyById, type WorkingCopy } from '../publishing/working-copy';
import { changeState } from './change-state';
import { lifecycleFacts, movedState } from './facts';
import { withdrawRetired } from './withdraw';

type Order = { copy: WorkingCopy; staff: Staff; reason: string; now: Date };

const about = ({ row, procedure }: WorkingCopy) => ({
  province: procedure.province,
  procedure: procedure.key,
  subject: { collection: 'procedures', id: row.id, title: procedure.name },
});

/**
 * Ends a procedure that is carried out no more: nobody edits it, and what was public of it is withdrawn with the reason.
 * @throws ProblemError 403, 409 or 422 with the reason why that cannot be
 */
export async function endProcedure(req: PayloadRequest, { copy, staff, reason, now }: Order): Promise<void> {
  const { payload } = req;
  await allOrNone(req, async () => {
    const fresh = await readWorkingCopyById(payload, copy.row.id, req);
    const state = movedState(fresh, 'end', await lifecycleFacts(payload, fresh, { staff, reason, req }));
    const retirement = { reason, by: staff.id, byName: staff.name, at: now.toISOString(), into: null, merge: null };
    await changeState(req, fresh, { state, retirement });
    await writeAudit(payload, { ...about(copy), action: 'ended', reason }, req);
  });
  await withdrawRetired(payload, copy.row.id, now);
}

/** Brings an ended procedure back as a draft; it is offered again by the ways of any publication. @throws ProblemError 403, 409 */
export async function reinstateProcedure(req: PayloadRequest, { copy, staff }: Omit<Order, 'reason' | 'now'>) {
  const { payload } = req;
  await allOrNone(req, async () => {
    const fresh = await readWorkingCopyById(payload, copy.row.id, req);
    const state = movedState(fresh, 'reinstate', await lifecycleFacts(payload, fresh, { staff, req }));
    await changeState(req, fresh, { state, retirement: null });
    await writeAudit(payload, { ...about(copy), action: 'reinstated' }, req);
  });
}

/**
 * Withdraws what retired procedures still have in the public list: a process ended between the two, or a publication was under way at
 * the same moment.
 * @returns how many were withdrawn
 */
export async function catchUpWithdrawals(payload: Payload, now: Date): Promise<number> {
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { and: [{ state: { in: ['merged', 'ended'] } }, { releasedRevision: { exists: true } }] },
    limit: 0,
    pagination: false,
    depth: 0,
    select: { key: true },
    overrideAccess: true,
  });
  for (const { id } of docs) await withdrawRetired(payload, id, now);
  return docs.length;
}
