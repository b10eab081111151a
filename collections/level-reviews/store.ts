import { type Payload, type PayloadRequest, ValidationError } from 'payload';
import type { ReviewEvent as StoredEvent, LevelReview as StoredReview } from '../../payload-types';
import { retryOnConflict } from '../../src/database/write-conflict';
import { ProblemError } from '../../src/problem/problem';
import type { ServiceLevel } from '../../src/service-level/level';
import { type ReviewEvent, type ReviewState, reviewTransitions } from '../../src/service-level/review';
import { reviewRefusals } from '../../src/service-level/review-messages';
import { messages } from '../messages';
import { movesReview } from './only-by-review';

/** A request with everything that happened to it; its state is what its events have made of it. */
export type Review = { row: StoredReview; events: readonly StoredEvent[]; state: ReviewState };

/** The state after these events, in order. Only moves of the table are ever stored. */
export function stateAfter(events: readonly { event: ReviewEvent }[]): ReviewState {
  return events.reduce<ReviewState>((from, { event }) => {
    const row = reviewTransitions.find((candidate) => candidate.from === from && candidate.event === event);
    return row?.to ?? from;
  }, 'submitted');
}

const within = (req?: PayloadRequest) => ({ depth: 0, overrideAccess: true, ...(req ? { req } : {}) }) as const;

/** @throws ProblemError 404 when there is none */
export async function readReview(payload: Payload, id: string, req?: PayloadRequest): Promise<Review> {
  const row = await payload.findByID({ collection: 'level-reviews', id, disableErrors: true, ...within(req) });
  if (!row) throw new ProblemError(404, [messages.notFound]);
  const events = await eventsOf(payload, id, req);
  return { row, events, state: stateAfter(events) };
}

async function eventsOf(payload: Payload, review: string, req?: PayloadRequest): Promise<StoredEvent[]> {
  const { docs } = await payload.find({
    collection: 'review-events',
    where: { review: { equals: review } },
    sort: 'step',
    limit: 0,
    pagination: false,
    ...within(req),
  });
  return docs;
}

export type NewEvent = Omit<StoredEvent, 'id' | 'review' | 'step' | 'province'>;

/**
 * Appends the next event: the commit point of a decision. Who comes second, having seen the same events, is told that it is decided.
 * @param req inside of a transaction it stands or falls with; default: an insert of its own
 * @throws ProblemError 409 when somebody else was first
 */
export async function appendEvent(
  payload: Payload,
  { row, events }: Review,
  event: NewEvent,
  req?: PayloadRequest,
): Promise<Review> {
  const data = { ...event, review: row.id, step: (events.at(-1)?.step ?? 0) + 1, province: row.province };
  const insert = () =>
    payload.create({
      collection: 'review-events',
      data,
      context: { ...movesReview.context },
      ...(req ? {} : { disableTransaction: true }),
      ...within(req),
    });
  try {
    await (req ? insert() : retryOnConflict(insert));
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    throw new ProblemError(409, [{ code: 'review-closed', message: reviewRefusals['review-closed'] }]);
  }
  const after = await eventsOf(payload, row.id, req);
  return noteState(payload, { row, events: after, state: stateAfter(after) }, req);
}

/** Repeats in the row what its events say, for lists. Safe to repeat; an older view never replaces a newer one. */
export async function noteState(
  payload: Payload,
  { row, events, state }: Review,
  req?: PayloadRequest,
): Promise<Review> {
  const step = events.at(-1)?.step ?? 0;
  if (row.step >= step) return { row, events, state };
  const decision = events.findLast(({ event }) => event === 'approve' || event === 'return');
  const asked = events.findLast(({ event }) => event === 'ask');
  const release = events.findLast(({ event }) => event === 'release');
  const noted = await payload.update({
    collection: 'level-reviews',
    id: row.id,
    data: {
      state: state === 'draft' ? 'submitted' : state,
      step,
      // Who approves says when, also "at once" against the wish of the submitter.
      releaseOn: decision?.event === 'approve' ? (decision.releaseOn ?? null) : (row.releaseOn ?? null),
      decidedBy: decision?.actor ?? null,
      decidedByName: decision?.actorName ?? null,
      decidedAt: decision?.at ?? null,
      askedOf: asked?.askedOf ?? null,
      releasedRevision: release?.revision ?? null,
    },
    context: { ...movesReview.context },
    ...within(req),
  });
  return { row: noted, events, state };
}

/** The request for this procedure that can still move; undefined when there is none. */
export async function openReviewOf(
  payload: Payload,
  procedure: string,
  req?: PayloadRequest,
): Promise<Review | undefined> {
  const { docs } = await payload.find({
    collection: 'level-reviews',
    where: { procedure: { equals: procedure } },
    sort: '-round',
    limit: 1,
    pagination: false,
    select: { state: true },
    ...within(req),
  });
  const [newest] = docs;
  if (!newest) return undefined;
  const review = await readReview(payload, newest.id, req);
  return review.state === 'submitted' || review.state === 'approved' ? review : undefined;
}

const isLevel = (value: unknown): value is ServiceLevel =>
  typeof value === 'object' && value !== null && 'legacy' in value && 'current' in value && 'criteria' in value;

/** The level a request asks for. @throws Error when it cannot be read */
export function levelOfReview({ id, level }: StoredReview): ServiceLevel {
  if (!isLevel(level)) throw new Error(`Review ${id}: its level cannot be read.`);
  return level;
}
