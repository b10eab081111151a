import type { Payload, PayloadRequest, Where } from 'payload';
import type { BulkJob, BulkRow } from '../../payload-types';
import {
  isDoing,
  noCounts,
  type ReportRow,
  type RowChange,
  type RowCounts,
  type RowPlan,
  type RowStatus,
  rowStatuses,
} from '../../src/bulk-work/row';
import { type BulkEvent, isAtWork, nextState } from '../../src/bulk-work/states';
import { uuidv7 } from '../../src/database/uuidv7';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { searchKey } from '../../src/service-list/search-key';
import { messages } from '../messages';
import { updateColumns } from '../update-columns';
import { bulkMessages } from './messages';

type Within = Pick<PayloadRequest, 'transactionID'>;

const quietly = { depth: 0, overrideAccess: true } as const;

/** @throws ProblemError 404 */
export async function readJob(payload: Payload, id: string): Promise<BulkJob> {
  const job = await payload.findByID({ collection: 'bulk-jobs', id, ...quietly, disableErrors: true });
  if (!job) throw new ProblemError(404, [messages.notFound]);
  return job;
}

export type JobChange = Partial<Pick<BulkJob, 'total' | 'counts' | 'problems' | 'worker' | 'aliveAt' | 'withFalls'>>;

/** @throws ProblemError 404 */
export async function changeJob(payload: Payload, id: string, data: JobChange): Promise<BulkJob> {
  const job = await updateColumns(payload, 'bulk-jobs', { id: { equals: id } }, data);
  if (!job) throw new ProblemError(404, [messages.notFound]);
  return job;
}

/** Changes a job only while it is as the condition says; undefined when it is not any more, because somebody else was first. */
export function changeJobIf(
  payload: Payload,
  job: Pick<BulkJob, 'id'>,
  condition: Where,
  data: JobChange & Partial<Pick<BulkJob, 'state'>>,
): Promise<BulkJob | undefined> {
  return updateColumns(payload, 'bulk-jobs', { and: [{ id: { equals: job.id } }, condition] }, data);
}

/** Moves a job by the table of its states. @throws ProblemError 409 when the event is not allowed now */
export async function moveJob(
  payload: Payload,
  job: BulkJob,
  event: BulkEvent,
  data: JobChange = {},
): Promise<BulkJob> {
  const state = nextState(job.state, event);
  const rest = state !== undefined && !isAtWork(state) ? { worker: null } : {};
  const moved =
    state === undefined
      ? undefined
      : await changeJobIf(payload, job, { state: { equals: job.state } }, { ...rest, ...data, state });
  if (!moved) throw new ProblemError(409, [bulkMessages.notNow]);
  return moved;
}

/** A procedure chosen for a job. */
export type Chosen = { procedure: string; key: string; name: string; agency: string | null };

/** A row of the preview. */
export type PlannedRow = Chosen & { place: number; plan: RowPlan };

/** Appends rows of the preview; they are there together or not at all. */
export async function addRows(payload: Payload, job: string, rows: readonly PlannedRow[], req: Within): Promise<void> {
  for (const { place, procedure, key, name, agency, plan } of rows) {
    const data = {
      id: uuidv7(),
      job,
      place,
      procedure,
      key,
      title: name.slice(0, 3_000),
      agency,
      searchText: searchKey(`${name} ${key}`).slice(0, 4_000),
      ...columnsOf(plan),
    };
    await payload.db.create({ collection: 'bulk-rows', data, req, returning: false });
  }
}

function columnsOf(plan: RowPlan) {
  return {
    status: plan.verdict,
    changes: isDoing(plan) ? [...plan.changes] : [],
    notes: isDoing(plan) ? [...(plan.notes ?? [])] : [],
    problems: plan.verdict === 'refused' ? [...plan.problems] : [],
  };
}

export async function removeRows(payload: Payload, job: string): Promise<void> {
  await payload.db.deleteMany({ collection: 'bulk-rows', where: { job: { equals: job } } });
}

type Outcome = { status: RowStatus; plan?: RowPlan; problems?: readonly Problem[] };

/** Writes what became of a row. */
export async function settleRow(payload: Payload, id: string, { status, plan, problems }: Outcome, req?: Within) {
  const planned = plan && plan.verdict !== 'same' ? columnsOf(plan) : {};
  await payload.db.updateOne({
    collection: 'bulk-rows',
    id,
    data: { ...planned, ...(problems ? { problems: [...problems] } : {}), status },
    ...(req ? { req } : {}),
    returning: false,
  });
}

/** The next rows behind a place that have one of these statuses, in order. */
export async function nextRows(
  payload: Payload,
  job: string,
  { statuses, after, limit }: { statuses: readonly RowStatus[]; after: number; limit: number },
): Promise<BulkRow[]> {
  const { docs } = await payload.find({
    collection: 'bulk-rows',
    where: {
      and: [{ job: { equals: job } }, { status: { in: [...statuses] } }, { place: { greater_than: after } }],
    },
    sort: 'place',
    limit,
    pagination: false,
    ...quietly,
  });
  return docs;
}

export type RowQuery = { only: readonly string[]; search: string; page: number; limit: number };

/** A page of the rows that match, and how many match in all. */
export async function reportRows(payload: Payload, job: string, { only, search, page, limit }: RowQuery) {
  const statuses = rowStatuses.filter((status) => only.includes(status));
  const text = searchKey(search);
  const found = await payload.find({
    collection: 'bulk-rows',
    where: {
      and: [
        { job: { equals: job } },
        ...(statuses.length > 0 ? [{ status: { in: statuses } }] : []),
        ...(text === '' ? [] : [{ searchText: { like: text } }]),
      ],
    },
    sort: 'place',
    limit,
    page,
    ...quietly,
  });
  const said = await namesFor(payload, found.docs);
  return {
    rows: found.docs.map((row) => toReportRow(row, said)),
    total: found.totalDocs,
    page,
    pages: found.totalPages,
  };
}

/** All rows of a report, in order. */
export async function* allRows(payload: Payload, job: string): AsyncGenerator<ReportRow> {
  for (let page = 1; ; page += 1) {
    const { rows, pages } = await reportRows(payload, job, { only: [], search: '', page, limit: 500 });
    yield* rows;
    if (page >= pages) return;
  }
}

/** What people call what rows name: national codes by procedure, names by agency. */
type Said = { codes: ReadonlyMap<string, string | null>; agencies: ReadonlyMap<string, string> };

async function namesFor(payload: Payload, rows: readonly BulkRow[]): Promise<Said> {
  const within = (ids: readonly (string | null | undefined)[]): Where => ({ id: { in: [...new Set(ids)] } });
  const all = { limit: 0, pagination: false, ...quietly } as const;
  const [procedures, agencies] = await Promise.all([
    payload.find({
      collection: 'procedures',
      draft: true,
      where: within(rows.map(({ procedure }) => procedure)),
      select: { code: true },
      ...all,
    }),
    payload.find({
      collection: 'agencies',
      where: within(rows.map(({ agency }) => agency)),
      select: { name: true },
      ...all,
    }),
  ]);
  return {
    codes: new Map(procedures.docs.map(({ id, code }) => [id, code ?? null])),
    agencies: new Map(agencies.docs.map(({ id, name }) => [id, name])),
  };
}

const listOr = <Value>(value: unknown): Value[] => (Array.isArray(value) ? value : []);

/** What a row says would be changed. */
export const shownChanges = ({ changes }: Pick<BulkRow, 'changes'>): readonly RowChange[] => listOr(changes);

function toReportRow(row: BulkRow, { codes, agencies }: Said): ReportRow {
  return {
    place: row.place,
    procedure: row.procedure,
    key: row.key,
    code: codes.get(row.procedure) ?? null,
    name: row.title ?? '',
    agency: row.agency ? (agencies.get(row.agency) ?? row.agency) : null,
    status: row.status,
    changes: listOr(row.changes),
    notes: listOr(row.notes),
    problems: listOr(row.problems),
  };
}

/** How many rows of a job have each status. */
export async function countRows(payload: Payload, job: string): Promise<RowCounts> {
  const counts = { ...noCounts };
  for (const status of rowStatuses) {
    const { totalDocs } = await payload.count({
      collection: 'bulk-rows',
      where: { and: [{ job: { equals: job } }, { status: { equals: status } }] },
      overrideAccess: true,
    });
    counts[status] = totalDocs;
  }
  return counts;
}
