import type { Payload, PayloadRequest } from 'payload';
import { type Problem, ProblemError } from '../../src/problem/problem';
import {
  type LifecycleEvent,
  type LifecycleFacts,
  type LifecycleRefusal,
  type LifecycleState,
  lifecycleOf,
  moveLifecycle,
} from '../../src/procedure/lifecycle';
import { lifecycleRefusals } from '../../src/procedure/lifecycle-messages';
import { mayEdit, type Staff } from '../access';
import { idOf } from '../fields/relation';
import { mayDecide } from '../level-reviews/facts';
import { openReviewOf } from '../level-reviews/store';
import { currentRelease, isOffered } from '../publishing/releases';
import type { WorkingCopy } from '../publishing/working-copy';
import { rulesOf } from '../publishing-rules/read-rules';

type Around = {
  staff: Staff;
  reason?: string;
  isSuccessorReleased?: boolean;
  isPublishedSince?: boolean;
  req?: PayloadRequest;
};

/** Whether this procedure is offered to the public now. */
export async function isPublic(payload: Payload, copy: WorkingCopy): Promise<boolean> {
  const current = await currentRelease(payload, copy.procedure);
  return current !== undefined && isOffered(current);
}

/**
 * What the guards look at. Taking a service out of the public list is a breaking change: where the province lets such changes out
 * directly, so is this one; else whoever decides on reviews does it.
 */
export async function lifecycleFacts(payload: Payload, copy: WorkingCopy, around: Around): Promise<LifecycleFacts> {
  const { province } = copy.procedure;
  const charge = { province, agency: idOf(copy.row.managingAgency) };
  const [current, rules, review] = await Promise.all([
    currentRelease(payload, copy.procedure),
    rulesOf(payload, province),
    openReviewOf(payload, copy.row.id, around.req),
  ]);
  const level = current?.level.legacy ?? 0;
  return {
    mayEdit: mayEdit(around.staff, charge),
    isReleased: current !== undefined && isOffered(current),
    mayWithdraw: level <= rules.breaking || mayDecide(around.staff, charge),
    isUnderReview: review !== undefined,
    reason: around.reason ?? '',
    isSuccessorReleased: around.isSuccessorReleased ?? true,
    isPublishedSince: around.isPublishedSince ?? false,
  };
}

const statusOf: Partial<Record<LifecycleRefusal, number>> = {
  'lifecycle-not-editor': 403,
  'lifecycle-needs-reviewer': 403,
  'lifecycle-reason-needed': 422,
  'lifecycle-successor-not-public': 422,
};

/** Why this move is refused, as it is told; undefined: it is not. */
export function refusalOf(copy: WorkingCopy, event: LifecycleEvent, facts: LifecycleFacts): Problem | undefined {
  const { refusal } = moveLifecycle(lifecycleOf(copy.row.state), event, facts);
  return refusal && { code: refusal, field: copy.row.id, message: lifecycleRefusals[refusal] };
}

/** The state after the event. @throws ProblemError 403, 409 or 422 with the reason why there is none */
export function movedState(copy: WorkingCopy, event: LifecycleEvent, facts: LifecycleFacts): LifecycleState {
  const { to, refusal } = moveLifecycle(lifecycleOf(copy.row.state), event, facts);
  if (to !== undefined) return to;
  throw new ProblemError(statusOf[refusal] ?? 409, [
    { code: refusal, field: copy.row.id, message: lifecycleRefusals[refusal] },
  ]);
}
