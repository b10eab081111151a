import type { Payload } from 'payload';
import type { Import } from '../../payload-types';
import { idOf } from '../fields/relation';
import { hasMembers } from '../json-guards';
import { linkByCode } from '../master-links/link-by-code';
import { type ApplyTools, changeOne, insertNew } from './apply-row';
import { inTransaction } from './in-transaction';
import type { Job } from './jobs';
import { knownProceduresOf, readingContextOf } from './lists-of-province';
import { changeImport, chunksOf, type StoredChunk, writeChunk } from './store';
import { type AcceptOrder, addCounts, type ImportCounts, isAccepted, noCounts, type StoredRow } from './stored-row';

export function orderOf({ order }: Pick<Import, 'order'>): AcceptOrder {
  return hasMembers<AcceptOrder>(order, { verdicts: 'object', lines: 'object', except: 'object', agencies: 'object' })
    ? order
    : { verdicts: [], lines: [], except: [], agencies: [] };
}

/** Looks through the report once: how much there is to do, which procedures its rows are about, and the rows that others are doubles of. */
async function lookAhead(payload: Payload, row: Import, order: AcceptOrder) {
  const firstLines = new Set<number>();
  const claimed = new Set<string>();
  let total = 0;
  for await (const { rows } of chunksOf(payload, row)) {
    total += rows.filter((each) => isAccepted(each, order)).length;
    for (const { mergesInto, procedureId } of rows) {
      if (mergesInto !== null) firstLines.add(mergesInto);
      if (procedureId !== null) claimed.add(procedureId);
    }
  }
  const firsts = new Map<number, StoredRow>();
  if (firstLines.size > 0) {
    for await (const { rows } of chunksOf(payload, row)) {
      for (const each of rows) if (firstLines.has(each.line)) firsts.set(each.line, each);
    }
  }
  return { total, firsts, claimed };
}

/** Doubles come last: what they are merged into must be there. */
const inOrder = (rows: readonly StoredRow[]) => [
  ...rows.filter(({ mergesInto }) => mergesInto === null),
  ...rows.filter(({ mergesInto }) => mergesInto !== null),
];

async function applyChunk(
  lasting: ApplyTools,
  row: Import,
  chunk: StoredChunk,
  order: AcceptOrder,
): Promise<Pick<ApplyTools, 'known' | 'firsts'> & { rows: StoredRow[] }> {
  const accepted = chunk.rows.filter((each) => isAccepted(each, order));
  const isNew = ({ deed }: StoredRow) => deed === 'new';
  return inTransaction(lasting.payload, async (inside) => {
    const firsts = new Map(lasting.firsts);
    const tools = { ...lasting, known: lasting.known.copy(), firsts };
    const { done, left, cameIn } = await insertNew(tools, inside, accepted.filter(isNew));
    for (const { id, identity } of cameIn) tools.known.add(id, identity);
    const results = new Map<number, StoredRow>();
    const take = (each: StoredRow) => {
      results.set(each.line, each);
      if (firsts.has(each.line)) firsts.set(each.line, each);
    };
    done.forEach(take);
    for (const each of inOrder([...left, ...accepted.filter((one) => !isNew(one))])) {
      take(await changeOne(tools, inside, each));
    }
    const rows = chunk.rows.map((each) => results.get(each.line) ?? each);
    await writeChunk(tools.payload, row.id, { place: chunk.place, step: 'applied', rows }, inside());
    return { rows, known: tools.known, firsts };
  });
}

/**
 * Brings the accepted rows in. A chunk is one transaction: its procedures, their forms and the outcome of its rows are there together or
 * not at all, so whatever ends the process, running again goes on with the first row that is not in.
 */
export async function applyImport(payload: Payload, row: Import, job: Job): Promise<void> {
  const province = idOf(row.province) ?? '';
  const order = orderOf(row);
  const { total, firsts, claimed } = await lookAhead(payload, row, order);
  job.expect(total);
  const context = await readingContextOf(payload, province);
  let tools: ApplyTools = {
    payload,
    context,
    firsts,
    claimed,
    origin: { province, source: row.title },
    known: await knownProceduresOf(payload, province),
    agencyNames: Object.fromEntries(context.agencies.map(({ code, name }) => [code, name])),
    withForms: row.withForms !== false,
    limitedTo: order.agencies,
  };
  let counts: ImportCounts = { ...noCounts, skipped: skippedOf(row) };
  for await (const chunk of chunksOf(payload, row)) {
    job.mayGoOn();
    const accepted = chunk.rows.filter((each) => isAccepted(each, order)).length;
    const after = accepted === 0 ? { ...tools, rows: chunk.rows } : await applyChunk(tools, row, chunk, order);
    tools = { ...tools, known: after.known, firsts: after.firsts };
    if (row.followMasters) {
      const ids = after.rows.flatMap(({ outcome, procedureId }) => (outcome === 'applied' && procedureId) || []);
      await linkByCode(payload, { province, ids, byName: row.title, now: new Date() });
    }
    counts = addCounts(counts, after.rows);
    job.advance(accepted);
  }
  await changeImport(payload, row.id, { counts, problems: [] });
}

export function skippedOf({ counts }: Pick<Import, 'counts'>): number {
  return hasMembers<Pick<ImportCounts, 'skipped'>>(counts, { skipped: 'number' }) ? counts.skipped : 0;
}
