import type { Config, PayloadRequest } from 'payload';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { nation, staffOf } from '../access';
import { writeAudit } from './write';

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number];

/** Lines of one person a minute: somebody who is refused in a loop fills no log. */
const mostPerMinute = 30;
const told = new Map<string, { minute: number; count: number }>();

function isTooMany(id: string, now: number): boolean {
  const minute = Math.floor(now / 60_000);
  const before = told.get(id);
  const count = before?.minute === minute ? before.count + 1 : 1;
  if (told.size > 10_000) told.clear();
  told.set(id, { minute, count });
  return count > mostPerMinute;
}

type Refused = { collection: string; problems: readonly Problem[] };

/**
 * A line for something that this member of staff tried and was refused, also where they were told that there is nothing (what belongs to
 * another province). Reading too little is no deed: GET gets none.
 */
export async function auditRefusal(req: PayloadRequest, { collection, problems }: Refused): Promise<void> {
  const staff = staffOf(req);
  if (!staff || req.method === 'GET' || isTooMany(staff.id, Date.now())) return;
  const id = typeof req.routeParams?.id === 'string' ? req.routeParams.id : '';
  await writeAudit(req.payload, {
    action: 'refused',
    province: staff.province ?? nation,
    actor: { kind: 'staff', id: staff.id, name: staff.name },
    subject: { collection, id, title: [collection, id].filter(Boolean).join(' ') || 'GraphQL' },
    reason: problems.map(({ code }) => code).join(', ') || 'forbidden',
    requestId: req.headers?.get('x-request-id') ?? null,
  });
}

/**
 * What staff tried and were refused (403) gets a line: a forged transition, somebody else's province, more rights. Here and not where it
 * is refused: that transaction is rolled back, and the line with it.
 */
export const auditRefusals: AfterError = async ({ collection, error, req }) => {
  const cause: unknown = 'originalError' in error && error.originalError ? error.originalError : error;
  const status: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'status') : undefined;
  if (status !== 403) return undefined;
  const problems = cause instanceof ProblemError ? cause.problems : [];
  await auditRefusal(req, { collection: collection?.slug ?? String(req.routeParams?.collection ?? ''), problems });
  return undefined;
};
