import type { Import } from '../../payload-types';

/** How far a job is, for the bar: rows, and when it started. */
export type Progress = {
  done: number;
  total: number;
  startedAt: number;
  perSecond: number;
  secondsLeft: number | null;
};

/** A piece of work on an import in this process. */
export type Job = {
  importId: string;
  expect: (total: number) => void;
  advance: (rows: number) => void;
  progress: () => Progress;
  /** Asks it to stop at the next safe place. */
  stop: () => void;
  /** @throws JobStopped when it was asked to stop */
  mayGoOn: () => void;
};

/** Thrown inside a job that was asked to stop; what it has done so far stays. */
export class JobStopped extends Error {}

export function makeJob(row: Pick<Import, 'id'>, clock: () => number = Date.now): Job {
  const startedAt = clock();
  let [done, total, isStopping] = [0, 0, false];
  return {
    importId: row.id,
    expect: (rows) => {
      total = rows;
    },
    advance: (rows) => {
      done += rows;
    },
    progress: () => {
      const seconds = Math.max(0.001, (clock() - startedAt) / 1000);
      const perSecond = done / seconds;
      const secondsLeft = perSecond > 0 && total >= done ? Math.ceil((total - done) / perSecond) : null;
      return { done, total, startedAt, perSecond: Math.round(perSecond), secondsLeft };
    },
    stop: () => {
      isStopping = true;
    },
    mayGoOn: () => {
      if (isStopping) throw new JobStopped();
    },
  };
}

/** The jobs of this process, by import. On `globalThis`, because Next loads this module a second time. */
export function runningJobs(): Map<string, Job> {
  const place = Symbol.for('procedure-catalog.import-jobs');
  const known: unknown = Reflect.get(globalThis, place);
  if (known instanceof Map) return known;
  const jobs = new Map<string, Job>();
  Reflect.set(globalThis, place, jobs);
  return jobs;
}
