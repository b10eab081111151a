import type { Payload } from 'payload';
import { dataDirOf } from '../../src/database/data-dir';
import { makeAuditFollower } from './follow';
import { moveMarks } from './marks';
import { chainedProvinces } from './verify';

const everythingMs = 60_000;

/**
 * What the server does again and again for the log: chains what is pending, adds the lines of new releases, and marks outside of the
 * database how far the chains reach.
 */
export function makeAuditKeeper(payload: Payload): () => Promise<void> {
  const follow = makeAuditFollower(payload);
  let lookedAt = 0;
  return async () => {
    const grown = await follow();
    // Others chain too (whoever opens a history, another process): now and then all chains are looked at.
    const isTime = Date.now() - lookedAt > everythingMs;
    if (isTime) lookedAt = Date.now();
    const provinces = isTime ? await chainedProvinces(payload) : grown;
    if (provinces.length === 0) return;
    const contradicted = await moveMarks(payload, dataDirOf(process.env), provinces);
    for (const province of contradicted) {
      payload.logger.error({ msg: `The audit log of ${province} is not what it was. Run: npm run audit:verify` });
    }
  };
}
