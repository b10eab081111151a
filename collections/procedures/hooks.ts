import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { lifecycleOf } from '../../src/procedure/lifecycle';
import { slug } from '../../src/service-list/search-key';
import { messages } from '../messages';
import { trustedContext } from '../trusted-context';

/** As in procedure.schema.json. */
const keyPattern = /^(\d\.\d{6}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$/;

/** Given by the publication, which alone may set `published`. */
export const followsRelease = trustedContext('followsRelease');

/** Given by the functions of collections/procedure-merges, which alone retire a procedure and bring it back. */
export const movesLifecycle = trustedContext('movesLifecycle');

/**
 * A retired procedure is edited by nobody, and nobody retires one by writing its state. In a hook, because drafts, restored versions and
 * calls that override access pass by everything else.
 */
export const keepLifecycle: CollectionBeforeChangeHook = ({ context, data, originalDoc, operation }) => {
  if (movesLifecycle.isIn(context)) return data;
  const before = operation === 'update' ? lifecycleOf(originalDoc?.state) : 'in-use';
  if (data.state !== undefined && data.state !== null && data.state !== before) {
    throw new ProblemError(403, [{ ...messages.onlyByLifecycle, field: 'state' }]);
  }
  if (before !== 'in-use' && !followsRelease.isIn(context)) throw new ProblemError(409, [messages.procedureRetired]);
  return { ...data, state: before, retirement: operation === 'update' ? (originalDoc?.retirement ?? null) : null };
};

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
  if (followsRelease.isIn(context)) return data;
  return { ...data, _status: 'draft' };
};
