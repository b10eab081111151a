import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../../problem/problem';
import type { CheckKey } from '../keys/check-key';
import type { PortalKey, Scope } from '../keys/ports';
import type { Quota } from '../keys/quota';
import { messages } from '../messages';

/** Who may do what without a key, and how often. */
export type Guard = {
  checkKey: CheckKey;
  quota: Quota;
  keyNeeded: 'never' | 'submit' | 'always';
  writesPerMinute: number;
};

/**
 * Lets a request through that may do all of `scopes`; `times`: how many checks, submissions and look-ups are in it. Undefined: anonymous, and nothing had to be looked up.
 * @throws ProblemError 401 `key-needed`, 429 `too-many-requests`; with a key, what `CheckKey` throws
 */
export function authorise(
  { checkKey, quota, keyNeeded, writesPerMinute }: Guard,
  scopes: readonly Scope[],
  request: FastifyRequest,
  times = 1,
): Promise<PortalKey> | undefined {
  const { authorization } = request.headers;
  if (authorization !== undefined) return checkKey(authorization, scopes, times);
  if (keyNeeded === 'always' || (keyNeeded === 'submit' && scopes.includes('submit')))
    throw new ProblemError(401, [{ code: 'key-needed', message: messages.keyNeeded }]);
  if (scopes.some((scope) => scope !== 'read') && !quota.take(request.ip, writesPerMinute, times))
    throw new ProblemError(429, [{ code: 'too-many-requests', message: messages.tooManyRequests }]);
  return undefined;
}
