import type { Payload, PayloadRequest } from 'payload';
import type { AuditActionCode } from '../../src/audit/actions';
import { nation } from '../access';
import { writeAudit } from '../audit/write';
import { idOf } from '../fields/relation';
import { usedRecoveryCode } from './second-factor/recovery-use';

/** What is known of an account when somebody signs in to it. */
export type Account = { id: string; name: string; province: string | null; isLocked: boolean };

type StoredAccount = { id: string; name?: string; province?: unknown; lockUntil?: string | Date | null };

export async function accountOf(payload: Payload, email: string, req?: PayloadRequest): Promise<Account | null> {
  const found = await payload.db.findOne<StoredAccount>({
    collection: 'users',
    where: { email: { equals: email } },
    ...(req ? { req } : {}),
  });
  if (!found) return null;
  const isLocked = found.lockUntil ? new Date(found.lockUntil).getTime() > Date.now() : false;
  return { id: found.id, name: found.name ?? '', province: idOf(found.province), isLocked };
}

/** Lines of failures for one account a minute: somebody who guesses in a loop fills no log. */
const mostPerMinute = 20;
const counted = new Map<string, number>();

function isTooMany(id: string): boolean {
  const key = `${id} ${Math.floor(Date.now() / 60_000)}`;
  const count = (counted.get(key) ?? 0) + 1;
  if (counted.size > 10_000) counted.clear();
  counted.set(key, count);
  return count > mostPerMinute;
}

/**
 * The line of a sign-in, good or not. It is written after the answer, and never waited for: its time would tell whether there is such an
 * account. Unknown names get none.
 * @param outcome `signed-in`, or why it failed
 */
export function noteSignIn(req: PayloadRequest, email: string, outcome: string): void {
  const requestId = req.headers?.get('x-request-id') ?? null;
  const isRecovery = usedRecoveryCode.has(req);
  const { payload } = req;
  const note = async () => {
    const account = await accountOf(payload, email);
    if (!account || (outcome !== 'signed-in' && isTooMany(account.id))) return;
    const line = (action: AuditActionCode) =>
      writeAudit(payload, {
        action,
        province: account.province ?? nation,
        actor: outcome === 'signed-in' ? { kind: 'staff', id: account.id, name: account.name } : { kind: 'unknown' },
        subject: { collection: 'users', id: account.id, title: account.name },
        reason: outcome === 'signed-in' ? null : outcome,
        requestId,
      });
    if (outcome === 'signed-in') return line(isRecovery ? 'recovery-code-used' : 'signed-in');
    await line('sign-in-failed');
    if (account.isLocked && outcome !== 'locked') await line('account-locked');
  };
  setImmediate(() => {
    note().catch((error: unknown) => {
      payload.logger.error({
        msg: 'A sign-in could not be noted.',
        name: error instanceof Error ? error.name : 'error',
      });
    });
  });
}
