import type { CollectionBeforeChangeHook } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { may, mayEdit, staffOf } from '../access';
import { idOf } from '../fields/relation';
import { fingerprint } from '../fingerprint';
import { messages } from '../messages';
import { asForm, formProblems } from './form-document';
import { openDraft } from './working-draft';

/** A form stays with its procedure, in the province of that procedure; whoever may not change the procedure may not change its form. */
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
    select: { province: true, managingAgency: true },
    req,
  });
  if (!procedure) throw new ProblemError(422, [{ ...messages.relationUnknown, field: 'procedure' }]);
  if (idOf(procedure.province) !== idOf(data.province)) {
    throw new ProblemError(422, [{ ...messages.relationOfOtherProvince, field: 'procedure' }]);
  }
  const staff = staffOf(req);
  const charge = { province: idOf(procedure.province) ?? '', agency: idOf(procedure.managingAgency) };
  if (staff && !mayEdit(staff, charge)) {
    throw new ProblemError(403, [may(staff, 'edit-catalogue') ? messages.outsideAgencies : messages.deedNotAllowed]);
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

/** A form that came from elsewhere (derived again, imported, restored) ends what was being worked on under the old one. */
export const forgetOldDraft: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  if (operation === 'create' || !originalDoc?.workingDraft) return data;
  const isOther = fingerprint(data.document) !== fingerprint(originalDoc.document);
  const isUntouched = JSON.stringify(data.workingDraft) === JSON.stringify(originalDoc.workingDraft);
  return isOther && isUntouched ? { ...data, workingDraft: null } : data;
};

/** Notes which reusable blocks the form follows, in the draft worked on as well. */
export const noteBlocks: CollectionBeforeChangeHook = ({ data }) => {
  const draft = openDraft({ document: data.document, workingDraft: data.workingDraft, testCases: null });
  const ids = (draft?.steps ?? []).flatMap((step) => step.sections.flatMap((section) => section.block?.id ?? []));
  return { ...data, usedBlocks: ids.length === 0 ? null : `|${[...new Set(ids)].join('|')}|` };
};

/** A form that is no longer byte for byte the derived one has been adjusted. `derivedSha256` is written by derivation alone. */
export const markAdjusted: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const derived: unknown = data.derivedSha256 ?? originalDoc?.derivedSha256;
  return { ...data, origin: fingerprint(data.document) === derived ? 'derived' : 'adjusted' };
};
