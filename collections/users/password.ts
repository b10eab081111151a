import { type CollectionBeforeOperationHook, ValidationError } from 'payload';
import type { Text } from '../../src/messages/text';
import { fillText } from '../../src/messages/text';
import { messages } from '../messages';

const shortest = 10;
/** PBKDF2 hashes whatever it is given, so the length is bounded. */
const longest = 200;

const common = ['0123456789', '1234567890', 'password', 'matkhau', 'qwertyuiop', 'administrator', 'procedure'];

/** Why this password is not taken; null when it is. Length counts most (NIST SP 800-63B); no rules about kinds of characters. */
export function passwordProblem(password: string, email: string): Text | null {
  const plain = password.toLowerCase();
  if ([...password].length < shortest) return fillText(messages.passwordTooShort.message, { length: shortest });
  if (password.length > longest) return fillText(messages.passwordTooLong.message, { length: longest });
  const account = email.split('@', 1)[0]?.toLowerCase() ?? '';
  const holdsAccount = account.length >= 4 && plain.includes(account);
  const fewCharacters = new Set(plain).size < 5;
  const isCommon = common.some((word) => plain.startsWith(word) && plain.length - word.length < 4);
  return holdsAccount || fewCharacters || isCommon ? messages.passwordGuessable.message : null;
}

/** Every way in which a password is set: made, changed, reset. Payload itself asks for three characters. */
export const checkPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return args;
  const data: unknown = 'data' in args ? args.data : undefined;
  if (typeof data !== 'object' || data === null || !('password' in data) || typeof data.password !== 'string')
    return args;
  const email = 'email' in data && typeof data.email === 'string' ? data.email : (req.user?.email ?? '');
  const problem = passwordProblem(data.password, email);
  if (problem) {
    throw new ValidationError({
      collection: 'users',
      errors: [{ path: 'password', message: `${problem.vi} / ${problem.en}` }],
    });
  }
  return args;
};
