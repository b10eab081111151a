import type { Payload } from 'payload';
import { retryOnConflict } from '../../src/database/write-conflict';
import { offerAgain, withdrawRetired } from '../lifecycle/withdraw';
import { readMerge, retiredBy } from './stored-merge';

/**
 * Does what follows from a merger: what it retired is withdrawn from the public list, or, where it was undone, offered again. Safe to
 * repeat, also by several processes at once.
 */
export async function settleMerge(payload: Payload, id: string, now: Date): Promise<void> {
  const row = await readMerge(payload, id);
  for (const { id: procedure } of retiredBy(row)) {
    if (row.state === 'merged') await withdrawRetired(payload, procedure, now);
    else await offerAgain(payload, { id: procedure, by: row.undoneBy ?? row.mergedBy, now });
  }
  await payload.update({
    // Undone meanwhile: what follows from that is still to come.
    where: { and: [{ id: { equals: id } }, { state: { equals: row.state } }] },
    collection: 'procedure-merges',
    data: { settled: true },
    depth: 0,
    overrideAccess: true,
  });
}

/** Settles what a process left unsettled when it ended. Called at start and every minute. @returns how many */
export async function catchUpMerges(payload: Payload, now: Date): Promise<number> {
  const { docs } = await payload.find({
    collection: 'procedure-merges',
    where: { settled: { equals: false } },
    sort: 'mergedAt',
    limit: 0,
    pagination: false,
    depth: 0,
    select: { state: true },
    overrideAccess: true,
  });
  // Another process may be at the same one; it is safe to do it again.
  for (const { id } of docs) await retryOnConflict(() => settleMerge(payload, id, now));
  return docs.length;
}
