import type { CollectionBeforeDeleteHook } from 'payload';
import { fillText } from '../../src/messages/text';
import { ProblemError } from '../../src/problem/problem';
import { idOf } from '../fields/relation';
import { messages } from '../messages';

/** A block that forms use stays: without it nobody could bring them up to date, or see what they were made of. */
export const keepUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'forms',
    where: { usedBlocks: { like: `|${id}|` } },
    limit: 5,
    depth: 0,
    select: { title: true, province: true },
    overrideAccess: true,
    req,
  });
  if (totalDocs === 0) return;
  const own = idOf(req.user && 'province' in req.user ? req.user.province : null);
  const named = docs
    .filter((form) => own === null || idOf(form.province) === own)
    .map(({ title }) => `«${title ?? ''}»`);
  const message = fillText(messages.blockUsed.message, { count: totalDocs, forms: named.join(', ') });
  throw new ProblemError(409, [{ code: messages.blockUsed.code, rule: 'unused', message }]);
};
