import type { Payload } from 'payload';
import type { BulkJob } from '../../payload-types';
import { statusesToDo } from '../../src/bulk-work/row';
import type { Settings } from '../../src/bulk-work/settings';
import { type BulkEvent, type BulkState, isAtWork } from '../../src/bulk-work/states';
import { fillText } from '../../src/messages/text';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { idOf } from '../fields/relation';
import { inTransaction } from '../imports/in-transaction';
import { type Job, JobStopped } from '../imports/jobs';
import { actionOf } from './actions';
import { bulkMessages } from './messages';
import { beginHere, bulkJobsHere, thisWorker } from './running';
import { chosenProcedures, storedSelection } from './selection';
import {
  addRows,
  changeJob,
  changeJobIf,
  countRows,
  moveJob,
  nextRows,
  type PlannedRow,
  readJob,
  removeRows,
} from './store';
import { toolsOf } from './tools';
import { planRow, type RowWork, workRow } from './work-row';

/** A worker that gives no sign of life this long (ms) has ended; another takes its jobs over. */
const silentFor = 30_000;
const signEvery = 5_000;

/** Rows read at once. */
const batch = 20;

async function rowWorkOf(payload: Payload, row: BulkJob): Promise<RowWork> {
  const action = actionOf(row.action);
  if (!action) throw new ProblemError(422, [bulkMessages.actionUnknown]);
  const settings: Settings = { ...Object(row.settings) };
  const withFalls = row.withFalls === true;
  return { action, settings, withFalls, tools: await toolsOf(payload, row, () => new Date()) };
}

/** Finds out what would change; a preview that was cut off begins anew. */
async function preview(payload: Payload, row: BulkJob, job: Job): Promise<void> {
  const work = await rowWorkOf(payload, row);
  await removeRows(payload, row.id);
  const selection = storedSelection(row.selection);
  const seen = new Set<string>();
  for await (const { chosen, total } of chosenProcedures(payload, idOf(row.province) ?? '', selection)) {
    job.expect(total);
    const fresh = chosen.filter(({ procedure }) => !seen.has(procedure));
    const first = seen.size;
    const rows: PlannedRow[] = [];
    for (const [place, each] of fresh.entries()) {
      job.mayGoOn();
      seen.add(each.procedure);
      rows.push({ ...each, place: first + place, plan: await planRow(each.procedure, work) });
      job.advance(1);
    }
    await inTransaction(payload, (inside) => addRows(payload, row.id, rows, inside()));
  }
  await changeJob(payload, row.id, { total: seen.size, counts: await countRows(payload, row.id) });
}

/** Does what the preview said, row by row; a row that is done is not looked at again. */
async function run(payload: Payload, row: BulkJob, job: Job): Promise<void> {
  const work = await rowWorkOf(payload, row);
  const statuses = statusesToDo(work.withFalls);
  const counts = await countRows(payload, row.id);
  job.expect(statuses.reduce((sum, status) => sum + counts[status], 0));
  // A fall that nobody agreed to stays a row with that status: what is behind is not asked for again.
  let after = -1;
  for (;;) {
    const rows = await nextRows(payload, row.id, { statuses, after, limit: batch });
    if (rows.length === 0) break;
    for (const each of rows) {
      job.mayGoOn();
      await workRow(each, work);
      after = each.place;
      job.advance(1);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

type Work = { run: typeof run; finished: BulkEvent };

/** What is done in each state that is work. */
const works: Partial<Record<BulkState, Work>> = {
  previewing: { run: preview, finished: 'previewed' },
  running: { run, finished: 'done' },
};

function problemsOf(error: unknown): Problem[] {
  if (error instanceof ProblemError) return [...error.problems];
  const reason = error instanceof Error ? error.message.slice(0, 300) : String(error);
  return [{ ...bulkMessages.broken, message: fillText(bulkMessages.broken.message, { reason }) }];
}

/** Does the work of the state a job is in, to its end; whatever happens, the job says where it stands. */
async function work(payload: Payload, row: BulkJob, job: Job): Promise<void> {
  const todo = works[row.state];
  if (!todo) return;
  const sign = setInterval(() => {
    changeJob(payload, row.id, { aliveAt: new Date().toISOString() })
      .then(({ state, worker }) => {
        // Stopped by way of another process, or taken over because this one was thought dead.
        if (state !== row.state || worker !== thisWorker()) job.stop();
      })
      .catch(() => undefined);
  }, signEvery);
  const end = async (event: BulkEvent, problems: Problem[]) => {
    const now = await readJob(payload, row.id);
    if (now.state !== row.state || now.worker !== thisWorker()) return;
    await moveJob(payload, now, event, { problems, counts: await countRows(payload, row.id) });
  };
  try {
    await todo.run(payload, row, job);
    await end(todo.finished, []);
  } catch (error) {
    if (!(error instanceof JobStopped || error instanceof ProblemError)) {
      payload.logger.error({ err: error, msg: `Bulk job ${row.id} stopped.` });
    }
    await end('stop', error instanceof JobStopped ? [] : problemsOf(error));
  } finally {
    clearInterval(sign);
    bulkJobsHere().delete(row.id);
  }
}

/** A job this process has begun to work on, and its end. */
export type Started = { row: BulkJob; finished: Promise<void> };

/** Begins the work of the state a job is in, in this process; undefined when another process, or this one, is at it. */
export async function beginWork(payload: Payload, row: BulkJob): Promise<Started | undefined> {
  const job = beginHere(row.id);
  if (!job) return undefined;
  const silentSince = new Date(Date.now() - silentFor).toISOString();
  const mine = await changeJobIf(
    payload,
    row,
    {
      or: [
        { worker: { exists: false } },
        { worker: { equals: thisWorker() } },
        { aliveAt: { less_than: silentSince } },
      ],
    },
    { worker: thisWorker(), aliveAt: new Date().toISOString() },
  ).catch((error: unknown) => {
    bulkJobsHere().delete(row.id);
    throw error;
  });
  if (!mine) {
    bulkJobsHere().delete(row.id);
    return undefined;
  }
  return { row: mine, finished: work(payload, mine, job) };
}

/**
 * Moves a job into a state that is work, and begins it.
 * @param agreed with `start`: whether falls are done too
 * @throws ProblemError 409 when that is not allowed now
 */
export async function startBulk(
  payload: Payload,
  id: string,
  event: 'start' | 'resume',
  agreed: { withFalls?: boolean } = {},
): Promise<Started> {
  const row = await moveJob(payload, await readJob(payload, id), event, { problems: [], ...agreed });
  return (await beginWork(payload, row)) ?? { row, finished: Promise.resolve() };
}

/** Asks the work on a job to stop behind the row it is at. One of another process, or of one that has ended, is stopped where it stands. */
export async function stopBulk(payload: Payload, id: string): Promise<BulkJob> {
  const row = await readJob(payload, id);
  const job = bulkJobsHere().get(id);
  if (!job) return isAtWork(row.state) ? moveJob(payload, row, 'stop') : row;
  job.stop();
  return row;
}

/** Goes on with jobs whose process has ended, after a crash or a restart. A chore: safe to repeat, in any number of processes. */
export async function continueBulkJobs(payload: Payload): Promise<Started[]> {
  const { docs } = await payload.find({
    collection: 'bulk-jobs',
    where: { state: { in: ['previewing', 'running'] } },
    sort: 'createdAt',
    limit: 50,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const begun: Started[] = [];
  for (const row of docs) {
    const started = await beginWork(payload, row);
    if (started) begun.push(started);
  }
  return begun;
}
