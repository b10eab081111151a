import type { Payload } from 'payload';
import type { Import } from '../../payload-types';
import type { FieldId, ReadingContext } from '../../src/import/cells/cell';
import { wordsOf } from '../../src/import/changes';
import { foldName } from '../../src/import/fold-name';
import { type Identity, identityOf, makePlanner, type PlannedRow } from '../../src/import/plan';
import { type ReadRow, readAgain } from '../../src/import/read-row';
import { remark } from '../../src/import/remarks';
import { isRepeat } from '../../src/import/repeats';
import { applyRow } from '../../src/import/to-record';
import { ProblemError } from '../../src/problem/problem';
import { searchKey } from '../../src/service-list/search-key';
import { idOf } from '../fields/relation';
import { messages } from '../messages';
import { settle } from './answer-questions';
import { orderOf, skippedOf } from './apply-import';
import { currentRecords } from './current-records';
import { fallFinder } from './level-falls';
import { type KnownProcedures, knownProceduresOf, type Match, readingContextOf } from './lists-of-province';
import { importMessages } from './messages';
import { withFall } from './plan-rows';
import { asks } from './questions';
import { withinReach } from './reach';
import { changeImport, chunksOf, countRows, writeChunk } from './store';
import { askedDeed, isToCome, type StoredRow } from './stored-row';

/** A row of the report as the grid shows it: without the record that was there before. */
export type ShownRow = Omit<StoredRow, 'before'>;

export type ReportQuery = {
  /** Verdicts of what is still to come, or outcomes; empty: all. */
  only: readonly string[];
  /** Words of the name or digits of the code. */
  search: string;
  /** Only rows that ask this question (`questions.ts`). */
  question?: string;
  from: number;
  limit: number;
};

const shownRow = ({ before: _before, ...row }: StoredRow): ShownRow => row;

const isOfKind = (row: StoredRow, kind: string): boolean =>
  kind === row.verdict || kind === askedDeed(row) || (kind === 'falls' && row.fall !== undefined);

function matches(row: StoredRow, only: readonly string[], key: string, question: string): boolean {
  const isAsked = only.includes(row.outcome) || (isToCome(row) && only.some((each) => isOfKind(row, each)));
  if (only.length > 0 && !isAsked) return false;
  if (question !== '' && !asks(row, question)) return false;
  return key === '' || searchKey(`${row.name} ${row.key} ${row.texts.code ?? ''} ${row.line}`).includes(key);
}

/** A stretch of the rows that match, and how many match in all. */
export async function reportRows(
  payload: Payload,
  row: Import,
  { only, search, question = '', from, limit }: ReportQuery,
): Promise<{ rows: ShownRow[]; total: number }> {
  const key = searchKey(search);
  const rows: ShownRow[] = [];
  let total = 0;
  for await (const chunk of chunksOf(payload, row)) {
    for (const each of chunk.rows) {
      if (!matches(each, only, key, question)) continue;
      if (total >= from && rows.length < limit) rows.push(shownRow(each));
      total += 1;
    }
  }
  return { rows, total };
}

/** The line of another row of the report that is about the same procedure and stands for it: by its code, or without one word for word. */
async function otherLineOf(
  payload: Payload,
  row: Import,
  { read, planned, context }: Replanned,
): Promise<number | null> {
  const { code, byName } = identityOf(read);
  const stands = ({ line, deed }: StoredRow) => line !== read.line && deed !== 'merge' && deed !== 'none';
  const isSame = (each: StoredRow): boolean => {
    if (code !== null) return each.key === planned.key;
    if (foldName(each.name) !== foldName(planned.name)) return false;
    const other = readAgain(each, context);
    const identity = identityOf(other);
    return identity.code === null && identity.byName === byName && isRepeat(other, read);
  };
  for await (const { rows } of chunksOf(payload, row)) {
    const other = rows.find((each) => stands(each) && isSame(each));
    if (other) return other.line;
  }
  return null;
}

type Replanned = { read: ReadRow; planned: PlannedRow; context: ReadingContext };

/** What a mended row is about: by its code, else what it was about before, else one of its name that no other row is about. */
async function matchOf(
  payload: Payload,
  row: Import,
  { known, identity, stored }: { known: KnownProcedures; identity: Identity; stored: StoredRow },
): Promise<Match | null> {
  if (identity.code !== null) return known.match(identity);
  const named = known.named(identity);
  const own = named.find((id) => id === stored.procedureId);
  if (own !== undefined) return { id: own, by: 'name' };
  const others = new Set<string>();
  if (named.length > 0) {
    for await (const { rows } of chunksOf(payload, row)) {
      for (const { line, procedureId } of rows) if (procedureId && line !== stored.line) others.add(procedureId);
    }
  }
  const free = named.find((id) => !others.has(id));
  return free === undefined ? null : { id: free, by: 'name' };
}

/**
 * Mends cells of a row in the grid: the row is read and planned again with these texts.
 * @param mended texts by field; a field the sheet has no column for may be given as well
 * @throws ProblemError 404 when there is no such row, 409 when it is in already
 */
export async function mendRow(
  payload: Payload,
  row: Import,
  line: number,
  mended: readonly [FieldId, string][],
): Promise<ShownRow> {
  if (row.state !== 'planned' && row.state !== 'applied') throw new ProblemError(409, [importMessages.notNow]);
  for await (const chunk of chunksOf(payload, row)) {
    const stored = chunk.rows.find((each) => each.line === line);
    if (!stored) continue;
    if (stored.outcome === 'applied') throw new ProblemError(409, [importMessages.notNow]);
    const after = await planAgain(payload, row, stored, mended);
    const rows = chunk.rows.map((each) => (each.line === line ? after : each));
    await writeChunk(payload, row.id, { place: chunk.place, step: chunk.step, rows });
    await changeImport(payload, row.id, { counts: await countRows(payload, row, skippedOf(row)) });
    return shownRow(after);
  }
  throw new ProblemError(404, [messages.notFound]);
}

async function planAgain(
  payload: Payload,
  row: Import,
  stored: StoredRow,
  mended: readonly [FieldId, string][],
): Promise<StoredRow> {
  const province = idOf(row.province) ?? '';
  const context = await readingContextOf(payload, province);
  const read = readAgain(stored, context, Object.fromEntries(mended));
  const identity = identityOf(read);
  const known = await knownProceduresOf(payload, province);
  const match = await matchOf(payload, row, { known, identity, stored });
  const record = match ? (await currentRecords(payload, [match.id])).get(match.id) : undefined;
  const found = match && record ? { procedure: record.procedure, by: match.by } : null;
  const charge = record && idOf(record.row.managingAgency);
  const replanned = makePlanner({ province, source: row.title }, wordsOf(context))(read, found);
  const planned = withinReach(replanned, read, { reach: orderOf(row).agencies, charge });
  const falls = await fallFinder(payload, row, { context, now: new Date() })(
    match && record && planned.deed === 'changed'
      ? [{ id: match.id, current: record, after: applyRow(record.procedure, read, { province, source: row.title }) }]
      : [],
  );
  const { fall: _before, ...rest } = stored;
  const mendedRow: StoredRow = {
    ...rest,
    ...planned,
    mended: [...new Set([...stored.mended, ...mended.map(([field]) => field)])],
    outcome: 'none',
    procedureId: match?.id ?? null,
  };
  const fresh = withFall(mendedRow, falls);
  const first = planned.deed === 'none' ? null : await otherLineOf(payload, row, { read, planned, context });
  if (first === null || first > stored.line) return settle(fresh);
  const double = remark(
    identity.code === null ? 'name-repeated' : 'code-repeated',
    'code',
    read.values.code?.printed ?? '',
    {
      line: first,
    },
  );
  return {
    ...fresh,
    verdict: 'question',
    deed: 'merge',
    mergesInto: first,
    changes: [],
    remarks: [...read.remarks, double],
  };
}
