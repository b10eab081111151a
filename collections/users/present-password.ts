import type { CollectionAfterErrorHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { staffOf } from '../access';
import { countWrongAttempt } from './attempts';
import { isRightPassword } from './hashing';
import { messages } from './messages';

/** How the password one has is sent along; never stored. */
const presentPasswordField = 'presentPassword';

const textAt = (data: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(data, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/**
 * Changing one's own password or e-mail address asks for the password one has: whoever finds a screen unlocked must not be able to take
 * the account. Wrong ones count like wrong sign-ins. Nobody changes either of many accounts in one go.
 */
export const askPresentPassword: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  const data: unknown = 'data' in args ? args.data : undefined;
  if (typeof data !== 'object' || data === null) return args;
  const given = textAt(data, presentPasswordField);
  Reflect.deleteProperty(data, presentPasswordField);
  if (operation !== 'update' || overrideAccess) return args;
  const staff = staffOf(req);
  if (!staff || !(await changesSignIn(req, Reflect.get(args, 'id'), data))) return args;
  if (typeof Reflect.get(args, 'id') !== 'string') throw new ProblemError(422, [messages.oneAccountOnly]);
  if (Reflect.get(args, 'id') !== staff.id) return args;
  if (given === undefined)
    throw new ProblemError(422, [{ ...messages.presentPasswordNeeded, field: presentPasswordField }]);
  if (await isRightPassword(req.payload, staff.id, given)) return args;
  throw new ProblemError(422, [{ ...messages.passwordWrong, field: presentPasswordField }]);
};

/** Counts a wrong one once its transaction has been rolled back: within it the count would be taken back as well. */
export const countWrongPresentPassword: CollectionAfterErrorHook = async ({ error, req }) => {
  const staff = staffOf(req);
  if (!staff || !(error instanceof ProblemError)) return undefined;
  const isWrong = error.problems.some(
    ({ code, field }) => code === messages.passwordWrong.code && field === presentPasswordField,
  );
  if (isWrong) await countWrongAttempt(req.payload, staff.id);
  return undefined;
};

/** Whether a save sets a password, or an e-mail address that is another one. The admin's own form sends the address back unchanged. */
async function changesSignIn(req: PayloadRequest, id: unknown, data: object): Promise<boolean> {
  if (textAt(data, 'password') !== undefined) return true;
  const email = textAt(data, 'email');
  if (email === undefined) return false;
  if (typeof id !== 'string') return true;
  const where = { id: { equals: id } };
  const stored = await req.payload.db.findOne<{ id: string; email?: string }>({ collection: 'users', where, req });
  return stored?.email !== email.trim().toLowerCase();
}
