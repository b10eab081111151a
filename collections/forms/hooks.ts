import type { CollectionBeforeChangeHook } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { idOf } from '../fields/relation';
import { fingerprint } from '../fingerprint';
import { messages } from '../messages';
import { asForm, formProblems } from './form-document';

/** A form stays with its procedure, in the province of that procedure. */
export const followProcedure: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const id = idOf(operation === 'update' ? originalDoc?.procedure : data.procedure);
  if (id === null) return data;
  const procedure = await req.payload.findByID({
    collection: 'procedures',
    id,
    draft: true,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    select: { province: true },
    req,
  });
  if (!procedure) throw new ProblemError(422, [{ ...messages.relationUnknown, field: 'procedure' }]);
  if (idOf(procedure.province) !== idOf(data.province)) {
    throw new ProblemError(422, [{ ...messages.relationOfOtherProvince, field: 'procedure' }]);
  }
  return { ...data, procedure: id };
};

/** Only forms of our dialect are kept, also by drafts, bulk edits and restored versions. */
export const checkDocument: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const document: unknown = data.document ?? originalDoc?.document;
  const problems = formProblems(document);
  const form = asForm(document);
  if (problems.length > 0 || !form) throw new ProblemError(422, problems);
  return { ...data, document: form, title: form.title };
};

/** A form that is no longer byte for byte the derived one has been adjusted. `derivedSha256` is written by derivation alone. */
export const markAdjusted: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const derived: unknown = data.derivedSha256 ?? originalDoc?.derivedSha256;
  return { ...data, origin: fingerprint(data.document) === derived ? 'derived' : 'adjusted' };
};
