import type { PayloadRequest } from 'payload';
import { uuidv7 } from '../../src/database/uuidv7';
import { canonicalText } from '../../src/form/canonical';
import { ProblemError } from '../../src/problem/problem';
import type { Staff } from '../access';
import { allOrNone } from '../all-or-none';
import { writeAudit } from '../audit/write';
import { draftColumns } from '../bulk-writer/new-documents';
import { sha256 } from '../fingerprint';
import { changeState } from '../lifecycle/change-state';
import { messages } from '../messages';
import { currentRelease } from '../publishing/releases';
import { contentOf, readWorkingCopyById, type WorkingCopy } from '../publishing/working-copy';
import { templateFileIds } from '../template-files/ids';
import { takeForms } from './forms';
import { type MergeOrder, type MergePlan, planMerge } from './plan';
import { settleMerge } from './settle';

export type MergeDeed = MergeOrder & {
  /** The saves that the person has seen, by id: somebody who saved meanwhile is not overrun. */
  revs: Readonly<Record<string, unknown>>;
};

/**
 * Makes several procedures one: the kept one gets what was chosen, the others are retired into it. One transaction, whose row in
 * `procedure-merges` is the merger; what the public sees of it follows and is caught up after a crash.
 * @returns the id of the merger
 * @throws ProblemError 403, 409 or 422 with every reason why it cannot be; then nothing has changed
 */
export async function mergeInto(
  req: PayloadRequest,
  deed: MergeDeed,
  { staff, now }: { staff: Staff; now: Date },
): Promise<string> {
  const { payload } = req;
  const id = uuidv7();
  await allOrNone(req, async () => {
    const plan = await planMerge(payload, deed, { staff, req });
    refuse(plan, deed.revs);
    const { copies } = plan;
    const [kept, ...others] = copies;
    if (!kept) return;
    await changeKept(req, plan, kept);
    const retirement = {
      reason: deed.reason,
      by: staff.id,
      byName: staff.name,
      at: now.toISOString(),
      into: { id: kept.row.id, key: kept.procedure.key, name: plan.after.name },
      merge: id,
    };
    for (const copy of others) await changeState(req, copy, { state: 'merged', retirement });
    await keepRow(req, { id, plan, deed, staff, now });
    await tellLog(req, plan, deed.reason);
  });
  await settleMerge(payload, id, now);
  return id;
}

function refuse({ copies, refusals }: MergePlan, revs: MergeDeed['revs']): void {
  if (refusals.length > 0) {
    const isForbidden = refusals.some(
      ({ code }) => code === 'lifecycle-not-editor' || code === 'lifecycle-needs-reviewer',
    );
    throw new ProblemError(isForbidden ? 403 : 409, refusals);
  }
  const stale = copies.filter(({ row }) => Number(revs[row.id]) !== (row.rev ?? 1));
  if (stale.length > 0) {
    throw new ProblemError(
      409,
      stale.map(({ row }) => ({ ...messages.savedMeanwhile, field: row.id })),
    );
  }
}

/** Choosing nothing leaves the document as it is, so that what is public of it stays the same text. */
async function changeKept(req: PayloadRequest, { copies, after, forms }: MergePlan, kept: WorkingCopy): Promise<void> {
  if (canonicalText(after) !== canonicalText(kept.procedure)) {
    await req.payload.update({
      collection: 'procedures',
      id: kept.row.id,
      data: { ...draftColumns(after, await templateFileIds(req, after)), rev: kept.row.rev },
      draft: true,
      depth: 0,
      overrideAccess: true,
      req,
    });
  }
  await takeForms(req, copies, { after, forms });
}

type Kept = { id: string; plan: MergePlan; deed: MergeDeed; staff: Staff; now: Date };

async function keepRow(req: PayloadRequest, { id, plan, deed, staff, now }: Kept): Promise<void> {
  const { payload } = req;
  const [kept, ...others] = plan.copies;
  if (!kept) return;
  const [after, current] = await Promise.all([
    readWorkingCopyById(payload, kept.row.id, req),
    currentRelease(payload, kept.procedure),
  ]);
  await payload.db.create({
    collection: 'procedure-merges',
    data: {
      id,
      title: plan.after.name,
      kept: kept.row.id,
      keptKey: kept.procedure.key,
      retired: others.map(({ row, procedure: { key, name, code } }) => ({ id: row.id, key, name, code })),
      choices: deed.choices,
      before: { ...contentOf(kept), procedure: kept.procedure },
      afterSha256: sha256(canonicalText(contentOf(after))),
      publicSha256: current?.sha256 ?? '',
      mergedBy: staff.id,
      mergedByName: staff.name,
      mergedAt: now.toISOString(),
      state: 'merged',
      settled: false,
      province: kept.procedure.province,
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
    },
    req,
    returning: false,
  });
}

/** A line in the history of each of them, besides the lines that every save leaves. */
async function tellLog(req: PayloadRequest, { copies }: MergePlan, reason: string): Promise<void> {
  const [kept, ...others] = copies;
  if (!kept) return;
  const nameOf = ({ procedure: { name, key } }: WorkingCopy) => `«${name}» (${key})`;
  const typed = reason.trim() === '' ? '' : ` – ${reason.trim()}`;
  const lineOf = (copy: WorkingCopy) => ({
    province: copy.procedure.province,
    procedure: copy.procedure.key,
    subject: { collection: 'procedures', id: copy.row.id, title: copy.procedure.name },
  });
  const { payload } = req;
  await writeAudit(
    payload,
    { ...lineOf(kept), action: 'merged', reason: `${others.map(nameOf).join(', ')}${typed}` },
    req,
  );
  for (const copy of others) {
    await writeAudit(payload, { ...lineOf(copy), action: 'merged-away', reason: `${nameOf(kept)}${typed}` }, req);
  }
}
