import type { PayloadRequest } from 'payload';
import type { ProcedureMerge } from '../../payload-types';
import { canonicalText } from '../../src/form/canonical';
import { ProblemError } from '../../src/problem/problem';
import { lifecycleOf } from '../../src/procedure/lifecycle';
import { withoutStaffNotes } from '../../src/procedure/staff-notes';
import type { ReleaseContent } from '../../src/service-list/release';
import type { Staff } from '../access';
import { allOrNone } from '../all-or-none';
import { writeAudit } from '../audit/write';
import { formsOf } from '../bulk-writer/insert-procedures';
import { draftColumns } from '../bulk-writer/new-documents';
import { fingerprint, sha256 } from '../fingerprint';
import { changeState } from '../lifecycle/change-state';
import { lifecycleFacts, movedState } from '../lifecycle/facts';
import { currentRelease } from '../publishing/releases';
import { contentOf, readWorkingCopyById, type WorkingCopy } from '../publishing/working-copy';
import { templateFileIds } from '../template-files/ids';
import { writeForm } from './forms';
import { mergeMessages } from './messages';
import { settleMerge } from './settle';
import { contentBefore, readMerge, retiredBy } from './stored-merge';

/** What undoing gave: whether the kept one is again what it was before, or stays as somebody has edited it since. */
export type Undone = { isRestored: boolean };

/**
 * Takes a merger back: what it retired is carried out again, and public again where it was. The kept one becomes what it was before,
 * unless it was edited since: an edit is never lost. Not possible once the kept one was published with another content.
 * @throws ProblemError 403, 404, 409 with the reason
 */
export async function undoMerge(
  req: PayloadRequest,
  id: string,
  { staff, now }: { staff: Staff; now: Date },
): Promise<Undone> {
  const { payload } = req;
  const undone = await allOrNone(req, async () => {
    const row = await readMerge(payload, id, req);
    if (row.state !== 'merged') throw new ProblemError(409, [mergeMessages.notUndoable]);
    const kept = await readWorkingCopyById(payload, row.kept, req);
    if (lifecycleOf(kept.row.state) !== 'in-use') throw new ProblemError(409, [mergeMessages.keptRetired]);
    const isPublishedSince =
      ((await currentRelease(payload, kept.procedure))?.sha256 ?? '') !== (row.publicSha256 ?? '');
    for (const { id: retired } of retiredBy(row)) {
      const copy = await readWorkingCopyById(payload, retired, req);
      const facts = await lifecycleFacts(payload, copy, { staff, isPublishedSince, req });
      await changeState(req, copy, { state: movedState(copy, 'unmerge', facts), retirement: null });
      await tellLog(req, copy);
    }
    const isRestored = await restoreKept(req, kept, row);
    await tellLog(req, kept);
    await payload.update({
      collection: 'procedure-merges',
      id,
      data: { state: 'undone', undoneBy: staff.id, undoneAt: now.toISOString(), settled: false },
      depth: 0,
      overrideAccess: true,
      req,
    });
    return { isRestored };
  });
  await settleMerge(payload, id, now);
  return undone;
}

async function restoreKept(req: PayloadRequest, kept: WorkingCopy, row: ProcedureMerge): Promise<boolean> {
  const before = contentBefore(row);
  const now = canonicalText(contentOf(kept));
  if (now === canonicalText({ ...before, procedure: withoutStaffNotes(before.procedure) })) return true;
  if (sha256(now) !== row.afterSha256) return false;
  await req.payload.update({
    collection: 'procedures',
    id: kept.row.id,
    data: { ...draftColumns(before.procedure, await templateFileIds(req, before.procedure)), rev: kept.row.rev },
    draft: true,
    depth: 0,
    overrideAccess: true,
    req,
  });
  await restoreForms(req, kept, before);
  return true;
}

async function restoreForms(req: PayloadRequest, kept: WorkingCopy, before: ReleaseContent): Promise<void> {
  const derived = formsOf(before.procedure, kept.agencyNames);
  for (const [caseKey, form] of Object.entries(before.forms)) {
    if (kept.forms[caseKey] && fingerprint(kept.forms[caseKey].form) === fingerprint(form)) continue;
    const made = derived[caseKey];
    const derivedSha256 = made && fingerprint(made) === fingerprint(form) ? fingerprint(made) : null;
    const data = {
      document: form,
      derivedSha256,
      keptSha256: made && derivedSha256 === null ? fingerprint(made) : null,
    };
    await writeForm(req, { kept, caseKey, data });
  }
  for (const [caseKey, { row }] of Object.entries(kept.forms)) {
    if (before.forms[caseKey]) continue;
    await req.payload.delete({ collection: 'forms', id: row.id, depth: 0, overrideAccess: true, req });
  }
}

function tellLog(req: PayloadRequest, { row, procedure }: WorkingCopy): Promise<void> {
  return writeAudit(
    req.payload,
    {
      action: 'merge-undone',
      province: procedure.province,
      procedure: procedure.key,
      subject: { collection: 'procedures', id: row.id, title: procedure.name },
    },
    req,
  );
}
