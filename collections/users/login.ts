import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import {
  AuthenticationError,
  type CollectionAfterErrorHook,
  type CollectionBeforeOperationHook,
  type Endpoint,
  LockedAuth,
  type PayloadRequest,
} from 'payload';
import { type EndTurn, makeHashingTurns } from './hashing-turns';

/** What Payload spends on checking a password (PBKDF2-SHA256, 600,000 rounds, one block of output). */
const hashingRounds = 600_000;
const hashingBytes = 32;

const hashingTurns = makeHashingTurns(2, 16);

/** Sign-ins from outside, with the turn each of them holds. Sign-ins of our own code are not among them. */
const fromOutside = new WeakMap<PayloadRequest, EndTurn | null>();

const textAt = (data: unknown, name: string): string => {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
  return typeof value === 'string' ? value.trim() : '';
};

/**
 * An unknown or locked account must not answer faster than a wrong password, or the time tells who has an account: it spends the same
 * hashing. From outside, hashing waits for its turn, true or not: `boundSignIn` ends it.
 */
export const sameTimeForUnknown: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args;
  const data: unknown = 'data' in args ? args.data : undefined;
  const email = textAt(data, 'email').toLowerCase();
  // Without either, Payload refuses before it hashes anything.
  if (email === '' || textAt(data, 'password') === '') return args;
  if (fromOutside.has(req)) fromOutside.set(req, await hashingTurns.take());
  const found = await req.payload.db.findOne<{ id: string; lockUntil?: string | null }>({
    collection: 'users',
    req,
    where: { email: { equals: email } },
  });
  const locked = found?.lockUntil ? new Date(found.lockUntil).getTime() > Date.now() : false;
  if (!found || locked) await promisify(pbkdf2)('nobody', 'nobody', hashingRounds, hashingBytes, 'sha256');
  return args;
};

/** Payload's sign-in endpoint, whose hashing takes turns. The turn begins after the body has come, so slow senders hold none. */
export function boundSignIn(endpoint: Endpoint): Endpoint {
  return {
    ...endpoint,
    handler: async (req) => {
      fromOutside.set(req, null);
      try {
        return await endpoint.handler(req);
      } finally {
        fromOutside.get(req)?.();
        fromOutside.delete(req);
      }
    },
  };
}

/** A locked account answers like a wrong password: "locked" would say that it exists. The lock itself holds. */
export const hideLockedAccounts: CollectionAfterErrorHook = ({ error, req }) => {
  if (!(error instanceof LockedAuth)) return undefined;
  const wrong = new AuthenticationError(req.t);
  return { status: wrong.status, response: { errors: [{ message: wrong.message }] } };
};
