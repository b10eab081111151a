import { createHash } from 'node:crypto';
import { fillText } from '../../messages/text';
import { ProblemError } from '../../problem/problem';
import { leastRecent } from '../../search/least-recent';
import { messages } from '../messages';
import type { PortalKey, PortalKeyStore, Scope } from './ports';
import { makeQuota } from './quota';

/** Gives the key behind an Authorization header once it may do all of `scopes`; `times` is what the request counts as. */
export type CheckKey = (authorization: string, scopes: readonly Scope[], times: number) => Promise<PortalKey>;

/** A key is looked up again after this long, so a disabled one is refused at the latest then. */
const rememberedMs = 15_000;
const rememberedKeys = 1000;

/**
 * Checks keys by their hash. Quotas are counted per minute and per process. What it gives throws ProblemError:
 * 401 `key-refused` (unknown, disabled, expired), 403 `key-scope-missing`, 429 `quota-exceeded`.
 */
export function makeCheckKey(store: PortalKeyStore, clock: () => Date): CheckKey {
  const remembered = leastRecent<string, { key: PortalKey | undefined; until: number }>(rememberedKeys);
  const quota = makeQuota(clock);

  const find = async (hash: string) => {
    const now = clock().getTime();
    const known = remembered.get(hash);
    if (known && known.until > now) return known.key;
    const key = await store.byHash(hash);
    remembered.set(hash, { key, until: now + rememberedMs });
    return key;
  };
  return async (authorization, scopes, times) => {
    const token = /^Bearer +([\w.~+/=-]{8,200})$/i.exec(authorization)?.[1];
    const key = token === undefined ? undefined : await find(createHash('sha256').update(token).digest('hex'));
    if (!key || key.disabled || (key.expiresAt !== null && Date.parse(key.expiresAt) <= clock().getTime()))
      throw new ProblemError(401, [{ code: 'key-refused', message: messages.keyRefused }]);
    if (!quota.take(key.id, key.quotaPerMinute, times))
      throw new ProblemError(429, [{ code: 'quota-exceeded', message: messages.quotaExceeded }]);
    const missing = scopes.find((scope) => !key.scopes.includes(scope));
    if (missing) {
      const message = fillText(messages.scopeMissing, { scope: missing });
      throw new ProblemError(403, [{ code: 'key-scope-missing', message }]);
    }
    return key;
  };
}
