import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import { migrations } from '../migrations/sqlite';
import { workingDocumentsIndex } from './sqlite-working-documents';
import { withWriteTurns } from './sqlite-write-turns';

/** How long a connection waits for a lock that another process holds. Writers of this process queue in the mutex and never get here. */
const busyTimeoutMs = 5_000;

/**
 * Payload on SQLite, the embedded default: WAL, `synchronous=FULL` (a confirmed write survives a power cut), transactions, and one
 * writer at a time. The timeout goes through the client, because libsql opens several connections and a pragma reaches only one.
 * @param url `file:` URL of the database; its folder is made
 */
export function sqliteDatabase(url: string) {
  if (url.startsWith('file:/')) mkdirSync(dirname(fileURLToPath(url)), { recursive: true });
  const adapter = sqliteAdapter({
    client: { url, timeout: busyTimeoutMs },
    wal: { synchronous: 'FULL' },
    busyTimeout: busyTimeoutMs,
    transactionOptions: {},
    idType: 'uuidv7',
    blocksAsJSON: true,
    push: false,
    migrationDir: 'src/migrations/sqlite',
    afterSchemaInit: [workingDocumentsIndex],
  });
  return withWriteTurns(adapter, { database: url, migrations });
}
