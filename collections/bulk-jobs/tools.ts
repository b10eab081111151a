import { createLocalReq, type Payload } from 'payload';
import type { BulkJob } from '../../payload-types';
import { localTime } from '../../src/dossier/calendar';
import { ProblemError } from '../../src/problem/problem';
import { mayIn, staffOf } from '../access';
import { idOf } from '../fields/relation';
import { readSurroundings } from '../publishing/evidence';
import type { ActionTools } from './actions/action';
import { bulkMessages } from './messages';

const everything = { limit: 0, pagination: false, depth: 0, overrideAccess: true } as const;

/** A request as the tools make it: with the transaction of a row, where there is one. */
type Within = { transactionID?: string | number };

/** What lines of the log carry as the id of their request. */
export const requestIdOf = ({ id }: Pick<BulkJob, 'id'>): string => `bulk:${id}`;

/** What levels rest on is read once for the rows of so many ms; a release is made from what is read for it alone. */
const surroundingsFor = 5_000;

/** Reads something once and keeps it for a while. */
function keptFor<Value>(ms: number, clock: () => Date, read: () => Promise<Value>): () => Promise<Value> {
  let kept: { value: Promise<Value>; until: number } | undefined;
  return () => {
    const now = clock().getTime();
    if (!kept || now >= kept.until) kept = { value: read(), until: now + ms };
    return kept.value;
  };
}

/**
 * What the rows of a job are worked on with: the person who made it, with the rights they have now.
 * @returns tools for rows; within a transaction where one is named
 * @throws ProblemError 403 when that person may not change the catalogue any more
 */
export async function toolsOf(
  payload: Payload,
  job: BulkJob,
  clock: () => Date,
): Promise<(within?: Within) => ActionTools> {
  const province = idOf(job.province) ?? '';
  const [user, agencies, people, sectors] = await Promise.all([
    payload.findByID({ collection: 'users', id: job.startedBy, depth: 0, overrideAccess: true, disableErrors: true }),
    payload.find({
      collection: 'agencies',
      where: { province: { equals: province } },
      select: { name: true },
      ...everything,
    }),
    payload.find({
      collection: 'users',
      where: { province: { equals: province } },
      select: { name: true },
      ...everything,
    }),
    payload.find({ collection: 'sectors', select: { name: true }, ...everything }),
  ]);
  const signedIn = user ? { ...user, collection: 'users' as const } : null;
  const staff = staffOf({ user: signedIn });
  if (!signedIn || !staff || !mayIn(staff, 'edit-catalogue', province)) {
    throw new ProblemError(403, [bulkMessages.starterGone]);
  }
  const named = (docs: readonly { id: string; name: string }[]) => new Map(docs.map(({ id, name }) => [id, name]));
  const surroundings = keptFor(surroundingsFor, clock, () =>
    readSurroundings(payload, province, localTime(clock()).date),
  );
  const lists = { agencies: named(agencies.docs), people: named(people.docs), sectors: named(sectors.docs) };
  return (within = {}) => ({
    payload,
    staff,
    now: clock(),
    ...lists,
    surroundings,
    req: () =>
      createLocalReq(
        { user: signedIn, req: { headers: new Headers({ 'x-request-id': requestIdOf(job) }), ...within } },
        payload,
      ),
  });
}
