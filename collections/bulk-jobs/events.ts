import type { Payload } from 'payload';
import type { BulkJob } from '../../payload-types';
import { isAtWork } from '../../src/bulk-work/states';
import { idOf } from '../fields/relation';
import { progressEvents } from '../progress-events';
import { actionOf } from './actions';
import { bulkJobsHere } from './running';
import { readJob } from './store';

/** A job as people see it: what it does, where it stands, how far it is. */
export function shownJob(row: BulkJob) {
  const { id, title, state, total, counts, problems, startedByName, createdAt, settings } = row;
  const progress = bulkJobsHere().get(id)?.progress() ?? null;
  const { name = null, intro = null } = actionOf(row.action) ?? {};
  return {
    id,
    title,
    action: { id: row.action, name, intro },
    settings,
    state,
    total,
    counts,
    problems,
    startedByName: startedByName ?? null,
    createdAt,
    province: idOf(row.province),
    progress,
  };
}

export type ShownJob = ReturnType<typeof shownJob>;

/** The job as server-sent events. */
export function jobEvents(payload: Payload, id: string): Response {
  return progressEvents(async () => {
    const row = await readJob(payload, id);
    return { shown: shownJob(row), isAtWork: isAtWork(row.state) };
  });
}
