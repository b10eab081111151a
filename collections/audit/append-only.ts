import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';

/** Lines are made by the chain alone, which writes past Payload's operations: whatever comes through them is refused, access or not. */
export const neverWritten: CollectionBeforeChangeHook = () => {
  throw new ProblemError(403, [messages.auditAppendOnly]);
};

export const neverDeleted: CollectionBeforeDeleteHook = () => {
  throw new ProblemError(403, [messages.auditAppendOnly]);
};
