import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, RequestContext } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';

const publishing = Symbol('publishing');

/** The context of the one function that makes releases. A symbol: no request body, header or query can carry it. */
export const publishingContext: RequestContext = { [publishing]: true };

/** Hooks, not access: they also stop calls that override access. */
export const onlyByPublishing: CollectionBeforeChangeHook = ({ context, data, operation }) => {
  if (operation === 'create' && Reflect.get(context, publishing) !== true) {
    throw new ProblemError(403, [messages.onlyByPublishing]);
  }
  return data;
};

export const neverChange: CollectionBeforeChangeHook = ({ data, operation }) => {
  if (operation === 'update') throw new ProblemError(403, [messages.appendOnly]);
  return data;
};

export const neverDelete: CollectionBeforeDeleteHook = () => {
  throw new ProblemError(403, [messages.appendOnly]);
};
