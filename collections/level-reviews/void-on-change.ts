import type { CollectionAfterChangeHook, Payload, PayloadRequest } from 'payload';
import { idOf } from '../fields/relation';
import { factsOf, moved } from './facts';
import { appendEvent, openReviewOf, type Review } from './store';
import { tellOfEvent } from './tell';

/** A request whose content was edited is void: what was submitted is no longer what would be released. */
export async function voidIfChanged(payload: Payload, review: Review, now: Date, req?: PayloadRequest): Promise<void> {
  if (review.state !== 'submitted') return;
  const facts = await factsOf(payload, review, { staff: null, now, ...(req ? { req } : {}) });
  if (facts.isSameContent) return;
  moved(review.state, 'change', facts);
  const after = await appendEvent(
    payload,
    review,
    { event: 'change', actor: null, actorName: null, at: now.toISOString() },
    req,
  );
  await tellOfEvent(payload, after, req);
}

/** On procedures and forms: a save that gives another content than the one submitted ends the request, in the same transaction. */
export const voidOnChange: CollectionAfterChangeHook = async ({ doc, collection, req }) => {
  const procedure = collection.slug === 'procedures' ? idOf(doc) : idOf(doc.procedure);
  if (!procedure) return doc;
  const review = await openReviewOf(req.payload, procedure, req);
  if (review) await voidIfChanged(req.payload, review, new Date(), req);
  return doc;
};
