import type { CollectionBeforeChangeHook } from 'payload';
import { fillText } from '../../src/messages/text';
import { ProblemError } from '../../src/problem/problem';
import { idOf } from '../fields/relation';
import { messages } from '../messages';

/**
 * Says which procedure has the code or key that a new one would get, at the field it came from. The unique index behind it holds whatever
 * happens, but would only say that some value is taken.
 */
export const refuseTakenKey: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data;
  const key = String(data.key ?? '');
  const { docs } = await req.payload.find({
    collection: 'procedures',
    where: { and: [{ province: { equals: idOf(data.province) } }, { key: { equals: key } }] },
    draft: true,
    limit: 1,
    pagination: false,
    depth: 0,
    select: { name: true, key: true },
    overrideAccess: true,
    req,
  });
  const [other] = docs;
  if (!other) return data;
  const field = key === data.code ? 'code' : 'name';
  const message = fillText(messages.keyTaken.message, { key, name: other.name ?? key });
  throw new ProblemError(422, [{ code: messages.keyTaken.code, field, rule: 'unique', message }]);
};
