import type { Payload } from 'payload';
import type { Import } from '../../payload-types';
import { titleOf } from '../../src/import/cells';
import { fieldsTwice, isUsable, type MappingCorrection } from '../../src/import/read-sheet';
import { type ImportEvent, type ImportState, isAtWork, nextState } from '../../src/import/states';
import { fillText } from '../../src/messages/text';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { type Answer, answerQuestions } from './answer-questions';
import { applyImport, orderOf, skippedOf } from './apply-import';
import { mappingOf, remap } from './import-file';
import { type Job, JobStopped, makeJob, runningJobs } from './jobs';
import { importMessages } from './messages';
import { planImport } from './plan-import';
import type { Reach } from './reach';
import { changeImport, chunksOf, countRows, type ImportChange, moveImport, readImport } from './store';
import type { AcceptOrder } from './stored-row';
import { undoImport } from './undo-import';

type Work = { run: (payload: Payload, row: Import, job: Job) => Promise<void>; finished: ImportEvent };

/** What is done in each state that is work. */
const works: Partial<Record<ImportState, Work>> = {
  planning: { run: planImport, finished: 'planned' },
  answering: { run: answerQuestions, finished: 'answered' },
  'answering-rest': { run: answerQuestions, finished: 'answered' },
  applying: { run: applyImport, finished: 'applied' },
  undoing: { run: undoImport, finished: 'undone' },
};

/** A process that worked on an import and gives no sign of life this long (ms) has ended. */
const silentFor = 60_000;
const signEvery = 10_000;

/** What began it, in one line: a failed query would print every value it was to write, megabytes of them. */
function firstCause(error: unknown): string {
  if (error instanceof Error && error.cause !== undefined) return firstCause(error.cause);
  return String(error).slice(0, 500);
}

function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const text = `${Reflect.get(error, 'code')} ${Reflect.get(error, 'message')}`;
  return /SQLITE_FULL|ENOSPC|disk is full|OutOfDiskSpace/i.test(text) || ('cause' in error && isDiskFull(error.cause));
}

function problemsOf(error: unknown): Problem[] {
  if (error instanceof ProblemError) return [...error.problems];
  if (isDiskFull(error)) return [importMessages.diskFull];
  const reason = error instanceof Error ? error.message.slice(0, 300) : String(error);
  return [{ ...importMessages.broken, message: fillText(importMessages.broken.message, { reason }) }];
}

/** Does the work of the state an import is in, to its end; whatever happens, the import says where it stands. */
async function work(payload: Payload, row: Import, job: Job): Promise<void> {
  const todo = works[row.state];
  if (!todo) return;
  const sign = setInterval(() => {
    void changeImport(payload, row.id, { done: job.progress().done }).catch(() => undefined);
  }, signEvery);
  try {
    await todo.run(payload, row, job);
    await moveImport(payload, await readImport(payload, row.id), todo.finished);
  } catch (error) {
    const problems = error instanceof JobStopped ? [] : problemsOf(error);
    if (!(error instanceof JobStopped || error instanceof ProblemError))
      payload.logger.error(`Import ${row.id} stopped: ${firstCause(error)}`);
    await stopped(payload, await readImport(payload, row.id), { problems });
  } finally {
    clearInterval(sign);
    runningJobs().delete(row.id);
  }
}

/** Somebody else is at work on it, or has ended so lately that nobody can know. */
function waitFor({ updatedAt }: Pick<Import, 'updatedAt'>): Problem {
  const seconds = Math.max(1, Math.ceil((Date.parse(updatedAt) + silentFor - Date.now()) / 1_000));
  return { ...importMessages.mayBeElsewhere, message: fillText(importMessages.mayBeElsewhere.message, { seconds }) };
}

/** A started piece of work: where the import stands now, and its end. */
export type Started = { row: Import; job: Job; finished: Promise<void> };

/**
 * Moves an import and begins what its new state is.
 * @throws ProblemError 409 when that is not allowed now, or another import is at work in the province
 */
export async function startWork(
  payload: Payload,
  id: string,
  event: ImportEvent,
  data: ImportChange = {},
): Promise<Started> {
  const before = await readImport(payload, id);
  if (event === 'resume' && isAtWork(before.state) && !runningJobs().has(id))
    throw new ProblemError(409, [waitFor(before)]);
  const row = await moveImport(payload, before, event, data);
  const job = makeJob(row);
  runningJobs().set(id, job);
  return { row, job, finished: work(payload, row, job) };
}

/**
 * Begins the dry run.
 * @param reach agencies that whoever asks is in charge of; rows of others are refused
 * @throws ProblemError 422 when no column is known to be the name, or two columns are given the same field
 */
export async function startPlan(
  payload: Payload,
  id: string,
  said?: MappingCorrection,
  reach: Reach = [],
): Promise<Started> {
  const row = await readImport(payload, id);
  const mapping = said === undefined ? mappingOf(row) : await remap(row, said);
  if (!isUsable(mapping)) throw new ProblemError(422, [{ ...importMessages.notUsable, field: 'mapping' }]);
  const twice = fieldsTwice(mapping).map((field) => titleOf(field));
  if (twice.length > 0) {
    const fields = { vi: twice.map(({ vi }) => vi).join(', '), en: twice.map(({ en }) => en).join(', ') };
    const message = {
      vi: fillText(importMessages.fieldTwice.message, { fields: fields.vi }).vi,
      en: fillText(importMessages.fieldTwice.message, { fields: fields.en }).en,
    };
    throw new ProblemError(422, [{ ...importMessages.fieldTwice, message, field: 'mapping' }]);
  }
  return startWork(payload, id, 'plan', {
    mapping,
    order: { verdicts: [], lines: [], except: [], agencies: [...reach] },
  });
}

export async function startApply(payload: Payload, id: string, order: AcceptOrder): Promise<Started> {
  if (order.verdicts.length === 0 && order.lines.length === 0) throw new ProblemError(422, [importMessages.orderEmpty]);
  await checkLines(payload, id, order.lines);
  return startWork(payload, id, 'accept', { order });
}

/** @throws ProblemError 422 naming lines the report does not have */
async function checkLines(payload: Payload, id: string, lines: readonly number[]): Promise<void> {
  if (lines.length === 0) return;
  const missing = new Set(lines);
  for await (const { rows } of chunksOf(payload, await readImport(payload, id))) {
    for (const { line } of rows) missing.delete(line);
    if (missing.size === 0) return;
  }
  const problems = [...missing].slice(0, 20).map((line) => ({
    ...importMessages.lineUnknown,
    message: fillText(importMessages.lineUnknown.message, { line }),
    field: 'lines',
    rule: 'known',
  }));
  throw new ProblemError(422, problems);
}

/** @throws ProblemError 409 when rows of this import cannot be answered for now */
export function checkMayAnswer({ state }: Pick<Import, 'state'>): void {
  if (nextState(state, 'answer') === undefined) throw new ProblemError(409, [importMessages.notNow]);
}

/** Puts answers into all rows that ask. @throws ProblemError 409 when that is not allowed now */
export async function startAnswers(payload: Payload, id: string, answers: readonly Answer[]): Promise<Started> {
  const row = await readImport(payload, id);
  const { verdicts, lines, except, agencies } = orderOf(row);
  return startWork(payload, id, 'answer', { order: { verdicts, lines, except, agencies, answers: [...answers] } });
}

/** Asks the work on an import to stop at the next safe place. */
export function stopWork(id: string): boolean {
  const job = runningJobs().get(id);
  job?.stop();
  return job !== undefined;
}

/** The import as it stands; one whose process has ended is said to be stopped, and can be resumed. */
export async function presentImport(
  payload: Payload,
  id: string,
  options: { takeOver?: boolean } = {},
): Promise<Import> {
  const row = await readImport(payload, id);
  if (!isAtWork(row.state) || runningJobs().has(id)) return row;
  const isSilent = Date.now() - Date.parse(row.updatedAt) > silentFor;
  if (!isSilent && options.takeOver !== true) return row;
  return stopped(payload, row, {});
}

/** Stops an import where it is; what was done until then is counted, unless there is no report yet. */
async function stopped(payload: Payload, row: Import, data: ImportChange): Promise<Import> {
  const moved = await moveImport(payload, row, 'stop', data);
  if (row.state === 'planning') return moved;
  return changeImport(payload, row.id, { counts: await countRows(payload, row, skippedOf(row)) });
}
