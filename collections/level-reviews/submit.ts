import { type Payload, ValidationError } from 'payload';
import { retryOnConflict } from '../../src/database/write-conflict';
import { localTime } from '../../src/dossier/calendar';
import { canonicalText } from '../../src/form/canonical';
import { ProblemError } from '../../src/problem/problem';
import type { ReviewFacts } from '../../src/service-level/review';
import { mayEdit, mayIn, type Staff } from '../access';
import { idOf } from '../fields/relation';
import { sha256 } from '../fingerprint';
import { messages } from '../messages';
import { levelOf, publishProblems } from '../publishing/publish';
import { currentRelease } from '../publishing/releases';
import { contentOf, readWorkingCopyById, type WorkingCopy } from '../publishing/working-copy';
import { changeOf } from './change';
import { moved } from './facts';
import { movesReview } from './only-by-review';
import { refuseReleaseDay } from './release-day';
import { openReviewOf, type Review } from './store';
import { tellOfSubmission } from './tell';

export type Submission = {
  staff: Staff;
  /** Id of the working document. */
  procedure: string;
  note: string;
  /** ISO date of the wished publication; null: as soon as it is approved. */
  releaseOn: string | null;
  now: Date;
};

const attempts = 5;

/**
 * Submits a procedure as it stands: checked, assessed and kept with its exact content, which alone can be approved and released.
 * @throws ProblemError 404 when it does not exist for this person, 422 with every reason why it cannot be submitted, 409 when a request
 * for it is open
 */
export async function submitForReview(payload: Payload, submission: Submission): Promise<Review> {
  const { staff, procedure: id, now, releaseOn } = submission;
  const copy = await readWorkingCopyById(payload, id);
  const { province, key } = copy.procedure;
  if (!mayIn(staff, 'read-catalogue', province)) throw new ProblemError(404, [messages.notFound]);
  const today = localTime(now).date;
  if (releaseOn !== null) refuseReleaseDay(releaseOn, now);
  const problems = publishProblems(copy);
  const facts: ReviewFacts = {
    actor: staff.id,
    submitter: null,
    mayReview: false,
    mayEdit: mayEdit(staff, { province, agency: idOf(copy.row.managingAgency) }),
    isSameContent: true,
    text: submission.note,
    problems: problems.length,
    today,
    releaseOn,
  };
  if (facts.mayEdit && problems.length > 0) throw new ProblemError(422, problems);
  moved('draft', 'submit', facts);
  const data = await requestOf(payload, copy, submission);
  const current = await currentRelease(payload, { province, key });
  if (current && current.sha256 === data.sha256 && current.level.legacy === data.levelTo) {
    throw new ProblemError(422, [messages.nothingToReview]);
  }
  const review = await insertRequest(payload, id, data);
  await tellOfSubmission(payload, review);
  return review;
}

async function requestOf(payload: Payload, copy: WorkingCopy, { staff, note, releaseOn, now }: Submission) {
  const { procedure, row } = copy;
  const content = contentOf(copy);
  const text = canonicalText(content);
  const [level, current] = await Promise.all([levelOf(payload, copy, now), currentRelease(payload, procedure)]);
  const change = await changeOf(payload, { content, sha256: sha256(text), level, current });
  return {
    title: procedure.name,
    procedure: row.id,
    key: procedure.key,
    agency: idOf(row.managingAgency),
    targetDate: procedure.target.date,
    content: text,
    sha256: sha256(text),
    level,
    levelFrom: current?.level.legacy ?? null,
    levelTo: level.legacy,
    baseRevision: current?.revision ?? null,
    effect: change.facts.effect,
    kind: change.kind,
    note: note.trim() || null,
    submittedBy: staff.id,
    submittedByName: staff.name,
    submittedAt: now.toISOString(),
    state: 'submitted' as const,
    step: 0,
    releaseOn,
    province: procedure.province,
  };
}

/** The unique key (procedure, round) lets one of two submissions at once in. */
async function insertRequest(
  payload: Payload,
  procedure: string,
  data: Awaited<ReturnType<typeof requestOf>>,
): Promise<Review> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // The number first: a request made after this look takes it, and then ours is refused by the key and looks again.
    const round = (await lastRound(payload, procedure)) + 1;
    if (await openReviewOf(payload, procedure)) throw new ProblemError(409, [messages.reviewOpen]);
    try {
      const row = await retryOnConflict(() =>
        payload.create({
          collection: 'level-reviews',
          data: { ...data, round },
          context: { ...movesReview.context },
          depth: 0,
          disableTransaction: true,
          overrideAccess: true,
        }),
      );
      return { row, events: [], state: 'submitted' };
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
    }
  }
  throw new ProblemError(409, [messages.reviewOpen]);
}

async function lastRound(payload: Payload, procedure: string): Promise<number> {
  const { docs } = await payload.find({
    collection: 'level-reviews',
    where: { procedure: { equals: procedure } },
    sort: '-round',
    limit: 1,
    pagination: false,
    depth: 0,
    select: { round: true },
    overrideAccess: true,
  });
  return docs[0]?.round ?? 0;
}
