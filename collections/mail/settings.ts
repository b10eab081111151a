import { SettingError } from '../../src/problem/setting-error';

/** How mail goes out; null while no server is configured: then notices stand in the admin only and passwords are set by administrators. */
export type MailSettings = { url: string; from: string };

const address = /^[^\s@<>]+@[^\s@<>]+$/;

/**
 * Reads `SMTP_URL` (`smtp://user:password@host:587`, `smtps://host:465`) and `MAIL_FROM`.
 * @throws SettingError with a sentence naming the variable when a value makes no sense
 */
export function mailSettings(env: NodeJS.ProcessEnv): MailSettings | null {
  const url = env.SMTP_URL?.trim();
  if (!url) return null;
  if (!/^smtps?:\/\/[^\s/]+/.test(url))
    throw new SettingError('SMTP_URL must look like smtp://user:password@host:587.');
  const from = env.MAIL_FROM?.trim() ?? '';
  if (!address.test(from)) throw new SettingError('MAIL_FROM must be the e-mail address that messages come from.');
  return { url, from };
}

export const mailIsSet = (env: NodeJS.ProcessEnv): boolean => mailSettings(env) !== null;
