import type { Payload } from 'payload';
import type { Form } from '../../src/form/form';
import { ProblemError } from '../../src/problem/problem';
import type { Staff } from '../access';
import { messages } from '../messages';
import { releasedContent } from './change';
import { seenBy } from './facts';
import { readReview } from './store';

/** The form of a case as it was submitted. @throws ProblemError 404 when it is not there for this person */
export async function submittedForm(
  payload: Payload,
  { id, caseKey, staff }: { id: string; caseKey: string | null | undefined; staff: Staff },
): Promise<Form> {
  const review = await readReview(payload, id);
  seenBy(review, staff);
  const form = releasedContent(review.row).forms[caseKey ?? ''];
  if (!form) throw new ProblemError(404, [{ ...messages.unknownCase, field: 'case' }]);
  return form;
}
