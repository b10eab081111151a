import type { PayloadRequest } from 'payload';
import { blankDraft } from '../../src/form/blank';
import { ProblemError } from '../../src/problem/problem';
import type { Staff } from '../access';
import { jsonBody } from '../answers';
import { messages } from '../messages';
import { derivedForms, writeDerivedForms } from './derived-forms';
import type { WorkingCopy } from './working-copy';

type Start = { caseKey: string; from: 'blank' | 'derived' };

/** What the body asks for. @throws ProblemError 422 when it names no beginning */
export async function askedStart(req: PayloadRequest): Promise<Start> {
  const { case: caseKey, from } = await jsonBody(req);
  if (typeof caseKey !== 'string') throw new ProblemError(422, [{ ...messages.unknownCase, field: 'case' }]);
  if (from !== 'blank' && from !== 'derived')
    throw new ProblemError(422, [{ ...messages.unknownStart, field: 'from' }]);
  return { caseKey, from };
}

/**
 * Makes the form of a case that has none. One that starts blank has the derived form under it until the first sound draft is saved, so a
 * form is never unsound; publishing says that it is unfinished.
 * @returns the id of the form
 * @throws ProblemError 404 for an unknown case, 409 when it has a form already
 */
export async function startForm(
  req: PayloadRequest,
  copy: WorkingCopy,
  { caseKey, from }: Start,
  staff: Staff,
): Promise<string> {
  const derived = derivedForms(copy)[caseKey];
  if (!derived) throw new ProblemError(404, [{ ...messages.unknownCase, field: 'case' }]);
  if (copy.forms[caseKey]) throw new ProblemError(409, [{ ...messages.formThere, field: 'case' }]);
  await writeDerivedForms(req.payload, copy, [caseKey]);
  const { docs } = await req.payload.find({
    collection: 'forms',
    where: { and: [{ procedure: { equals: copy.row.id } }, { caseKey: { equals: caseKey } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const form = docs[0];
  if (!form) throw new ProblemError(404, [messages.notFound]);
  if (from === 'blank') {
    await req.payload.update({
      collection: 'forms',
      id: form.id,
      data: {
        workingDraft: blankDraft(derived.id, derived.title, messages.firstStep.message.vi),
        savedBy: staff.id,
        savedAs: 'milestone',
      },
      depth: 0,
      overrideAccess: true,
    });
  }
  return form.id;
}
