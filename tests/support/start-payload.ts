import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Payload } from 'payload';

export type StartedPayload = {
  payload: Payload;
  /** Its data folder (database on SQLite, files, secrets); removed by `close`. */
  dataDir: string;
  close: () => Promise<void>;
};

/**
 * A Payload on a fresh database of its own, with all migrations: SQLite, or with TEST_DATABASE=mongodb the server of TEST_MONGODB_URI
 * (`mongodb://127.0.0.1:27117/NAME?replicaSet=secantus`; NAME is replaced). One per test file: collections, GraphQL schema and write
 * mutex live on `globalThis`. Sets DATA_DIR and DATABASE_URI for this process, so anything loaded afterwards agrees.
 */
export async function startPayload(): Promise<StartedPayload> {
  const dataDir = mkdtempSync(join(tmpdir(), 'procedure-catalog-'));
  const isMongo = process.env.TEST_DATABASE === 'mongodb';
  process.env.DATA_DIR = dataDir;
  process.env.PAYLOAD_SECRET = randomBytes(32).toString('hex');
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true';
  process.env.DISABLE_PAYLOAD_HMR = 'true';
  process.env.PAYLOAD_LOG_LEVEL = 'fatal';
  if (isMongo) process.env.DATABASE_URI = mongoUri();
  else delete process.env.DATABASE_URI;

  const { getPayload } = await import('payload');
  const { default: config } = await import('../../payload.config');
  if (isMongo) (await import('./plan-inside-and')).planInsideAnd();
  const payload = await getPayload({ config });
  refuseForeignDatabase(payload, dataDir, isMongo);
  payload.logger.level = 'fatal';
  return {
    payload,
    dataDir,
    close: async () => {
      await atRest(payload);
      if (isMongo) await dropDatabase(payload);
      await payload.destroy();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Resolves when nothing runs behind the tests any more. SecantusDB holds all its locks while it drops a database, and tries for ever
 * where a transaction is open on one of its documents, which then cannot end: the whole server would stand still.
 * Throws when a transaction stays open that nothing ends.
 */
async function atRest(payload: Payload): Promise<void> {
  const { endReassessments } = await import('../../collections/publishing/reassess-soon');
  await endReassessments();
  const until = Date.now() + 60_000;
  for (;;) {
    const open = Object.keys(payload.db.sessions ?? {}).length;
    if (open === 0) return;
    if (Date.now() > until) throw new Error(`${open} transactions were begun and never ended.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A test that imports the configuration before this would run on, and fill, the database of the checkout. */
function refuseForeignDatabase(payload: Payload, dataDir: string, isMongo: boolean) {
  const url = 'clientConfig' in payload.db ? JSON.stringify(payload.db.clientConfig) : '';
  if (!isMongo && !url.includes(dataDir)) {
    throw new Error('payload.config was imported before startPayload(): import it only inside tests, after the start.');
  }
}

function mongoUri(): string {
  // One server for each that works at a time, where there are several.
  const servers = process.env.TEST_MONGODB_URI?.split(' ') ?? [];
  const given = servers[Number(process.env.VITEST_POOL_ID ?? 1) % servers.length];
  if (!given) throw new Error('TEST_DATABASE=mongodb needs TEST_MONGODB_URI (mongodb://host:port/NAME?replicaSet=…).');
  const [server, query] = given.split('?', 2);
  const name = `test_${randomBytes(6).toString('hex')}`;
  return `${(server ?? given).replace(/^(mongodb(?:\+srv)?:\/\/[^/]+)(\/.*)?$/, '$1')}/${name}${query ? `?${query}` : ''}`;
}

async function dropDatabase(payload: Payload) {
  if ('connection' in payload.db) await payload.db.connection.dropDatabase();
}
