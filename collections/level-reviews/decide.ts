import type { Payload } from 'payload';
import { retryOnConflict } from '../../src/database/write-conflict';
import { localTime } from '../../src/dossier/calendar';
import { cleanLines } from '../../src/form/field-types/clean-text';
import { ProblemError } from '../../src/problem/problem';
import { hasPlace } from '../../src/procedure/has-place';
import type { Staff } from '../access';
import { idOf } from '../fields/relation';
import { messages } from '../messages';
import { releasedContent } from './change';
import { factsOf, mayDecide, moved, seenBy } from './facts';
import { changesOf } from './page';
import { releaseApproved } from './release';
import { refuseReleaseDay } from './release-day';
import { asStaff } from './reviewers';
import { appendEvent, type NewEvent, type Review, readReview } from './store';
import { tellOfEvent } from './tell';
import { voidIfChanged } from './void-on-change';

/** What a person does to a request. */
export type Decision = {
  review: string;
  event: 'comment' | 'ask' | 'approve' | 'return' | 'withdraw';
  staff: Staff;
  /** Reasons, comment, question. */
  text: string;
  /** The field a comment is about. */
  field?: string | null;
  /** Id of the person who is asked. */
  askedOf?: string | null;
  /** ISO date of the publication; null: at once. Undefined: as the submitter wished. */
  releaseOn?: string | null;
  /** One of many decided at once, unseen: only what breaks nothing. */
  isBatch?: boolean;
  now: Date;
};

/**
 * Does it, if the table of moves allows it. The inserted event is the whole decision; releasing, notices and lists follow from it and
 * are caught up after a crash.
 * @throws ProblemError 403, 404, 409 or 422 with the reason
 */
export async function decide(payload: Payload, decision: Decision): Promise<Review> {
  const { staff, event, now } = decision;
  // A reason of unseen characters only is none.
  const text = cleanLines(decision.text);
  const review = await readReview(payload, decision.review);
  seenBy(review, staff);
  const facts = await factsOf(payload, review, { staff, text, now });
  if (!facts.isSameContent) await voidIfChanged(payload, review, now);
  moved(review.state, event, facts);
  if (event === 'approve' && decision.isBatch && review.row.effect === 'breaking') {
    throw new ProblemError(422, [messages.batchBreaking]);
  }
  if (decision.field) await refuseUnknownField(payload, review, decision.field);
  const moving = await eventOf(payload, review, { ...decision, text });
  const after = await retryOnConflict(() => appendEvent(payload, review, moving));
  // What follows can be repeated; the catching up of every minute may be at work on the same rows.
  await retryOnConflict(() => tellOfEvent(payload, after));
  return event === 'approve' ? retryOnConflict(() => releaseApproved(payload, after, now)) : after;
}

async function eventOf(payload: Payload, { row }: Review, decision: Decision): Promise<NewEvent> {
  const { event, staff, text, field, now } = decision;
  const asked = event === 'ask' ? await askedPerson(payload, { row, asker: staff.id }, decision.askedOf ?? '') : null;
  return {
    event,
    actor: staff.id,
    actorName: staff.name,
    at: now.toISOString(),
    text: text || null,
    field: field ?? null,
    askedOf: asked?.id ?? null,
    askedOfName: asked?.name ?? null,
    releaseOn: event === 'approve' ? releaseDay(decision, row.releaseOn ?? null) : null,
  };
}

function releaseDay({ releaseOn, now }: Decision, wished: string | null): string | null {
  const today = localTime(now).date;
  const day = releaseOn === undefined ? wished : releaseOn;
  if (day === null || (releaseOn === undefined && day <= today)) return null;
  refuseReleaseDay(day, now);
  return day;
}

/** A comment is about something that is submitted, or that is no more there. @throws ProblemError 422 */
async function refuseUnknownField(payload: Payload, review: Review, field: string): Promise<void> {
  const content = releasedContent(review.row);
  if (hasPlace(content.procedure, field)) return;
  const { procedure, forms } = await changesOf(payload, review);
  const changed = [...procedure, ...forms.flatMap(({ changes }) => changes)];
  if (!changed.some(({ path }) => path === field)) {
    throw new ProblemError(422, [{ ...messages.placeUnknown, field: 'field' }]);
  }
}

/** Somebody else who may decide on this request: neither who submitted it nor who asks. @throws ProblemError 422 */
async function askedPerson(
  payload: Payload,
  { row, asker }: { row: Review['row']; asker: string },
  id: string,
): Promise<{ id: string; name: string }> {
  const user = id
    ? await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, overrideAccess: true })
    : null;
  const person = user ? asStaff(user) : null;
  const charge = { province: idOf(row.province) ?? '', agency: row.agency ?? null };
  if (!person || person.id === row.submittedBy || person.id === asker || !mayDecide(person, charge)) {
    throw new ProblemError(422, [{ ...messages.reviewerUnknown, field: 'askedOf' }]);
  }
  return person;
}
