import { pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Payload } from 'payload';
import { type HashingTurns, makeHashingTurns } from './hashing-turns';

const derive = promisify(pbkdf2);

/** What Payload spends on checking a password (PBKDF2-SHA256, 600,000 rounds, one block of output), and how it marks such a hash. */
const rounds = 600_000;
const bytes = 32;
const mark = 'pbkdf2-sha256-v1:';

/** All hashing that somebody outside can ask for takes turns here. */
export const hashingTurns: HashingTurns = makeHashingTurns(2, 16);

/** Spends what checking a password costs, so that the time of an answer says nothing. */
export async function hashForNothing(): Promise<void> {
  await derive('nobody', 'nobody', rounds, bytes, 'sha256');
}

/** Whether this is the password of this user, asked for again within a session. Payload offers it only as a sign-in. */
export async function isRightPassword(payload: Payload, id: string, password: string): Promise<boolean> {
  const user = await payload.db.findOne<{
    id: string;
    hash?: string | null;
    salt?: string | null;
    lockUntil?: string | null;
  }>({
    collection: 'users',
    where: { id: { equals: id } },
  });
  const isLocked = user?.lockUntil ? new Date(user.lockUntil).getTime() > Date.now() : false;
  if (!user?.hash?.startsWith(mark) || !user.salt || isLocked || password === '') return false;
  const endTurn = await hashingTurns.take();
  try {
    const stored = Buffer.from(user.hash.slice(mark.length), 'hex');
    const given = await derive(password, user.salt, rounds, bytes, 'sha256');
    return stored.length === given.length && timingSafeEqual(stored, given);
  } finally {
    endTurn();
  }
}
