import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';
import { trustedContext } from '../trusted-context';

/** Given by the one function that makes releases. */
export const makesRelease = trustedContext('makesRelease');

/** Hooks, not access: they also stop calls that override access. */
export const onlyByPublishing: CollectionBeforeChangeHook = ({ context, data, operation }) => {
  if (operation === 'create' && !makesRelease.isIn(context)) {
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
