import {
  AuthenticationError,
  type CollectionAfterErrorHook,
  type CollectionBeforeOperationHook,
  type Endpoint,
  LockedAuth,
  type PayloadRequest,
} from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { takeAccountTurn } from './account-turns';
import { countWrongAttempt } from './attempts';
import { hashForNothing, hashingTurns } from './hashing';
import type { EndTurn } from './hashing-turns';
import { messages } from './messages';
import { accountOf, noteSignIn } from './sign-in-lines';

/** Sign-ins from outside, with the turns each of them holds. Sign-ins of our own code are not among them. */
const fromOutside = new WeakMap<PayloadRequest, EndTurn[]>();

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
  const turns = fromOutside.get(req);
  // The account first: whoever waits for another sign-in of the same account keeps nobody else from hashing.
  if (turns) turns.push(await takeAccountTurn(email));
  if (turns) turns.push(await hashingTurns.take());
  const found = await accountOf(req.payload, email, req);
  if (!found || found.isLocked) await hashForNothing();
  return args;
};

/**
 * Payload's sign-in endpoint, whose hashing takes turns (the turn begins after the body has come, so slow senders hold none). How it ends
 * stands in the log; wrong codes of the second factor count towards the lock.
 */
export function boundSignIn(endpoint: Endpoint): Endpoint {
  return {
    ...endpoint,
    handler: async (req) => {
      const turns: EndTurn[] = [];
      fromOutside.set(req, turns);
      // The body is read by the handler.
      const emailOf = () => textAt(req.data, 'email').toLowerCase();
      try {
        const answer = await endpoint.handler(req);
        noteSignIn(req, emailOf(), 'signed-in');
        return answer;
      } catch (error) {
        const code = error instanceof ProblemError ? error.problems[0]?.code : undefined;
        if (code === messages.secondFactorWrong.code) {
          const account = await accountOf(req.payload, emailOf());
          if (account) await countWrongAttempt(req.payload, account.id);
        }
        if (code !== messages.secondFactorNeeded.code) noteSignIn(req, emailOf(), code ?? reasonOf(error));
        throw error;
      } finally {
        for (const end of turns) end();
        fromOutside.delete(req);
      }
    },
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof LockedAuth) return 'locked';
  return error instanceof AuthenticationError ? 'password-wrong' : 'not-possible';
}

/** A locked account answers like a wrong password: "locked" would say that it exists. The lock itself holds. */
export const hideLockedAccounts: CollectionAfterErrorHook = ({ error, req }) => {
  if (!(error instanceof LockedAuth)) return undefined;
  const wrong = new AuthenticationError(req.t);
  return { status: wrong.status, response: { errors: [{ message: wrong.message }] } };
};
