import { type Payload, ValidationError, type Where } from 'payload';
import { uuidv7 } from '../../src/database/uuidv7';
import { retryOnConflict } from '../../src/database/write-conflict';
import type { CountedPull, Pulls } from '../../src/portal/pulls/pulls';

/** Adds what was counted since the last time to what is kept. What fails is counted on and tried with the next turn. */
export async function keepPulls(payload: Payload, pulls: Pulls): Promise<void> {
  const counted = pulls.take();
  for (const [place, pull] of counted.entries()) {
    try {
      await retryOnConflict(() => addPull(payload, pull));
    } catch (error) {
      pulls.giveBack(counted.slice(place));
      throw error;
    }
  }
}

async function addPull(payload: Payload, pull: CountedPull): Promise<void> {
  const { portalKey, province, key, revision, lastAt } = pull;
  const where: Where = {
    and: [
      { portalKey: { equals: portalKey } },
      { province: { equals: province } },
      { key: { equals: key } },
      { revision: { equals: revision } },
    ],
  };
  const { docs } = await payload.find({
    collection: 'portal-pulls',
    where,
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const [before] = docs;
  const now = new Date().toISOString();
  const common = { collection: 'portal-pulls', returning: false } as const;
  if (before) {
    const data = { pulls: before.pulls + pull.pulls, lastAt, updatedAt: now };
    await payload.db.updateOne({ ...common, id: before.id, data });
    return;
  }
  try {
    const data = { portalKey, province, key, revision, pulls: pull.pulls, lastAt };
    await payload.db.create({ ...common, data: { ...data, id: uuidv7(), createdAt: now, updatedAt: now } });
  } catch (error) {
    // Another process was first with this row: add to it.
    if (error instanceof ValidationError) await addPull(payload, pull);
    else throw error;
  }
}

/** What one portal has pulled of a procedure: how often, which release last, when. */
export type PortalPulls = { portalKey: string; pulls: number; revision: number; lastAt: string };

/** Portals that have pulled a procedure, by key. */
export async function pullsOf(
  payload: Payload,
  { province, key }: { province: string; key: string },
): Promise<PortalPulls[]> {
  const { docs } = await payload.find({
    collection: 'portal-pulls',
    where: { and: [{ province: { equals: province } }, { key: { equals: key } }] },
    sort: 'revision',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const byKey = new Map<string, PortalPulls>();
  for (const { portalKey, pulls, revision, lastAt } of docs) {
    const before = byKey.get(portalKey);
    const newest = before && before.lastAt > lastAt ? before : { revision, lastAt };
    byKey.set(portalKey, {
      portalKey,
      pulls: pulls + (before?.pulls ?? 0),
      revision: newest.revision,
      lastAt: newest.lastAt,
    });
  }
  return [...byKey.values()];
}
