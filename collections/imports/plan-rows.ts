import type { Payload } from 'payload';
import type { Import } from '../../payload-types';
import { assignByName } from '../../src/import/assign-names';
import type { ReadingContext } from '../../src/import/cells/cell';
import { wordsOf } from '../../src/import/changes';
import { identityOf, makePlanner, type PlannedRow, type Planner } from '../../src/import/plan';
import { type ReadRow, readAgain } from '../../src/import/read-row';
import type { SheetItem } from '../../src/import/read-sheet';
import { remark } from '../../src/import/remarks';
import { applyRow, type ImportOrigin } from '../../src/import/to-record';
import { idOf } from '../fields/relation';
import { type Retired, retiredOf } from '../procedures/retirement';
import { orderOf } from './apply-import';
import { retiredProblem } from './apply-row';
import { currentRecords } from './current-records';
import { type ChangedProcedure, type FindFalls, fallFinder, type LevelFall } from './level-falls';
import { type KnownProcedures, knownProceduresOf, type Match } from './lists-of-province';
import { type Reach, withinReach } from './reach';
import { freshRow, type StoredRow } from './stored-row';

/** What the first pass finds. */
type LookedThrough = { rows: number; doubles: Map<number, ReadRow[]>; codes: ReadonlySet<string> };

/** First pass, by code, name and agency alone: how many data rows there are, their codes, and which may be doubles of which. Only these are held, and read whole. */
export async function lookThrough(items: AsyncIterable<SheetItem>, context: ReadingContext): Promise<LookedThrough> {
  const codes = new Set<string>();
  const firstLine = new Map<string, number>();
  const doubles = new Map<number, ReadRow[]>();
  let rows = 0;
  for await (const item of items) {
    if (item.kind !== 'data') continue;
    rows += 1;
    const { code, byName } = identityOf(item.row);
    if (code !== null) codes.add(code);
    const identity = code ?? `name ${byName}`;
    const first = firstLine.get(identity);
    if (first === undefined) firstLine.set(identity, item.row.line);
    else doubles.set(first, [...(doubles.get(first) ?? []), readAgain(item.row, context)]);
  }
  return { rows, doubles, codes };
}

/** What rows are planned with; made once per run. */
export type PlanTools = {
  known: KnownProcedures;
  plan: Planner;
  doubles: ReadonlyMap<number, ReadRow[]>;
  reach: Reach;
  origin: ImportOrigin;
  /** Procedures that rows of the file name by their code: no other row is about them. */
  coded: ReadonlySet<string>;
  /** What rows without code are about, where several share a name; the id by line. Grows with the rows. */
  assigned: Map<number, string | null>;
  findFalls: FindFalls;
};

/** What each row is about. Rows without code that share agency and name are settled together, when the first of them comes. */
async function matchRows(payload: Payload, rows: readonly ReadRow[], tools: PlanTools): Promise<(Match | null)[]> {
  const { known, doubles, origin, coded, assigned } = tools;
  const matches: (Match | null)[] = [];
  for (const row of rows) {
    const identity = identityOf(row);
    if (identity.code !== null) {
      matches.push(known.match(identity));
      continue;
    }
    const named = known.named(identity).filter((id) => !coded.has(id));
    const group = [row, ...(doubles.get(row.line) ?? [])];
    if (!assigned.has(row.line) && named.length > 0 && (named.length > 1 || group.length > 1)) {
      const records = await currentRecords(payload, named);
      const there = named.flatMap((id) => {
        const procedure = records.get(id)?.procedure;
        return procedure ? [{ id, procedure }] : [];
      });
      for (const [line, id] of assignByName(group, there, origin)) assigned.set(line, id);
    }
    const id = assigned.has(row.line) ? assigned.get(row.line) : named[0];
    matches.push(id === undefined || id === null ? null : { id, by: 'name' });
  }
  return matches;
}

/** What each row would do, as it is kept in the report; the rows of a file come in its order. */
export async function planRows(payload: Payload, rows: readonly ReadRow[], tools: PlanTools): Promise<StoredRow[]> {
  const { plan, doubles, reach, known, origin, findFalls } = tools;
  const matches = await matchRows(payload, rows, tools);
  const records = await currentRecords(
    payload,
    matches.flatMap((match) => match?.id ?? []),
  );
  const changed: ChangedProcedure[] = [];
  const stored = rows.map((row, place): StoredRow => {
    const match = matches[place];
    const record = match ? records.get(match.id) : undefined;
    const found = match && record ? { procedure: record.procedure, by: match.by } : null;
    const charge = record && idOf(record.row.managingAgency);
    const told = askWhichOne(plan(row, found, doubles.get(row.line)), known.named(identityOf(row)).length);
    const within = withinReach(told, row, { reach, charge });
    const retired = record && retiredOf(record.row);
    const planned = retired ? refuseRetired(within, retired) : within;
    if (match && record && planned.deed === 'changed') {
      changed.push({ id: match.id, current: record, after: applyRow(record.procedure, row, origin) });
    }
    return { ...freshRow(planned), procedureId: match?.id ?? null };
  });
  const falls = await findFalls(changed);
  return stored.map((row) => withFall(row, falls));
}

/** The row with the fall of the level its change would bring. */
export function withFall(row: StoredRow, falls: ReadonlyMap<string, LevelFall>): StoredRow {
  const fall = row.deed === 'changed' && row.procedureId !== null ? falls.get(row.procedureId) : undefined;
  return fall ? { ...row, fall } : row;
}

/** A row that would change one of several procedures of its name asks whether it is that one. */
function askWhichOne(planned: PlannedRow, count: number): PlannedRow {
  if (planned.matchedBy !== 'name' || planned.deed !== 'changed' || count < 2) return planned;
  const question = remark('name-several', 'name', planned.name, { count, key: planned.key });
  return { ...planned, verdict: 'question', remarks: [...planned.remarks, question] };
}

/** A row about a procedure that was merged into another one, or has ended, brings nothing back. */
function refuseRetired(planned: PlannedRow, retired: Retired): PlannedRow {
  return { ...planned, verdict: 'refused', deed: 'none', changes: [], problems: [retiredProblem(retired)] };
}

/** What all rows of an import are planned with. */
export async function planTools(
  payload: Payload,
  row: Import,
  { seen, context }: { seen: LookedThrough; context: ReadingContext },
): Promise<PlanTools> {
  const province = idOf(row.province) ?? '';
  const known = await knownProceduresOf(payload, province);
  const origin = { province, source: row.title };
  const byCode = (code: string) => known.match({ key: code, code, byName: '' })?.id ?? [];
  return {
    known,
    plan: makePlanner(origin, wordsOf(context)),
    doubles: seen.doubles,
    reach: orderOf(row).agencies,
    origin,
    coded: new Set([...seen.codes].flatMap(byCode)),
    assigned: new Map(),
    findFalls: fallFinder(payload, row, { context, now: new Date() }),
  };
}
