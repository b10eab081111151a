import type { Payload, PayloadRequest } from 'payload';
import { localTime } from '../../src/dossier/calendar';
import { canonicalText } from '../../src/form/canonical';
import { type Problem, ProblemError } from '../../src/problem/problem';
import {
  moveReview,
  type ReviewEvent,
  type ReviewFacts,
  type ReviewRefusal,
  type ReviewState,
} from '../../src/service-level/review';
import { reviewRefusals } from '../../src/service-level/review-messages';
import { mayEdit, mayIn, type Staff } from '../access';
import { idOf } from '../fields/relation';
import { sha256 } from '../fingerprint';
import { messages } from '../messages';
import { contentOf, readWorkingCopyById, type WorkingCopy } from '../publishing/working-copy';
import type { Review } from './store';

/** Hash of the content a working copy would be released with. */
export const hashOf = (copy: WorkingCopy): string => sha256(canonicalText(contentOf(copy)));

/** Whether this person decides on requests about what this agency of this province is in charge of. */
export function mayDecide(
  staff: Staff | null,
  { province, agency }: { province: string; agency: string | null },
): boolean {
  if (staff === null || !mayIn(staff, 'review', province)) return false;
  return staff.agencies.length === 0 || (agency !== null && staff.agencies.includes(agency));
}

/** What the guards look at when this person does something to a request. */
export async function factsOf(
  payload: Payload,
  { row, state }: Review,
  { staff, text = '', now, req }: { staff: Staff | null; text?: string; now: Date; req?: PayloadRequest },
): Promise<ReviewFacts> {
  const charge = { province: idOf(row.province) ?? '', agency: row.agency ?? null };
  const isAsked = state === 'submitted';
  return {
    actor: staff?.id ?? null,
    submitter: row.submittedBy,
    mayReview: mayDecide(staff, charge),
    mayEdit: mayEdit(staff, charge),
    // Once approved the content is fixed in the request: what is edited afterwards belongs to the next one.
    isSameContent:
      !isAsked || hashOf(await readWorkingCopyById(payload, idOf(row.procedure) ?? '', req)) === row.sha256,
    text,
    problems: 0,
    today: localTime(now).date,
    releaseOn: row.releaseOn ?? null,
  };
}

const statusOf: Partial<Record<ReviewRefusal, number>> = {
  'review-no-such-move': 409,
  'review-decided': 409,
  'review-closed': 409,
  'review-content-changed': 409,
  'review-reason-needed': 422,
  'review-checks-fail': 422,
};

export const refusalProblem = (refusal: ReviewRefusal): Problem => ({
  code: refusal,
  message: reviewRefusals[refusal],
});

/**
 * The state a move leads to.
 * @throws ProblemError with the reason: 409 when the request is in another state, 422 when something is missing, 403 when it is not allowed
 */
export function moved(state: ReviewState, event: ReviewEvent, facts: ReviewFacts): ReviewState {
  const { to, refusal } = moveReview(state, event, facts);
  if (refusal === undefined) return to;
  throw new ProblemError(statusOf[refusal] ?? 403, [refusalProblem(refusal)]);
}

/** A request is not there for people of other provinces. @throws ProblemError 404 */
export function seenBy({ row }: Review, staff: Staff): void {
  if (!mayIn(staff, 'read-catalogue', idOf(row.province) ?? '')) throw new ProblemError(404, [messages.notFound]);
}
