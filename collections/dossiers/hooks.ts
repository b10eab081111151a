import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';
import { trustedContext } from '../trusted-context';

/** Given by intake, the only one that makes dossiers. */
export const makesDossier = trustedContext('makesDossier');

/** A dossier is made whole by a submission; what happens to it later are events of their own, which do not exist yet. */
export const onlyBySubmission: CollectionBeforeChangeHook = ({ context, data, operation }) => {
  if (operation === 'create' && makesDossier.isIn(context)) return data;
  throw new ProblemError(403, [messages.onlyBySubmission]);
};

export const neverDelete: CollectionBeforeDeleteHook = () => {
  throw new ProblemError(403, [messages.dossierKept]);
};
