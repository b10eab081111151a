import type { Payload } from 'payload';
import type { Import } from '../../payload-types';
import { isAtWork } from '../../src/import/states';
import { progressEvents } from '../progress-events';
import { runningJobs } from './jobs';
import { presentImport } from './run-import';

/** An import as people see it: where it stands, what came out, how far the work is. */
export function shownImport(row: Import) {
  const { id, title, state, bytes, info, counts, problems, agency, withForms, createdAt } = row;
  const progress = runningJobs().get(id)?.progress() ?? null;
  return {
    id,
    title,
    state,
    bytes,
    info,
    counts,
    problems,
    agency,
    withForms,
    createdAt,
    province: row.province,
    progress,
  };
}

/** The import as server-sent events. */
export function importEvents(payload: Payload, id: string): Response {
  return progressEvents(async () => {
    const row = await presentImport(payload, id);
    return { shown: shownImport(row), isAtWork: isAtWork(row.state) };
  });
}
