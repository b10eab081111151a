import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, RequestContext } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';

const submitting = Symbol('submitting');

/** The context of intake, the only one that makes dossiers. */
export const submittingContext: RequestContext = { [submitting]: true };

/** A dossier is made whole by a submission; what happens to it later are events of their own, which do not exist yet. */
export const onlyBySubmission: CollectionBeforeChangeHook = ({ context, data, operation }) => {
  if (operation === 'create' && Reflect.get(context, submitting) === true) return data;
  throw new ProblemError(403, [messages.onlyBySubmission]);
};

export const neverDelete: CollectionBeforeDeleteHook = () => {
  throw new ProblemError(403, [messages.dossierKept]);
};
