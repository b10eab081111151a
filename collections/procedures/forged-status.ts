import type { CollectionBeforeOperationHook } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';

/**
 * Nobody from outside sets a procedure to published: only a publication does, once its release is there. Refused, and by that written
 * down in the audit log, whichever way it comes (REST, GraphQL, many at once); a save would make a draft of it in any case.
 */
export const refuseForgedStatus: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args;
  const status: unknown = Reflect.get(Object(Reflect.get(args, 'data')), '_status');
  if (status === 'published') throw new ProblemError(403, [{ ...messages.onlyByPublishing, field: '_status' }]);
  return args;
};
