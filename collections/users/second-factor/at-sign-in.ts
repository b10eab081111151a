import { AuthenticationError, type CollectionBeforeLoginHook, type PayloadRequest } from 'payload';
import { ProblemError } from '../../../src/problem/problem';
import { messages } from '../messages';
import { isPasswordReset } from '../passwords/reset-context';
import { usedRecoveryCode } from './recovery-use';
import { isSecondFactorOn, readSecondFactor, takeSecondFactor } from './stored';

const typedCode = (req: PayloadRequest): string => {
  const code: unknown = typeof req.data === 'object' && req.data !== null ? Reflect.get(req.data, 'code') : undefined;
  return typeof code === 'string' ? code.trim().slice(0, 64) : '';
};

/** An account out of use answers like a wrong password. Runs after the password was found right, before a token is made. */
export const refuseDisabled: CollectionBeforeLoginHook = ({ req, user }) => {
  if (user.disabled === true) throw new AuthenticationError(req.t);
  return user;
};

/**
 * The second factor, where it is on. Only whoever has the password learns that a code is needed. What fails here is rolled back with the
 * session that Payload has made; wrong codes are counted like wrong passwords (login.ts).
 */
export const askSecondFactor: CollectionBeforeLoginHook = async ({ req, user }) => {
  if (isPasswordReset(req.context)) return user;
  const stored = await readSecondFactor(req.payload, user.id, req);
  if (!isSecondFactorOn(stored)) return user;
  const code = typedCode(req);
  if (code === '') throw new ProblemError(401, [{ ...messages.secondFactorNeeded, field: 'code' }]);
  const used = await takeSecondFactor(req.payload, stored, code, new Date(), req);
  if (used === null) throw new ProblemError(401, [{ ...messages.secondFactorWrong, field: 'code' }]);
  if (used === 'recovery-code') usedRecoveryCode.add(req);
  return user;
};
