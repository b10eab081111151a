import type { Payload, PayloadRequest } from 'payload';
import type { MasterLink } from '../../payload-types';
import type { Deviation } from '../../src/masters/differences';
import { hasMembers } from '../json-guards';

const isDeviation = (value: unknown): value is Deviation =>
  hasMembers<Deviation>(value, {
    unit: 'string',
    reason: 'string',
    byName: 'string',
    at: 'string',
    masterSha256: 'string',
  });

/** What a province keeps as its own, as it was decided. */
export function deviationsOf({ deviations }: Pick<MasterLink, 'deviations'>): Deviation[] {
  const stored: unknown = deviations;
  return Array.isArray(stored) ? stored.filter(isDeviation) : [];
}

/** The link of a procedure; undefined when it follows no master. */
export async function linkOf(
  payload: Payload,
  procedure: string,
  req?: PayloadRequest,
): Promise<MasterLink | undefined> {
  const { docs } = await payload.find({
    collection: 'master-links',
    where: { procedure: { equals: procedure } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    ...(req ? { req } : {}),
  });
  return docs[0];
}
