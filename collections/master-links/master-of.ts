import type { Payload, PayloadRequest } from 'payload';
import type { Procedure } from '../../src/procedure/procedure';
import { nation } from '../access';
import { releasedContent } from '../level-reviews/change';
import { currentRelease, isOffered } from '../publishing/releases';

/** A master as the nation has published it: what it says in a draft is nobody's business yet. */
export type Master = { id: string; key: string; revision: number; releasedAt: string; record: Procedure };

/** The master under this key or code; undefined when the nation publishes none. */
export async function masterOf(payload: Payload, code: string, req?: PayloadRequest): Promise<Master | undefined> {
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { and: [{ province: { equals: nation } }, { or: [{ key: { equals: code } }, { code: { equals: code } }] }] },
    limit: 2,
    pagination: false,
    depth: 0,
    select: { key: true },
    overrideAccess: true,
    ...(req ? { req } : {}),
  });
  const row = docs.find(({ key }) => key === code) ?? docs[0];
  if (!row?.key) return undefined;
  const release = await currentRelease(payload, { province: nation, key: row.key });
  if (!release || !isOffered(release)) return undefined;
  const { procedure: record } = releasedContent(release);
  return { id: row.id, key: row.key, revision: release.revision, releasedAt: release.releasedAt, record };
}
