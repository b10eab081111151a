import type { Payload } from 'payload';
import { fillText } from '../../src/messages/text';
import { ProblemError } from '../../src/problem/problem';
import { changeKinds, isDirect, kindOfChange } from '../../src/service-level/publishing-rules';
import type { Rung } from '../../src/service-level/standing-level';
import type { Staff } from '../access';
import { changeOf } from '../level-reviews/change';
import { openReviewOf } from '../level-reviews/store';
import { messages } from '../messages';
import { rulesOf } from '../publishing-rules/read-rules';
import { type Outlook, outlookOf } from './outlook';
import { type Published, publishProblems, publishProcedure, refuseOther, type ShownForm } from './publish';
import type { WorkingCopy } from './working-copy';

/**
 * Why this copy cannot be published without a second person; undefined when it can. What cannot be published at all is not asked here.
 */
export async function whyReviewed(
  payload: Payload,
  copy: WorkingCopy,
  { content, sha256, level, newest }: Outlook,
): Promise<ProblemError | undefined> {
  if (await openReviewOf(payload, copy.row.id)) return new ProblemError(409, [messages.reviewOpen]);
  const [rules, { facts }] = await Promise.all([
    rulesOf(payload, copy.procedure.province),
    changeOf(payload, { content, sha256, level, current: newest }),
  ]);
  if (isDirect(rules, facts)) return undefined;
  const kind = changeKinds.find((each) => each.kind === kindOfChange(facts))?.name ?? { vi: '', en: '' };
  const message = {
    vi: fillText(messages.reviewNeeded.message, { kind: kind.vi, level: level.legacy }).vi,
    en: fillText(messages.reviewNeeded.message, { kind: kind.en, level: level.legacy }).en,
  };
  return new ProblemError(422, [{ code: messages.reviewNeeded.code, message }]);
}

export type DirectOrder = {
  copy: WorkingCopy;
  staff: Staff;
  now: Date;
  /** The level that was agreed to; a release never comes out below it. */
  notBelow?: Rung;
  /** The form that was on the screen; another one saved meanwhile is not published in its place. */
  shownForm?: ShownForm;
};

/**
 * Publishes a copy without review, where the rules of its province let that be done; the release says so (`direct`).
 * @throws ProblemError 422 with every reason, `review-needed` among them; 409 while a request for it is open, where the level would be
 *   lower than agreed to, and where the form that was shown is no longer the one kept
 */
export async function publishDirectly(
  payload: Payload,
  { copy, staff, now, notBelow, shownForm }: DirectOrder,
): Promise<Published> {
  if (shownForm) refuseOther(copy, shownForm);
  const problems = publishProblems(copy);
  if (problems.length > 0) throw new ProblemError(422, problems);
  const refusal = await whyReviewed(payload, copy, await outlookOf(payload, copy, { now }));
  if (refusal) throw refusal;
  const { province, key } = copy.procedure;
  const order = { province, key, decision: 'direct', approver: staff.id, now } as const;
  return publishProcedure(payload, {
    ...order,
    ...(notBelow ? { notBelow } : {}),
    ...(shownForm ? { shownForm } : {}),
  });
}
