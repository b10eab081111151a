import { randomUUID } from 'node:crypto';
import { type Job, makeJob } from '../imports/jobs';

type Running = { worker: string; jobs: Map<string, Job> };

const isRunning = (value: unknown): value is Running =>
  typeof value === 'object' && value !== null && 'worker' in value && 'jobs' in value;

/** Next loads this module a second time: the jobs of the process are the same for both. */
function running(): Running {
  const place = Symbol.for('procedure-catalog.bulk-jobs');
  const known: unknown = Reflect.get(globalThis, place);
  if (isRunning(known)) return known;
  const made: Running = { worker: randomUUID(), jobs: new Map() };
  Reflect.set(globalThis, place, made);
  return made;
}

/** The name of this process among those that work on jobs. */
export const thisWorker = (): string => running().worker;

/** The bulk jobs this process is working on, by id. */
export const bulkJobsHere = (): Map<string, Job> => running().jobs;

/** Notes that this process works on a job; `undefined` when it does already. */
export function beginHere(id: string): Job | undefined {
  const { jobs } = running();
  if (jobs.has(id)) return undefined;
  const job = makeJob({ id });
  jobs.set(id, job);
  return job;
}
