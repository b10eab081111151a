import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import {
  AuthenticationError,
  type CollectionAfterErrorHook,
  type CollectionBeforeOperationHook,
  LockedAuth,
} from 'payload';

/** What Payload spends on checking a password (PBKDF2-SHA256, 600,000 rounds). */
const hashingRounds = 600_000;

/**
 * An unknown or locked account must not answer faster than a wrong password, or the time tells who has an account: it spends the same
 * hashing.
 */
export const sameTimeForUnknown: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args;
  const data: unknown = 'data' in args ? args.data : undefined;
  if (typeof data !== 'object' || data === null || !('email' in data) || typeof data.email !== 'string') return args;
  const found = await req.payload.db.findOne<{ id: string; lockUntil?: string | null }>({
    collection: 'users',
    req,
    where: { email: { equals: data.email.toLowerCase().trim() } },
  });
  const locked = found?.lockUntil ? new Date(found.lockUntil).getTime() > Date.now() : false;
  if (!found || locked) await promisify(pbkdf2)('nobody', 'nobody', hashingRounds, 512, 'sha256');
  return args;
};

/** A locked account answers like a wrong password: "locked" would say that it exists. The lock itself holds. */
export const hideLockedAccounts: CollectionAfterErrorHook = ({ error, req }) => {
  if (!(error instanceof LockedAuth)) return undefined;
  const wrong = new AuthenticationError(req.t);
  return { status: wrong.status, response: { errors: [{ message: wrong.message }] } };
};
