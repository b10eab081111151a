import type { Endpoint, Payload, PayloadRequest } from 'payload';
import type { Form as StoredForm } from '../../payload-types';
import type { FormDraft } from '../../src/form/draft';
import { draftProblems, isDraftShaped } from '../../src/form/draft-shape';
import { fieldsOf } from '../../src/form/fields';
import { toForm } from '../../src/form/to-schema';
import { ProblemError } from '../../src/problem/problem';
import type { ReleaseContent } from '../../src/service-list/release';
import { mayEdit, mayIn, nation, type Staff } from '../access';
import { jsonBody, refusalBody, routePart, staffEndpoint } from '../answers';
import { idOf } from '../fields/relation';
import { messages } from '../messages';
import { currentRelease } from '../publishing/releases';
import { readWorkingCopyById, type WorkingCopy } from '../publishing/working-copy';
import { asForm } from './form-document';
import { formFaults } from './sound-form';
import { thinVersions } from './thin-versions';
import { keptFrom, openDraft } from './working-draft';

const noStore = { headers: { 'Cache-Control': 'no-store' } };

/** The form of the path, when this person may work on it. @throws ProblemError 404 otherwise: it does not exist for them */
async function askedForm(req: PayloadRequest, staff: Staff): Promise<StoredForm> {
  const row = await req.payload.findByID({
    collection: 'forms',
    id: routePart(req, 'id'),
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  });
  if (!row || !mayIn(staff, 'read-catalogue', idOf(row.province) ?? ''))
    throw new ProblemError(404, [messages.notFound]);
  return row;
}

/** The draft with who kept it when, as `StoredDraft` of the builder. */
async function storedDraft(payload: Payload, row: StoredForm) {
  const draft = openDraft(row);
  if (draft === undefined) throw new ProblemError(422, [messages.formUnreadable]);
  const person = row.savedBy
    ? await payload.findByID({
        collection: 'users',
        id: row.savedBy,
        depth: 0,
        overrideAccess: true,
        disableErrors: true,
        select: { name: true },
      })
    : null;
  return { draft, rev: row.rev ?? 1, at: row.updatedAt, by: person?.name ?? null, faults: formFaults(toForm(draft)) };
}

/** Ids of the fields that citizens fill in now. */
async function releasedFields(payload: Payload, { procedure }: WorkingCopy, caseKey: string): Promise<string[]> {
  const release = await currentRelease(payload, procedure);
  if (!release) return [];
  const { forms }: ReleaseContent = JSON.parse(release.content);
  const form = asForm(forms[caseKey]);
  if (!form) return [];
  return [...fieldsOf(form).byPath.values()].flatMap(({ node }) =>
    typeof node['x-id'] === 'string' ? [node['x-id']] : [],
  );
}

/** The working copy of the procedure, null when its record is too broken to be read. */
async function copyOf(payload: Payload, row: StoredForm): Promise<WorkingCopy | null> {
  try {
    return await readWorkingCopyById(payload, idOf(row.procedure) ?? '');
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** The draft, the edit number it was made on, and whether people will want to find this version again. */
async function askedSave(req: PayloadRequest): Promise<{ draft: FormDraft; rev: number; isMilestone: boolean }> {
  const { draft, rev, isMilestone } = await jsonBody(req);
  if (!isDraftShaped(draft)) {
    const problems = draftProblems(draft);
    throw new ProblemError(
      422,
      problems.map((problem) => ({ ...problem, field: ['draft', problem.field].filter(Boolean).join('.') })),
    );
  }
  if (typeof rev !== 'number' || !Number.isInteger(rev) || rev < 1) {
    throw new ProblemError(422, [{ ...messages.revMissing, field: 'rev' }]);
  }
  return { draft, rev, isMilestone: isMilestone === true };
}

/**
 * What the builder opens and keeps, under `/api/forms/:id/draft`. A draft may be unfinished: it is kept beside the last sound form, which
 * is what publishing takes (see docs/decisions/0007-working-drafts.md).
 */
export const draftEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    // The draft, and what the builder has to know of the procedure around it.
    path: '/:id/draft',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => {
      const row = await askedForm(req, staff);
      const copy = await copyOf(req.payload, row);
      return Response.json(
        {
          stored: await storedDraft(req.payload, row),
          facts: {
            formId: row.id,
            procedureId: idOf(row.procedure),
            caseKey: row.caseKey,
            procedure: copy?.procedure ?? null,
            releasedFields: copy ? await releasedFields(req.payload, copy, row.caseKey) : [],
            mayEdit: mayEdit(staff, {
              province: idOf(row.province) ?? '',
              agency: copy ? idOf(copy.row.managingAgency) : null,
            }),
            mayEditNational: mayIn(staff, 'edit-catalogue', nation),
          },
        },
        noStore,
      );
    }),
  },
  {
    // {"draft", "rev", "isMilestone"}: 200 {rev, at, faults}; 409 with what somebody else has saved since `rev`, nothing written.
    path: '/:id/draft',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const row = await askedForm(req, staff);
      const { draft, rev, isMilestone } = await askedSave(req);
      const conflict = async (): Promise<Response> => {
        const theirs = await storedDraft(req.payload, await askedForm(req, staff));
        return Response.json({ ...refusalBody([messages.savedMeanwhile]), theirs }, { ...noStore, status: 409 });
      };
      if (rev !== (row.rev ?? 1)) return conflict();
      const { data, faults } = keptFrom({ ...draft, id: asForm(row.document)?.id ?? draft.id });
      try {
        const saved = await req.payload.update({
          collection: 'forms',
          id: row.id,
          data: { ...data, rev, savedBy: staff.id, savedAs: isMilestone ? 'milestone' : 'on-the-way' },
          depth: 0,
          overrideAccess: true,
          req,
        });
        await thinVersions(req, row.id);
        return Response.json({ rev: saved.rev, at: saved.updatedAt, faults }, noStore);
      } catch (error) {
        if (error instanceof ProblemError && error.status === 409) return conflict();
        throw error;
      }
    }),
  },
];
