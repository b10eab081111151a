import { accessSync, constants, mkdirSync } from 'node:fs';
import { isIP } from 'node:net';
import { dataDirOf, dataDirRefused } from '../database/data-dir';
import { SettingError } from '../problem/setting-error';
import type { Licence } from '../service-list/list-meta';

/** What the environment says about one running server; see .env.example for every variable. */
export type Settings = {
  host: string;
  port: number;
  /** Folder of the database (SQLite), files, pack and secrets. */
  dataDir: string;
  /** Origins whose pages may call the portal API from a browser; `*` for all. */
  portalOrigins: string[];
  /** Whether only holders of a portal key may submit over GraphQL. */
  portalKeyForSubmit: boolean;
  /** Behind a proxy that sets X-Forwarded-For: whose word is taken, as Fastify's trustProxy. */
  trustProxy: boolean | string;
  /** Requests a minute from one address to what costs us: uploads, submissions, look-ups, sign-in. */
  writesPerMinute: number;
  /** Bytes of memory for ready answers of the portal API. */
  portalCacheBytes: number;
  /** Province whose catalogue the front page shows; null: all that have releases. */
  province: string | null;
  /** The address people use (`https://dichvucong.example.gov.vn`); null: http://localhost:PORT. */
  publicUrl: string | null;
  /** Under which the published list may be reused; null: CC BY 4.0. */
  licence: Licence | null;
};

/**
 * Reads the settings from the environment; an empty variable is one that is not set.
 * @throws SettingError naming the variable when a value makes no sense.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingError(`PORT must be 0 to 65535, not "${env.PORT}".`);
  const writesPerMinute = Number(env.WRITES_PER_MINUTE || 120);
  if (!(writesPerMinute > 0))
    throw new SettingError(`WRITES_PER_MINUTE must be a number above 0, not "${env.WRITES_PER_MINUTE}".`);
  const portalCacheMb = Number(env.PORTAL_CACHE_MB || 192);
  if (!(portalCacheMb >= 0)) throw new SettingError(`PORTAL_CACHE_MB must be 0 or more, not "${env.PORTAL_CACHE_MB}".`);
  return {
    host: env.HOST || '127.0.0.1',
    port,
    dataDir: usableDataDir(env),
    portalOrigins: (env.PORTAL_ORIGINS ?? '*').split(',').flatMap((origin) => origin.trim() || []),
    portalKeyForSubmit: env.PORTAL_KEY_FOR_SUBMIT === 'true',
    trustProxy: trustedProxies(env.TRUST_PROXY || 'false'),
    writesPerMinute,
    portalCacheBytes: portalCacheMb * 1024 * 1024,
    province: env.SITE_PROVINCE || null,
    licence: licenceOf(env),
    publicUrl: publicUrlOf(env.SERVER_URL || null),
  };
}

function publicUrlOf(given: string | null): string | null {
  if (given === null) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new SettingError(
    `SERVER_URL must be the address people use, like https://dichvucong.example.gov.vn and nothing behind it, not "${given}".`,
  );
}

function licenceOf({ LIST_LICENCE_NAME: name, LIST_LICENCE_URL: address }: NodeJS.ProcessEnv): Licence | null {
  if (!name && !address) return null;
  if (!name || !address) throw new SettingError('LIST_LICENCE_NAME and LIST_LICENCE_URL go together: both or neither.');
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new SettingError(
      `LIST_LICENCE_URL must be an address that begins with https:// or http://, not "${address}".`,
    );
  return { name, address };
}

/** As Fastify takes it: true, false, or the addresses, networks and named ranges of proxies. */
function trustedProxies(given: string): boolean | string {
  if (given === 'true' || given === 'false') return given === 'true';
  if (given.split(',').every((each) => isProxy(each.trim()))) return given;
  throw new SettingError(
    `TRUST_PROXY must be true, false, or addresses of proxies such as 10.0.0.1, 10.0.0.0/8 or loopback, not "${given}".`,
  );
}

function isProxy(text: string): boolean {
  if (/^(loopback|linklocal|uniquelocal)$/.test(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** The data folder, made where it is missing; whoever starts the server is told at once that it cannot be written to. */
function usableDataDir(env: NodeJS.ProcessEnv): string {
  const folder = dataDirOf(env);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return folder;
  } catch (error) {
    throw dataDirRefused(folder, error);
  }
}
