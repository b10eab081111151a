import type { CollectionBeforeOperationHook } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { may, staffOf } from '../access';
import { messages } from '../messages';
import { rightsOf, sameRights } from './rights';

const rightFields = ['role', 'otherRoles', 'province', 'agencies', 'disabled'] as const;

/**
 * Payload drops fields that the caller may not write without a word. An attempt to raise oneself is better refused, and so logged: here
 * it is compared with what the person has, since the admin's own form sends these fields back unchanged.
 */
export const refuseForgedRights: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  const staff = staffOf(req);
  if (overrideAccess || operation !== 'update' || !staff || may(staff, 'manage-tenant')) return args;
  const data: unknown = 'data' in args ? args.data : undefined;
  if (typeof data !== 'object' || data === null || !rightFields.some((field) => field in data)) return args;
  const own = { ...req.user };
  const asked = { ...own, ...data };
  if (!sameRights(rightsOf(own), rightsOf(asked))) {
    throw new ProblemError(403, [{ ...messages.roleNotYours, field: 'role' }]);
  }
  return args;
};
