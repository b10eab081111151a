import type { Payload } from 'payload';
import { masterDifferences, openCount } from '../../src/masters/differences';
import { nation } from '../access';
import { fingerprint } from '../fingerprint';
import { currentRecords } from '../imports/current-records';
import { namesBeside } from '../procedure-merges/sources';
import { newLink } from './follow';
import { masterOf } from './master-of';

type Order = { province: string; ids: readonly string[]; byName: string; now: Date };

/**
 * Lets procedures of a province follow the masters with their codes, where the nation has published one and they follow none yet. Each
 * link is a row of its own, so it is safe to repeat.
 * @param ids some hundreds at most
 * @returns how many follow one now that did not before
 */
export async function linkByCode(payload: Payload, { province, ids, byName, now }: Order): Promise<number> {
  if (province === nation || ids.length === 0) return 0;
  const [records, linked, masters, names] = await Promise.all([
    currentRecords(payload, ids),
    linkedAmong(payload, ids),
    publishedMasters(payload),
    namesBeside(payload, province),
  ]);
  let count = 0;
  for (const { row, procedure } of records.values()) {
    if (procedure.code === null || !masters.has(procedure.code) || linked.has(row.id)) continue;
    const master = await masterOf(payload, procedure.code);
    if (!master) continue;
    const differences = masterDifferences(procedure, master.record, { deviations: [], names, fingerprint });
    await payload.db.create({
      collection: 'master-links',
      data: newLink({ row, procedure }, { master, open: openCount(differences), byName, now }),
      returning: false,
    });
    count += 1;
  }
  return count;
}

const everything = { limit: 0, pagination: false, depth: 0, overrideAccess: true } as const;

async function linkedAmong(payload: Payload, ids: readonly string[]): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: 'master-links',
    where: { procedure: { in: [...ids] } },
    select: { procedure: true },
    ...everything,
  });
  return new Set(docs.map(({ procedure }) => procedure));
}

/** Codes of what the nation has published. */
async function publishedMasters(payload: Payload): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { and: [{ province: { equals: nation } }, { releasedRevision: { exists: true } }] },
    select: { code: true },
    ...everything,
  });
  return new Set(docs.flatMap(({ code }) => code ?? []));
}
