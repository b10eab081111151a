import { resolve } from 'node:path';

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
  /** Province whose catalogue the front page shows; null: all that have releases. */
  province: string | null;
  /** The address people use (`https://dichvucong.example.gov.vn`); null: http://localhost:PORT. */
  publicUrl: string | null;
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
    province: env.SITE_PROVINCE ?? null,
    publicUrl: env.SERVER_URL ? env.SERVER_URL.replace(/\/$/, '') : null,
  };
}
