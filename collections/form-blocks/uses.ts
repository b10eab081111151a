import type { PayloadRequest, Where } from 'payload';
import { type Staff, worksEverywhere } from '../access';

/** Forms this person may change that have some reusable block; administrators: those of every province. */
export function formsWithBlocks(staff: Staff, id?: string): Where {
  const uses: Where = id === undefined ? { usedBlocks: { exists: true } } : { usedBlocks: { like: `|${id}|` } };
  if (worksEverywhere(staff)) return uses;
  return { and: [{ province: { equals: staff.province } }, uses] };
}

/** The ids in `usedBlocks`. */
export function usedIds(usedBlocks: unknown): string[] {
  return typeof usedBlocks === 'string' ? usedBlocks.split('|').filter(Boolean) : [];
}

/** In how many forms each block is used. */
export async function countUses(req: PayloadRequest, staff: Staff): Promise<Record<string, number>> {
  const { docs } = await req.payload.find({
    collection: 'forms',
    where: formsWithBlocks(staff),
    limit: 0,
    pagination: false,
    depth: 0,
    select: { usedBlocks: true },
    overrideAccess: true,
    req,
  });
  const counts: Record<string, number> = {};
  for (const { usedBlocks } of docs) for (const id of usedIds(usedBlocks)) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}
