import type { Payload } from 'payload';

/** As in the auth settings of the collection: this many wrong attempts lock an account for this long. */
export const mostAttempts = 5;
export const lockMs = 10 * 60_000;

/**
 * Counts a wrong attempt that Payload does not see (a code, a password asked for again) like a wrong password, and locks the account at
 * the limit. Outside of any transaction: what it counts has just been rolled back.
 */
export async function countWrongAttempt(payload: Payload, id: string): Promise<void> {
  const user = await payload.db.findOne<{ id: string; loginAttempts?: number | null }>({
    collection: 'users',
    where: { id: { equals: id } },
  });
  if (!user) return;
  const isLast = (user.loginAttempts ?? 0) + 1 >= mostAttempts;
  await payload.db.updateOne({
    collection: 'users',
    id,
    data: {
      loginAttempts: { $inc: 1 },
      ...(isLast ? { lockUntil: new Date(Date.now() + lockMs).toISOString() } : {}),
    },
    returning: false,
  });
}
