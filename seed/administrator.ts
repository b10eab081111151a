import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';

/** The first administrator, as made just now; the password is known only here and is to be shown once. */
export type FirstAdministrator = { email: string; password: string; isGenerated: boolean };

/** No look-alikes (0 O, 1 l I): it is read from a screen and typed. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

function readablePassword(): string {
  const picked = [...randomBytes(20)].map((byte) => letters[byte % letters.length] ?? 'x');
  return [0, 5, 10, 15].map((start) => picked.slice(start, start + 5).join('')).join('-');
}

/**
 * Makes the first administrator while there are no users, before anything listens: from `ADMIN_EMAIL` and `ADMIN_PASSWORD`, else with a
 * password generated here.
 * @returns null when there are users already
 */
export async function seedAdministrator(payload: Payload, env: NodeJS.ProcessEnv): Promise<FirstAdministrator | null> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true });
  if (totalDocs > 0) return null;
  const email = env.ADMIN_EMAIL || 'admin@catalogue.local';
  const password = env.ADMIN_PASSWORD || readablePassword();
  await payload.create({
    collection: 'users',
    data: { email, password, name: 'Quản trị viên', role: 'administrator' },
    depth: 0,
    overrideAccess: true,
  });
  return { email, password, isGenerated: !env.ADMIN_PASSWORD };
}
