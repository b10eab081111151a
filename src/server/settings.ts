import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

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
};

/**
 * Reads the settings from the environment.
 * @throws Error with a sentence naming the variable when a value makes no sense.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be 0 to 65535, not "${env.PORT}".`);
  const writesPerMinute = Number(env.WRITES_PER_MINUTE ?? 120);
  if (!(writesPerMinute > 0))
    throw new Error(`WRITES_PER_MINUTE must be a number above 0, not "${env.WRITES_PER_MINUTE}".`);
  const trustProxy = env.TRUST_PROXY === undefined || env.TRUST_PROXY === 'false' ? false : env.TRUST_PROXY;
  return {
    host: env.HOST ?? '127.0.0.1',
    port,
    dataDir: resolve(env.DATA_DIR ?? 'data'),
    portalOrigins: (env.PORTAL_ORIGINS ?? '*').split(',').flatMap((origin) => origin.trim() || []),
    portalKeyForSubmit: env.PORTAL_KEY_FOR_SUBMIT === 'true',
    trustProxy: trustProxy === 'true' ? true : trustProxy,
    writesPerMinute,
  };
}

/** A secret of this installation: made once, kept in the data folder, readable by its owner only. */
export function keptSecret(dataDir: string, name: string): string {
  const path = join(dataDir, 'secrets', name);
  if (!existsSync(path)) {
    mkdirSync(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 });
    const fresh = `${path}.${process.pid}`;
    writeFileSync(fresh, randomBytes(32).toString('hex'), { mode: 0o600 });
    renameSync(fresh, path);
  }
  return readFileSync(path, 'utf8').trim();
}
