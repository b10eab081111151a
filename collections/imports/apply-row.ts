import type { Payload } from 'payload';
import type { ReadingContext } from '../../src/import/cells/cell';
import { mergeRow } from '../../src/import/merge-rows';
import { type Identity, identityOf } from '../../src/import/plan';
import { readAgain } from '../../src/import/read-row';
import { applyRow, type ImportOrigin } from '../../src/import/to-record';
import { fillText, type MessageValues, type Text } from '../../src/messages/text';
import type { Problem } from '../../src/problem/problem';
import type { Procedure } from '../../src/procedure/procedure';
import { formsOf, insertProcedures } from '../bulk-writer/insert-procedures';
import { draftColumns } from '../bulk-writer/new-documents';
import { idOf } from '../fields/relation';
import { type Retired, retiredOf } from '../procedures/retirement';
import { currentRecords } from './current-records';
import { followForms } from './follow-forms';
import type { InTransaction } from './in-transaction';
import type { KnownProcedures } from './lists-of-province';
import { importMessages } from './messages';
import { chargeOf, isOutside, outsideAgencies, type Reach } from './reach';
import type { StoredRow } from './stored-row';

/** What rows are applied with; made once per run. */
export type ApplyTools = {
  payload: Payload;
  context: ReadingContext;
  origin: ImportOrigin;
  known: KnownProcedures;
  agencyNames: Record<string, string>;
  withForms: boolean;
  /** Agencies whose procedures whoever accepted may change; empty: all. */
  limitedTo: Reach;
  /** Rows that others are doubles of, by line, as they stand now. */
  firsts: ReadonlyMap<number, StoredRow>;
  /** Procedures that rows of this import are about: another row of the same name is about none of them. Grows as rows come in. */
  claimed: Set<string>;
};

type Inside = () => InTransaction;

export function rowProblem({ code, message }: { code: string; message: Text }, values: MessageValues): Problem {
  return { code, rule: code, message: fillText(message, values) };
}

/** Why a row about a retired procedure is not brought in. */
export function retiredProblem({ state, into, reason }: Retired): Problem {
  if (state === 'merged' && into) return rowProblem(importMessages.mergedAway, { name: into.name, key: into.key });
  return rowProblem(importMessages.ended, { reason });
}

const failed = (row: StoredRow, problem: Problem): StoredRow => ({ ...row, outcome: 'failed', problems: [problem] });

/** A procedure that came in, and by what it is found again. */
export type CameIn = { id: string; identity: Identity };

/** The procedure that came in since the dry run and that a row planned as new is about. */
function cameInMeanwhile({ known, claimed }: ApplyTools, identity: Identity): string | undefined {
  if (identity.code !== null) {
    const id = known.match(identity)?.id;
    // A code may read like the key that another row's name was given: that procedure is that row's.
    return id === undefined || claimed.has(id) ? undefined : id;
  }
  return known.named(identity).find((id) => !claimed.has(id));
}

/** A key made of a name is made another one where it is taken: by the same name at another agency, or by a name that is as long. */
function withFreeKey(record: Procedure, { code }: Identity, isTaken: (key: string) => boolean): Procedure {
  if (code !== null) return record;
  let { key } = record;
  for (let number = 2; isTaken(key); number += 1) {
    const end = `-${number}`;
    key = `${record.key.slice(0, mostOfKey - end.length)}${end}`;
  }
  return { ...record, key };
}

/** Characters of a key made of a name (src/import/to-record.ts). */
const mostOfKey = 80;

/** Stores the new ones of a chunk together. A row whose procedure came in meanwhile is left for `changeOne`. */
export async function insertNew(
  tools: ApplyTools,
  inside: Inside,
  rows: readonly StoredRow[],
): Promise<{ done: StoredRow[]; left: StoredRow[]; cameIn: CameIn[] }> {
  const { payload, context, origin, known, agencyNames, withForms, limitedTo, claimed } = tools;
  const done: StoredRow[] = [];
  const left: StoredRow[] = [];
  const fresh: { row: StoredRow; identity: Identity; record: Procedure }[] = [];
  const keys = new Set<string>();
  for (const row of rows) {
    const read = readAgain(row, context);
    const identity = identityOf(read);
    const record = withFreeKey(applyRow(null, read, origin), identity, (key) => known.hasKey(key) || keys.has(key));
    if (cameInMeanwhile(tools, identity)) left.push(row);
    else if (isOutside(limitedTo, chargeOf(record.performers))) done.push(failed(row, outsideAgencies));
    else if (known.hasKey(record.key) || keys.has(record.key)) {
      done.push(failed(row, rowProblem(importMessages.keyTaken, { key: record.key })));
    } else {
      keys.add(record.key);
      fresh.push({ row, identity, record });
    }
  }
  const stored = fresh.map(({ record }) => ({ record, forms: withForms ? formsOf(record, agencyNames) : {} }));
  const ids = await insertProcedures(payload, inside(), stored);
  const cameIn: CameIn[] = [];
  for (const [place, { row, identity, record }] of fresh.entries()) {
    const procedureId = ids[place] ?? null;
    if (procedureId !== null) claimed.add(procedureId);
    if (procedureId !== null) cameIn.push({ id: procedureId, identity: { ...identity, key: record.key } });
    done.push({ ...row, key: record.key, outcome: 'applied', procedureId, before: null, rev: 1, problems: [] });
  }
  return { done, left, cameIn };
}

/** The record after the row, or why it cannot be. */
function afterRow(tools: ApplyTools, row: StoredRow, before: Procedure): Procedure | Problem {
  const { context, origin, firsts } = tools;
  const read = readAgain(row, context);
  if (row.mergesInto === null) return applyRow(before, read, origin);
  const first = firsts.get(row.mergesInto);
  if (!first) return rowProblem(importMessages.firstNotIn, { line: row.mergesInto });
  return mergeRow(before, readAgain(first, context), read);
}

const meantBy = (tools: ApplyTools, identity: Identity): string | undefined =>
  cameInMeanwhile(tools, identity) ?? tools.known.match(identity)?.id;

/** Changes the procedure a row is about, through Payload: hooks, versions and `rev` as with any save. */
export async function changeOne(tools: ApplyTools, inside: Inside, row: StoredRow): Promise<StoredRow> {
  const { payload, context, firsts, limitedTo, withForms } = tools;
  const about = row.mergesInto === null ? row : (firsts.get(row.mergesInto) ?? row);
  const id = about.procedureId ?? meantBy(tools, identityOf(readAgain(about, context)));
  const current = id ? (await currentRecords(payload, [id], inside())).get(id) : undefined;
  if (!current) return failed(row, rowProblem(importMessages.firstNotIn, { line: row.mergesInto ?? row.line }));
  const retired = retiredOf(current.row);
  if (retired) return failed(row, retiredProblem(retired));
  if (isOutside(limitedTo, idOf(current.row.managingAgency))) return failed(row, outsideAgencies);
  const after = afterRow(tools, row, current.procedure);
  if ('message' in after) return failed(row, after);
  const updated = await payload.update({
    collection: 'procedures',
    id: current.row.id,
    data: draftColumns(after, current.fileIds),
    draft: true,
    depth: 0,
    overrideAccess: true,
    req: inside(),
  });
  const before = current.procedure;
  const told = withForms ? await followForms({ payload, inside, id: current.row.id, before }) : [];
  const remarks = [...row.remarks, ...told];
  const rev = updated.rev ?? null;
  return { ...row, remarks, outcome: 'applied', procedureId: current.row.id, before, rev, problems: [] };
}
