import { type Payload, ValidationError } from 'payload';
import { retryOnConflict, writeConflictProblem } from '../../src/database/write-conflict';
import { ProblemError } from '../../src/problem/problem';
import type { ServiceLevel } from '../../src/service-level/level';
import type { Release } from '../../src/service-list/release';
import { makesRelease } from '../releases/append-only';
import { toRelease } from '../releases/to-release';
import type { Address } from './working-copy';

/** How often a release is tried under the next number when others publish in the same province at once. */
const attempts = 100;

export type NewRelease = Omit<Release, 'revision' | 'sequence'> & {
  title: string;
  /** Only while this revision is the current one: for what was concluded from it. */
  after?: number;
};

/** The newest release of a procedure. */
export async function currentRelease(payload: Payload, { province, key }: Address): Promise<Release | undefined> {
  const { docs } = await payload.find({
    collection: 'releases',
    where: { and: [{ province: { equals: province } }, { key: { equals: key } }] },
    sort: '-revision',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0] ? toRelease(docs[0]) : undefined;
}

/** The last number given in a province; 0 before the first. */
async function lastSequence(payload: Payload, province: string): Promise<number> {
  const { docs } = await payload.find({
    collection: 'releases',
    where: { province: { equals: province } },
    sort: '-sequence',
    limit: 1,
    pagination: false,
    depth: 0,
    select: { sequence: true },
    overrideAccess: true,
  });
  return docs[0]?.sequence ?? 0;
}

/** Whether two levels say the same; the wording of their sentences may differ from day to day. */
export function sameLevel(one: ServiceLevel, other: ServiceLevel): boolean {
  const said = ({ legacy, current, approved, criteria, currentCriteria = [] }: ServiceLevel) =>
    JSON.stringify([legacy, current, approved, [...criteria, ...currentCriteria].map(({ id, met }) => [id, met])]);
  return said(one) === said(other);
}

/** Whether both offer the service, or both withdraw it in the same way. */
function sameStanding({ withdrawal: one }: Pick<Release, 'withdrawal'>, other: Pick<Release, 'withdrawal'>): boolean {
  return one?.kind === other.withdrawal?.kind && one?.into === other.withdrawal?.into;
}

function columnsOf({ withdrawal, ...release }: Release) {
  return withdrawal ? { ...release, withdrawal: withdrawal.kind, movedTo: withdrawal.into } : release;
}

/** Whether a release still offers its service. */
export const isOffered = ({ withdrawal }: Pick<Release, 'withdrawal'>): boolean => withdrawal === undefined;

/**
 * Appends a release under the next numbers. The unique keys (province, sequence) and (province, key, revision) decide who was first;
 * the other one looks again and takes the next. So sequences have no gaps, without any lock across processes.
 * @returns the release; with `isNew` false when somebody released the very same meanwhile, or anything at all under `after`
 * @throws ProblemError 409 when others stay faster
 */
export async function insertRelease(
  payload: Payload,
  { title, after, ...wanted }: NewRelease,
): Promise<{ release: Release; isNew: boolean }> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const current = await currentRelease(payload, wanted);
    if (
      current &&
      current.sha256 === wanted.sha256 &&
      sameLevel(current.level, wanted.level) &&
      sameStanding(current, wanted)
    ) {
      return { release: current, isNew: false };
    }
    if (current && after !== undefined && current.revision !== after) return { release: current, isNew: false };
    const release: Release = {
      ...wanted,
      revision: (current?.revision ?? 0) + 1,
      sequence: (await lastSequence(payload, wanted.province)) + 1,
    };
    try {
      await retryOnConflict(() =>
        payload.create({
          collection: 'releases',
          data: { ...columnsOf(release), title, legacyLevel: release.level.legacy },
          context: { ...makesRelease.context },
          depth: 0,
          disableTransaction: true,
          overrideAccess: true,
        }),
      );
      return { release, isNew: true };
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
    }
  }
  throw new ProblemError(409, [writeConflictProblem()]);
}
