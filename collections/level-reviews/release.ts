import type { Payload } from 'payload';
import { localTime } from '../../src/dossier/calendar';
import { ProblemError } from '../../src/problem/problem';
import { assess } from '../../src/service-level/assess';
import { moveReview } from '../../src/service-level/review';
import { approvedLevel, heldBelow } from '../../src/service-level/standing-level';
import type { Release } from '../../src/service-list/release';
import { idOf } from '../fields/relation';
import { formFaults } from '../forms/sound-form';
import { readEvidence } from '../publishing/evidence';
import { followRelease } from '../publishing/follow-release';
import { insertRelease } from '../publishing/releases';
import { readWorkingCopyById } from '../publishing/working-copy';
import { toRelease } from '../releases/to-release';
import { releasedContent } from './change';
import { factsOf } from './facts';
import { appendEvent, levelOfReview, noteState, type Review, readReview } from './store';
import { tellOfEvent, tellOfSubmission } from './tell';

/**
 * Releases an approved request when its day has come: exactly the content that was approved, at the approved level or, where evidence
 * has broken since, below it. The release names the request, so whatever was cut off is taken up once.
 */
export async function releaseApproved(payload: Payload, review: Review, now: Date): Promise<Review> {
  const facts = await factsOf(payload, review, { staff: null, now });
  if (moveReview(review.state, 'release', facts).to === undefined) return review;
  const release = (await releaseOf(payload, review)) ?? (await makeRelease(payload, review, now));
  await followRelease(payload, await readWorkingCopyById(payload, idOf(review.row.procedure) ?? ''), release);
  return appendEvent(payload, review, {
    event: 'release',
    actor: null,
    actorName: null,
    at: now.toISOString(),
    revision: release.revision,
  }).catch((error: unknown) => {
    // Another process has caught the same up at the same moment.
    if (error instanceof ProblemError && error.status === 409) return readReview(payload, review.row.id);
    throw error;
  });
}

/** The release this request has led to already. */
async function releaseOf(payload: Payload, { row }: Review): Promise<Release | undefined> {
  const { docs } = await payload.find({
    collection: 'releases',
    where: { review: { equals: row.id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0] ? toRelease(docs[0]) : undefined;
}

async function makeRelease(payload: Payload, { row }: Review, now: Date): Promise<Release> {
  const { procedure, forms } = releasedContent(row);
  const today = localTime(now).date;
  const computed = assess(procedure, forms, {
    checkForm: formFaults,
    today,
    evidence: await readEvidence(payload, procedure.province, { procedures: [procedure], today }),
  }).overall;
  const { release } = await insertRelease(payload, {
    province: procedure.province,
    key: procedure.key,
    title: procedure.name,
    content: row.content,
    sha256: row.sha256,
    decision: 'review',
    approver: row.decidedBy ?? null,
    releasedAt: now.toISOString(),
    level: heldBelow(computed, approvedLevel(levelOfReview(row))),
    review: row.id,
  });
  return release;
}

/**
 * Does what follows from decisions and was cut off, or whose day has come: states in lists, releases, notices. Called at start and every
 * few minutes; what is done already is not done again.
 * @returns how many requests were released
 */
export async function catchUpReviews(payload: Payload, now: Date): Promise<number> {
  const { docs } = await payload.find({
    collection: 'level-reviews',
    where: { state: { in: ['submitted', 'approved'] } },
    limit: 0,
    pagination: false,
    depth: 0,
    select: { state: true },
    overrideAccess: true,
  });
  let released = 0;
  for (const { id } of docs) {
    try {
      if (await catchUpOne(payload, id, now)) released += 1;
    } catch (error) {
      // One that cannot be released must not hold up those of everybody else.
      payload.logger.error({
        msg: `Review ${id} is not caught up; it is tried again.`,
        stack: error instanceof Error ? error.stack : '',
      });
    }
  }
  return released;
}

async function catchUpOne(payload: Payload, id: string, now: Date): Promise<boolean> {
  const review = await readReview(payload, id);
  const noted = await noteState(payload, review);
  await tellOfSubmission(payload, noted);
  await tellOfEvent(payload, noted);
  if (noted.state !== 'approved') return false;
  return (await releaseApproved(payload, noted, now)).state === 'released';
}
