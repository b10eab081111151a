import { createHash } from 'node:crypto';
import type { Payload } from 'payload';
import { type Comparable, type DuplicateGroup, findDuplicates } from '../../src/duplicates/find';
import { performersInWords } from '../../src/procedure/in-words';
import { leastRecent } from '../../src/search/least-recent';
import { idOf } from '../fields/relation';
import { namesBeside } from '../procedure-merges/sources';
import { toProcedure } from '../procedures/to-procedure';

/** Least likeness that is looked for; screens may ask for more. */
export const leastLikeness = 0.7;

/** A procedure as the list of duplicates shows it. */
export type ListedProcedure = {
  id: string;
  key: string;
  code: string | null;
  name: string;
  agency: string;
  /** Code of the agency in charge; null where there is none. */
  charge: string | null;
  isPublic: boolean;
  level: number | null;
  updatedAt: string;
};

export type Catalogued = { procedures: ReadonlyMap<string, ListedProcedure>; groups: readonly DuplicateGroup[] };

const everything = { limit: 0, pagination: false, depth: 0, overrideAccess: true } as const;

/** Groups of a catalogue as it was last seen: names change seldom, and comparing thousands takes a second. */
const known = leastRecent<string, readonly DuplicateGroup[]>(8);

/** What may be the same among the procedures of a province that are in use, and has not been called different. */
export async function findGroups(payload: Payload, province: string): Promise<Catalogued> {
  const [procedures, different] = await Promise.all([inUse(payload, province), differentPairs(payload, province)]);
  const compared = procedures.map(({ id, code, name, agency }): Comparable => ({ id, code, name, agency }));
  const state = createHash('sha256')
    .update(JSON.stringify([province, compared, [...different].sort()]))
    .digest('base64url');
  const groups =
    known.get(state) ??
    findDuplicates(compared, {
      threshold: leastLikeness,
      areDifferent: (one, other) => different.has(pairOf(one, other)),
    });
  known.set(state, groups);
  return { procedures: new Map(procedures.map((each) => [each.id, each])), groups };
}

/** The name of a pair, whichever way round. */
export const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

async function inUse(payload: Payload, province: string): Promise<ListedProcedure[]> {
  const [{ docs }, names] = await Promise.all([
    payload.find({
      collection: 'procedures',
      draft: true,
      where: { and: [{ province: { equals: province } }, { state: { not_in: ['merged', 'ended'] } }] },
      sort: 'key',
      select: {
        key: true,
        code: true,
        name: true,
        performers: true,
        decidingAgency: true,
        managingAgency: true,
        level: true,
        releasedRevision: true,
        updatedAt: true,
      },
      ...everything,
    }),
    namesBeside(payload, province),
  ]);
  return docs.map((row) => {
    const { key, code, name, performers, decidingAgency } = toProcedure(row);
    const said = performersInWords(performers, names);
    return {
      id: row.id,
      key,
      code,
      name,
      agency: said === '' ? decidingAgency : said,
      charge: idOf(row.managingAgency),
      isPublic: typeof row.releasedRevision === 'number',
      level: row.level ?? null,
      updatedAt: row.updatedAt,
    };
  });
}

async function differentPairs(payload: Payload, province: string): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: 'duplicate-verdicts',
    where: { province: { equals: province } },
    select: { pair: true },
    ...everything,
  });
  return new Set(docs.map(({ pair }) => pair));
}
