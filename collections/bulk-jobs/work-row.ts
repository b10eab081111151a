import { APIError, type Payload, ValidationError } from 'payload';
import type { BulkRow } from '../../payload-types';
import { type Doing, isAgreed, isDoing, type RowPlan, type RowStatus } from '../../src/bulk-work/row';
import type { Settings } from '../../src/bulk-work/settings';
import { retryOnConflict } from '../../src/database/write-conflict';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { lifecycleOf } from '../../src/procedure/lifecycle';
import { messages } from '../messages';
import type { ActionTools, BulkAction, Subject } from './actions/action';
import { bulkMessages } from './messages';
import { settleRow, shownChanges } from './store';

/** The latest draft of a procedure; undefined when it is gone. */
export async function readSubject(payload: Payload, id: string): Promise<Subject | undefined> {
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0];
}

export type RowWork = {
  action: BulkAction;
  settings: Settings;
  /** Whether falls were agreed to. */
  withFalls: boolean;
  tools: (within?: { transactionID?: string | number }) => ActionTools;
};

/** What would become of a procedure now. */
export async function planRow(procedure: string, { action, settings, tools }: RowWork): Promise<RowPlan> {
  const own = tools();
  return planFor(own, await readSubject(own.payload, procedure), { action, settings });
}

async function planFor(
  own: ActionTools,
  subject: Subject | undefined,
  { action, settings }: Pick<RowWork, 'action' | 'settings'>,
): Promise<RowPlan> {
  if (!subject) return { verdict: 'refused', problems: [bulkMessages.gone] };
  if (lifecycleOf(subject.state) !== 'in-use') return { verdict: 'refused', problems: [messages.procedureRetired] };
  return action.plan(own, subject, settings);
}

/** Refusals of our own and of Payload (a field that is not valid, a document that may not be changed); undefined for faults. */
function refusalIn(error: unknown): readonly Problem[] | undefined {
  if (error instanceof ProblemError) return error.problems;
  if (error instanceof ValidationError) {
    return error.data.errors.map(({ message, path }) => ({
      code: 'invalid',
      field: path,
      message: { vi: message, en: message },
    }));
  }
  if (error instanceof APIError && error.status >= 400 && error.status < 500) {
    return [{ code: 'refused', message: { vi: error.message, en: error.message } }];
  }
  return undefined;
}

/** How often a row is planned again because somebody saved its procedure between the plan and the write. */
const attempts = 5;

async function retryWhenSaved<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isSaved = error instanceof ProblemError && error.problems.some(({ code }) => code === savedMeanwhile);
      if (!isSaved || attempt >= attempts) throw error;
    }
  }
}

const savedMeanwhile = messages.savedMeanwhile.code;

/**
 * Does a row, once: it is planned again as the procedure is now, so a row that a crash left undecided is found done, and what somebody
 * changed since the preview is respected. An edit and its outcome are one transaction; a deed that commits by itself is marked before it.
 * @returns how the row stands now
 * @throws what is no refusal: then the row stays as it was, and the job stops
 */
export async function workRow(row: BulkRow, work: RowWork): Promise<RowStatus> {
  const { payload } = work.tools();
  try {
    return await retryWhenSaved(() =>
      retryOnConflict(() => (work.action.commits ? commit(row, work) : edit(row, work))),
    );
  } catch (error) {
    const problems = refusalIn(error);
    if (!problems) throw error;
    await settleRow(payload, row.id, { status: 'failed', problems });
    return 'failed';
  }
}

/** What is to be done to a row now, or how it stands where nothing is (any more). */
type ToDo = { subject: Subject; plan: Doing } | RowStatus;

async function toDo(row: BulkRow, own: ActionTools, work: RowWork): Promise<ToDo> {
  const subject = await readSubject(own.payload, row.procedure);
  const plan = await planFor(own, subject, work);
  const shown = { status: row.status, changes: shownChanges(row) };
  if (subject && isDoing(plan) && isAgreed(plan, shown, work.withFalls)) return { subject, plan };
  const wasBegun = row.status === 'begun' && plan.verdict === 'same';
  const status: RowStatus = wasBegun ? 'changed' : plan.verdict;
  await settleRow(own.payload, row.id, wasBegun ? { status } : { status, plan });
  return status;
}

async function edit(row: BulkRow, work: RowWork): Promise<RowStatus> {
  const { action, settings, tools } = work;
  const own = tools();
  const { payload } = own;
  const todo = await toDo(row, own, work);
  if (typeof todo === 'string') return todo;
  const { subject, plan } = todo;
  const transactionID = await payload.db.beginTransaction();
  if (transactionID === null) throw new Error('The database has no transactions.');
  try {
    await action.apply(tools({ transactionID }), subject, settings, plan);
    await settleRow(payload, row.id, { status: 'changed', plan }, { transactionID });
    await payload.db.commitTransaction(transactionID);
    return 'changed';
  } catch (error) {
    await payload.db.rollbackTransaction(transactionID);
    throw error;
  }
}

async function commit(row: BulkRow, work: RowWork): Promise<RowStatus> {
  const own = work.tools();
  const { payload } = own;
  const todo = await toDo(row, own, work);
  if (typeof todo === 'string') return todo;
  const { subject, plan } = todo;
  await settleRow(payload, row.id, { status: 'begun', plan });
  await work.action.apply(own, subject, work.settings, plan);
  await settleRow(payload, row.id, { status: 'changed' });
  return 'changed';
}
