import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook, RequestContext } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { slug } from '../../src/service-list/search-key';
import { messages } from '../messages';

const publishing = Symbol('publishing');

/** As in procedure.schema.json. */
const keyPattern = /^(\d\.\d{6}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$/;

/** The context of the publication, which alone may set `published`. A symbol: no request can carry it. */
export const publishedContext: RequestContext = { [publishing]: true };

/** The key is the national code, else made of the name; it is the public address and never changes. */
export const keepKey: CollectionBeforeValidateHook = ({ data, originalDoc, operation }) => {
  if (!data) return data;
  const stored: unknown = operation === 'update' ? originalDoc?.key : undefined;
  if (typeof stored === 'string' && stored !== '') {
    if (data.key !== undefined && data.key !== null && data.key !== stored) {
      throw new ProblemError(422, [{ ...messages.keyFixed, field: 'key' }]);
    }
    return { ...data, key: stored };
  }
  const given = typeof data.key === 'string' ? data.key.trim() : '';
  const code = typeof data.code === 'string' ? data.code.trim() : '';
  const key = given || code || slug(String(data.name ?? ''), 80);
  if (!keyPattern.test(key)) {
    throw new ProblemError(422, [{ ...messages.keyMissing, field: 'key' }]);
  }
  return { ...data, key };
};

/**
 * Saving never publishes. Payload would: a PATCH without `draft=true` lands in the published row, and `_status: published` from
 * anywhere is taken. Here every such write becomes a draft; the publication sets the status after its release is there.
 */
export const onlyPublishingPublishes: CollectionBeforeChangeHook = ({ context, data }) => {
  if (Reflect.get(context, publishing) === true) return data;
  return { ...data, _status: 'draft' };
};
