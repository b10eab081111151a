import type { Payload } from 'payload';
import { localTime } from '../../src/dossier/calendar';
import type { LevelStep } from '../../src/targets/facts';
import { keptPerDatabase } from './kept';

const knownOf = keptPerDatabase<{ sequence: number; steps: LevelStep[] }>(70);

/** The level of every release of a province, in order. Releases never change, so only newer ones than last time are asked for. */
export async function levelStepsOf(
  payload: Payload,
  province: string,
): Promise<{ steps: LevelStep[]; sequence: number }> {
  const before = knownOf(payload).get(province) ?? { sequence: 0, steps: [] };
  const { docs } = await payload.find({
    collection: 'releases',
    where: { and: [{ province: { equals: province } }, { sequence: { greater_than: before.sequence } }] },
    sort: 'sequence',
    select: { key: true, sequence: true, legacyLevel: true, releasedAt: true, withdrawal: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  if (docs.length === 0) return before;
  const fresh = docs.map(({ key, legacyLevel, releasedAt, withdrawal }) => ({
    key: `${province}/${key}`,
    on: localTime(new Date(releasedAt)).date,
    legacy: withdrawal ? null : (legacyLevel ?? 0),
  }));
  const after = { sequence: docs.at(-1)?.sequence ?? before.sequence, steps: [...before.steps, ...fresh] };
  knownOf(payload).set(province, after);
  return after;
}
