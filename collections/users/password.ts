import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload';
import type { Text } from '../../src/messages/text';
import { fillText } from '../../src/messages/text';
import { ProblemError } from '../../src/problem/problem';
import { searchKey } from '../../src/service-list/search-key';
import { messages } from '../messages';
import commonPasswords from './passwords/common-passwords.json';

const shortest = 12;
/** PBKDF2 hashes whatever it is given, so the length is bounded. */
const longest = 200;

/** Letters alone, without accents: what is left of `Mật-khẩu@2026` is `matkhau`. */
const lettersOf = (text: string): string => searchKey(text).replace(/[^a-z]/g, '');

const common: ReadonlySet<string> = new Set(commonPasswords.map(lettersOf));
const fewestLetters = 4;

/** Whose password it is: neither may stand in it. */
export type PasswordOwner = { email: string; name: string };

/**
 * Why this password is not taken; null when it is. Length counts most (NIST SP 800-63B); no rules about kinds of characters, but what
 * everybody guesses first is refused, whatever digits and signs are hung on it.
 */
export function passwordProblem(password: string, { email, name }: PasswordOwner): Text | null {
  if ([...password].length < shortest) return fillText(messages.passwordTooShort.message, { length: shortest });
  if (password.length > longest) return fillText(messages.passwordTooLong.message, { length: longest });
  const letters = lettersOf(password);
  const own = [email.split('@', 1)[0] ?? '', name].map(lettersOf).filter(({ length }) => length >= fewestLetters);
  const plain = password.toLowerCase();
  const isGuessable =
    new Set(plain).size < 5 ||
    common.has(letters) ||
    isRepeated(letters) ||
    isRun(plain) ||
    own.some((word) => letters.includes(word));
  return isGuessable ? messages.passwordGuessable.message : null;
}

/** A common word several times over: `matkhaumatkhau`. */
function isRepeated(letters: string): boolean {
  const unit = /^(.{3,}?)\1+$/.exec(letters)?.[1];
  return unit !== undefined && (common.has(unit) || new Set(unit).size < 4);
}

/** Characters that only count up or down: `123456789012`, `abcdefghijkl`. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, place) => code - (codes[place] ?? 0));
  const isStep = (step: number) => Math.abs(step) <= 1 || Math.abs(step) === 9;
  return steps.filter(isStep).length >= steps.length - 1;
}

/** Every way in which a password is set: made, changed, reset. Payload itself asks for three characters. */
export const checkPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return args;
  const data: unknown = 'data' in args ? args.data : undefined;
  if (typeof data !== 'object' || data === null || !('password' in data) || typeof data.password !== 'string')
    return args;
  // For the log, which sees no passwords and so would not see that one was set.
  req.context.changesPassword = true;
  const problem = passwordProblem(data.password, await ownerOf(req, Reflect.get(args, 'id'), { ...data }));
  if (problem) {
    throw new ProblemError(422, [{ code: 'password-refused', field: 'password', message: problem }]);
  }
  return args;
};

/** Whose password is set: the account in the path, the one of the reset token, or the one that is being made. */
async function ownerOf(req: PayloadRequest, id: unknown, data: Record<string, unknown>): Promise<PasswordOwner> {
  const where: Where | null =
    typeof id === 'string'
      ? { id: { equals: id } }
      : typeof data.token === 'string'
        ? { resetPasswordToken: { equals: data.token } }
        : null;
  const found = where
    ? await req.payload.db.findOne<{ id: string; email?: string; name?: string }>({ collection: 'users', where, req })
    : null;
  const text = (asked: unknown, stored: string | undefined) => (typeof asked === 'string' ? asked : (stored ?? ''));
  return { email: text(data.email, found?.email), name: text(data.name, found?.name) };
}
