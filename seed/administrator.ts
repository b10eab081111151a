import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import { passwordProblem } from '../collections/users/password';
import { SettingError } from '../src/problem/setting-error';

/** The first administrator, as made just now; the password is known only here and is to be shown once. */
export type FirstAdministrator = { email: string; password: string; isGenerated: boolean };

const administratorName = 'Quản trị viên';

/** No look-alikes (0 O, 1 l I): it is read from a screen and typed. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

function readablePassword(): string {
  const picked = [...randomBytes(20)].map((byte) => letters[byte % letters.length] ?? 'x');
  return [0, 5, 10, 15].map((start) => picked.slice(start, start + 5).join('')).join('-');
}

/**
 * Makes the first administrator while there are no users, before anything listens: from `ADMIN_EMAIL` and `ADMIN_PASSWORD`, else with a
 * password generated here. `announce` is told before the account is stored: a process killed in between leaves no account whose
 * password nobody saw.
 * @returns null when there are users already
 * @throws SettingError when the address or the password of the environment cannot be taken
 */
export async function seedAdministrator(
  payload: Payload,
  env: NodeJS.ProcessEnv,
  announce: (administrator: FirstAdministrator) => void = () => {},
): Promise<FirstAdministrator | null> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true });
  if (totalDocs > 0) return null;
  const email = env.ADMIN_EMAIL || 'admin@catalogue.local';
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw new SettingError(`ADMIN_EMAIL is no e-mail address: "${email}".`);
  const password = env.ADMIN_PASSWORD || readablePassword();
  const problem = passwordProblem(password, { email, name: administratorName });
  if (problem) throw new SettingError(`ADMIN_PASSWORD cannot be taken. ${problem.en} / ${problem.vi}`);
  const administrator = { email, password, isGenerated: !env.ADMIN_PASSWORD };
  announce(administrator);
  await payload.create({
    collection: 'users',
    data: { email, password, name: administratorName, role: 'administrator' },
    depth: 0,
    overrideAccess: true,
  });
  return administrator;
}

/**
 * Gives a user a new, generated password and ends a lock: the way back in for whoever runs the machine (`RESET_PASSWORD_OF`).
 * @returns null when there is no user with this address
 */
export async function resetPassword(payload: Payload, email: string): Promise<FirstAdministrator | null> {
  const password = readablePassword();
  const { docs } = await payload.update({
    collection: 'users',
    where: { email: { equals: email } },
    data: { password, loginAttempts: 0, lockUntil: null },
    depth: 0,
    overrideAccess: true,
  });
  return docs.length === 0 ? null : { email, password, isGenerated: true };
}
