import type { Payload, PayloadRequest } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import type { Procedure } from '../../src/procedure/procedure';
import { isStaffNote, withNotes } from '../../src/procedure/staff-notes';
import type { ReleaseContent } from '../../src/service-list/release';
import { allOrNone } from '../all-or-none';
import { fingerprint } from '../fingerprint';
import { releasedContent } from '../level-reviews/change';
import { messages } from '../messages';
import { fromProcedure } from '../procedures/from-procedure';
import { toRelease } from '../releases/to-release';
import { fileHashesOf, templateFileIds } from '../template-files/ids';
import { derivedForms } from './derived-forms';
import { currentRelease, isOffered } from './releases';
import type { WorkingCopy } from './working-copy';

/**
 * Makes the working document what an earlier release held, record and forms. Nothing is published by that: it goes out as a new release,
 * by the same ways as any other change.
 * @param req the request of the person who may change this procedure; all of it is done or nothing
 * @throws ProblemError 404 when there is no such release, 422 when it is the current one or a template file of it is gone
 */
export async function restoreRelease(
  payload: Payload,
  { copy, revision, req }: { copy: WorkingCopy; revision: number; req: PayloadRequest },
): Promise<void> {
  const { province, key } = copy.procedure;
  const { docs } = await payload.find({
    collection: 'releases',
    where: { and: [{ province: { equals: province } }, { key: { equals: key } }, { revision: { equals: revision } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  const [stored] = docs;
  if (!stored) throw new ProblemError(404, [messages.releaseUnknown]);
  const current = await currentRelease(payload, { province, key });
  if (current?.revision === revision && isOffered(current)) throw new ProblemError(422, [messages.releaseIsCurrent]);
  const content = releasedContent(toRelease(stored));
  const files = await fileRows(req, content.procedure);
  await allOrNone(req, () => writeBack(payload, { copy, content, files, req }));
}

type Writing = { copy: WorkingCopy; content: ReleaseContent; files: ReadonlyMap<string, string>; req: PayloadRequest };

async function writeBack(payload: Payload, { copy, content, files, req }: Writing): Promise<void> {
  const { procedure, forms } = content;
  const staffNotes = copy.procedure.provenance.caveats.filter(isStaffNote);
  const quietly = { depth: 0, overrideAccess: true, req } as const;
  await payload.update({
    collection: 'procedures',
    id: copy.row.id,
    data: { ...fromProcedure(withNotes(procedure, staffNotes), files), rev: copy.row.rev },
    draft: true,
    ...quietly,
  });
  const derived = derivedForms({ procedure, agencyNames: copy.agencyNames });
  for (const { key } of procedure.cases) {
    const row = copy.forms[key]?.row;
    const form = forms[key];
    const made = derived[key];
    if (!form) {
      if (row) await payload.delete({ collection: 'forms', id: row.id, ...quietly });
      continue;
    }
    const data = { document: form, keptSha256: made ? fingerprint(made) : null };
    if (row) await payload.update({ collection: 'forms', id: row.id, data, ...quietly });
    else {
      await payload.create({
        collection: 'forms',
        data: { ...data, procedure: copy.row.id, caseKey: key, province: procedure.province },
        ...quietly,
      });
    }
  }
}

/** Rows of the template files a record names, by content. @throws ProblemError 422 when one is gone */
async function fileRows(req: PayloadRequest, record: Procedure): Promise<ReadonlyMap<string, string>> {
  const rows = await templateFileIds(req, record);
  if (fileHashesOf(record).some((hash) => !rows.has(hash)))
    throw new ProblemError(422, [{ ...messages.relationUnknown, field: 'cases' }]);
  return rows;
}
