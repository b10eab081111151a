import type { Payload } from 'payload';
import type { Import } from '../../payload-types';
import { draftColumns } from '../bulk-writer/new-documents';
import { skippedOf } from './apply-import';
import { rowProblem } from './apply-row';
import { type CurrentRecord, currentRecords } from './current-records';
import { followForms } from './follow-forms';
import { type InTransaction, inTransaction } from './in-transaction';
import type { Job } from './jobs';
import { importMessages } from './messages';
import { changeImport, chunksOf, readChunk, writeChunk } from './store';
import { addCounts, noCounts, type StoredRow } from './stored-row';

type Inside = () => InTransaction;

/** `rev` of a document after later rows of this import were undone on it. */
type RestoredRevs = Map<string, number>;

/** Why a row stays in: staff have worked on the procedure, or it is public. */
function reasonToKeep(row: StoredRow, { row: document, procedure }: CurrentRecord, restored: RestoredRevs) {
  const expected = restored.get(document.id) ?? row.rev;
  if (document._status === 'published' || (row.before === null && document.releasedRevision)) {
    return rowProblem(importMessages.releasedSince, { name: procedure.name });
  }
  return document.rev === expected ? null : rowProblem(importMessages.changedSince, { name: procedure.name });
}

/** Others have become part of it: without it they would lead nowhere. */
async function mergedIntoReason(payload: Payload, { row, procedure }: CurrentRecord, inside: Inside) {
  const { totalDocs } = await payload.count({
    collection: 'procedure-merges',
    where: { and: [{ kept: { equals: row.id } }, { state: { equals: 'merged' } }] },
    overrideAccess: true,
    req: inside(),
  });
  return totalDocs === 0 ? null : rowProblem(importMessages.changedSince, { name: procedure.name });
}

/** Takes a procedure that the import made away again, with its forms and all versions. */
async function removeProcedure(payload: Payload, inside: Inside, id: string): Promise<boolean> {
  const forms = await payload.find({
    collection: 'forms',
    where: { procedure: { equals: id } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { origin: true },
    req: inside(),
  });
  if (forms.docs.some(({ origin }) => origin !== 'derived')) return false;
  const formIds = forms.docs.map((form) => form.id);
  if (formIds.length > 0) {
    await payload.db.deleteVersions({ collection: 'forms', where: { parent: { in: formIds } }, req: inside() });
    await payload.db.deleteMany({ collection: 'forms', where: { id: { in: formIds } }, req: inside() });
  }
  await payload.db.deleteMany({ collection: 'master-links', where: { procedure: { equals: id } }, req: inside() });
  await payload.db.deleteVersions({ collection: 'procedures', where: { parent: { equals: id } }, req: inside() });
  await payload.db.deleteMany({ collection: 'procedures', where: { id: { equals: id } }, req: inside() });
  return true;
}

type UndoTools = { payload: Payload; restored: RestoredRevs; withForms: boolean };

async function undoRow(
  { payload, restored, withForms }: UndoTools,
  inside: Inside,
  row: StoredRow,
): Promise<StoredRow> {
  const id = row.procedureId ?? '';
  const current = (await currentRecords(payload, [id], inside())).get(id);
  // Somebody has removed it meanwhile: there is nothing to take back.
  if (!current) return { ...row, outcome: 'undone' };
  const reason = reasonToKeep(row, current, restored) ?? (await mergedIntoReason(payload, current, inside));
  if (reason) return { ...row, outcome: 'kept', problems: [reason] };
  if (row.before === null) {
    if (await removeProcedure(payload, inside, id)) return { ...row, outcome: 'undone' };
    return { ...row, outcome: 'kept', problems: [rowProblem(importMessages.changedSince, { name: row.name })] };
  }
  const back = await payload.update({
    collection: 'procedures',
    id,
    data: draftColumns(row.before, current.fileIds),
    draft: true,
    depth: 0,
    overrideAccess: true,
    req: inside(),
  });
  if (withForms) await followForms({ payload, inside, id, before: current.procedure });
  return { ...row, outcome: 'undone', rev: back.rev ?? null };
}

/**
 * Takes an import back as a whole: what it made is removed, what it changed gets what was there before, as a new version. Procedures that
 * staff have changed or published since stay, and the report names them. Last rows first, a chunk in a transaction; killed, it goes on.
 */
export async function undoImport(payload: Payload, row: Import, job: Job): Promise<void> {
  let total = 0;
  for await (const { rows } of chunksOf(payload, row))
    total += rows.filter(({ outcome }) => outcome === 'applied').length;
  job.expect(total);
  const restored: RestoredRevs = new Map();
  const tools = { payload, restored, withForms: row.withForms !== false };
  const note = ({ outcome, procedureId, rev }: StoredRow) => {
    if (outcome === 'undone' && procedureId !== null && rev !== null) restored.set(procedureId, rev);
  };
  for (let place = row.chunks - 1; place >= 0; place -= 1) {
    job.mayGoOn();
    const chunk = await readChunk(payload, row.id, place);
    const applied = chunk?.rows.filter(({ outcome }) => outcome === 'applied') ?? [];
    chunk?.rows.forEach(note);
    if (!chunk || applied.length === 0) continue;
    await inTransaction(payload, async (inside) => {
      const results = new Map<number, StoredRow>();
      for (const each of lastFirst(applied)) {
        const undone = await undoRow(tools, inside, each);
        note(undone);
        results.set(each.line, undone);
      }
      const rows = chunk.rows.map((each) => results.get(each.line) ?? each);
      await writeChunk(payload, row.id, { place, step: 'undone', rows }, inside());
    });
    job.advance(applied.length);
  }
  let counts = { ...noCounts, skipped: skippedOf(row) };
  for await (const { rows } of chunksOf(payload, row)) counts = addCounts(counts, rows);
  await changeImport(payload, row.id, { counts, problems: [] });
}

/** The reverse of the order in which a chunk is applied: doubles after all others. */
function lastFirst(rows: readonly StoredRow[]): StoredRow[] {
  const own = rows.filter(({ mergesInto }) => mergesInto === null);
  const doubles = rows.filter(({ mergesInto }) => mergesInto !== null);
  return [...own, ...doubles].reverse();
}
