import type { Payload, PayloadRequest } from 'payload';
import type { ProcedureMerge } from '../../payload-types';
import type { Form } from '../../src/form/form';
import { ProblemError } from '../../src/problem/problem';
import type { Procedure } from '../../src/procedure/procedure';
import type { ReleaseContent } from '../../src/service-list/release';
import { hasMembers } from '../json-guards';
import { messages } from '../messages';

/** A procedure that was retired by a merger, as it was then. */
export type RetiredOne = { id: string; key: string; name: string; code: string | null };

const isRetiredOne = (value: unknown): value is RetiredOne =>
  hasMembers<Pick<RetiredOne, 'id' | 'key' | 'name'>>(value, { id: 'string', key: 'string', name: 'string' });

const isContent = (value: unknown): value is ReleaseContent =>
  hasMembers<{ procedure: Procedure; forms: Record<string, Form> }>(value, { procedure: 'object', forms: 'object' });

/** @throws ProblemError 404 when there is none */
export async function readMerge(payload: Payload, id: string, req?: PayloadRequest): Promise<ProcedureMerge> {
  const row = await payload.findByID({
    collection: 'procedure-merges',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    ...(req ? { req } : {}),
  });
  if (!row) throw new ProblemError(404, [messages.notFound]);
  return row;
}

/** Which procedures it retired. */
export function retiredBy(row: Pick<ProcedureMerge, 'retired'>): RetiredOne[] {
  const { retired }: { retired: unknown } = row;
  return Array.isArray(retired) ? retired.filter(isRetiredOne) : [];
}

/** What the kept one was before. @throws Error when it cannot be read */
export function contentBefore(row: Pick<ProcedureMerge, 'id' | 'before'>): ReleaseContent {
  const { before }: { before: unknown } = row;
  if (!isContent(before)) throw new Error(`Merger ${row.id}: what was before cannot be read.`);
  return before;
}
