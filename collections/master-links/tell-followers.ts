import type { Payload } from 'payload';
import type { MasterLink } from '../../payload-types';
import { newestReleases } from '../../src/database/newest-releases';
import { openCount } from '../../src/masters/differences';
import { nation } from '../access';
import { idOf } from '../fields/relation';
import { raiseNotice } from '../notices/raise';
import { currentRelease, isOffered } from '../publishing/releases';
import { readWorkingCopyById } from '../publishing/working-copy';
import { type Master, masterOf } from './master-of';
import { differencesOf } from './standing';
import { deviationsOf } from './stored-link';

/**
 * Makes the follower of the masters: what the nation publishes is a commit point, and telling those who follow it comes after. What a
 * crash left untold is told at the next look, once.
 * @returns a function that tells; cheap where the nation has published nothing since its last call
 */
export function makeMasterFollower(payload: Payload): () => Promise<number> {
  let seen = 0;
  return async () => {
    const newest = (await newestReleases(payload)).find(({ province }) => province === nation)?.sequence ?? 0;
    if (newest === seen) return 0;
    let told = 0;
    for (const [master, revision] of await changedMasters(payload, seen)) {
      for (const link of await untold(payload, master, revision)) {
        await tell(payload, link, revision);
        told += 1;
      }
    }
    seen = newest;
    return told;
  };
}

/** The newest revision of every master released after this sequence. */
async function changedMasters(payload: Payload, sequence: number): Promise<Map<string, number>> {
  const { docs } = await payload.find({
    collection: 'releases',
    where: { and: [{ province: { equals: nation } }, { sequence: { greater_than: sequence } }] },
    sort: 'sequence',
    limit: 0,
    pagination: false,
    depth: 0,
    select: { key: true, revision: true },
    overrideAccess: true,
  });
  return new Map(docs.map(({ key, revision }) => [key, revision]));
}

async function untold(payload: Payload, master: string, revision: number): Promise<MasterLink[]> {
  const { docs } = await payload.find({
    collection: 'master-links',
    where: { and: [{ master: { equals: master } }, { toldRevision: { less_than: revision } }] },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs;
}

/** Tells the people of one follower what the new revision asks of them; nothing where it changes nothing for them. */
async function tell(payload: Payload, link: MasterLink, revision: number): Promise<void> {
  const copy = await readWorkingCopyById(payload, link.procedure);
  const current = await currentRelease(payload, { province: nation, key: link.master });
  const isWithdrawn = current !== undefined && !isOffered(current);
  const master = isWithdrawn ? undefined : await masterOf(payload, link.master);
  const open = master ? await openOf(payload, { copy, master, link }) : 0;
  const event = {
    province: copy.procedure.province,
    key: `master:${link.id}/${revision}`,
    agency: idOf(copy.row.managingAgency),
    link: `/admin/collections/procedures/${copy.row.id}/ban-goc`,
    values: { procedure: copy.procedure.name, count: open, revision },
  };
  if (isWithdrawn) await raiseNotice(payload, { ...event, kind: 'master-withdrawn' });
  else if (open > 0) await raiseNotice(payload, { ...event, kind: 'master-changed' });
  await payload.update({
    collection: 'master-links',
    id: link.id,
    data: { toldRevision: revision, openCount: open },
    depth: 0,
    overrideAccess: true,
  });
}

type Compared = { copy: Awaited<ReturnType<typeof readWorkingCopyById>>; master: Master; link: MasterLink };

async function openOf(payload: Payload, { copy, master, link }: Compared): Promise<number> {
  return openCount(await differencesOf(payload, copy, { master, deviations: deviationsOf(link) }));
}
