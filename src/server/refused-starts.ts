import type { Payload } from 'payload';
import { type FirstAdministrator, resetPassword } from '../../seed/index';
import { SettingError } from '../problem/setting-error';

/** Why nothing can listen at HOST and PORT, in a sentence; undefined for an error that these two do not explain. */
export function listenRefused(
  { code }: NodeJS.ErrnoException,
  { host, port }: { host: string; port: number },
): SettingError | undefined {
  switch (code) {
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new SettingError(`HOST "${host}" is no address of this machine. 127.0.0.1 and 0.0.0.0 always are.`);
    case 'EADDRINUSE':
      return new SettingError(
        `PORT ${port} is in use by another program. Give another one: PORT=${anotherPort(port)} npm start`,
      );
    case 'EACCES':
      return new SettingError(
        `PORT ${port} may not be used without more rights. Give another one: PORT=3001 npm start`,
      );
    default:
      return undefined;
  }
}

const anotherPort = (port: number): number => (port < 65_535 ? port + 1 : 3000);

/** @throws SettingError when SITE_PROVINCE names no province there is */
export async function refuseUnknownProvince(payload: Payload, province: string | null): Promise<void> {
  if (province === null) return;
  const { totalDocs } = await payload.count({ collection: 'provinces', where: { id: { equals: province } } });
  if (totalDocs === 0) throw new SettingError(`SITE_PROVINCE is the code of no province: "${province}".`);
}

/**
 * A new password for the account that RESET_PASSWORD_OF names.
 * @throws SettingError when nobody has that address
 */
export async function newPasswordFor(payload: Payload, email: string): Promise<FirstAdministrator> {
  const given = await resetPassword(payload, email);
  if (!given) throw new SettingError(`RESET_PASSWORD_OF names nobody who has an account: "${email}".`);
  return given;
}
