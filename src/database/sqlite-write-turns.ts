import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { MigrateDownArgs, MigrateUpArgs, SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj, PayloadRequest } from 'payload';
import { applyMigrations } from './apply-migrations';
import { setInsertBatch } from './insert-batch';
import { sqliteBatch } from './sqlite-batch';
import { readableWriteError } from './sqlite-constraints';
import { writeMutexOf } from './write-mutex';

/** How long a writer waits for its turn before it is told that the database is busy. */
const turnTimeoutMs = 20_000;

/** A transaction that neither commits nor rolls back within this time is rolled back: it would keep everybody else waiting for ever. */
const abandonedAfterMs = 120_000;

export type SqliteMigration = {
  name: string;
  up: (args: MigrateUpArgs) => Promise<void>;
  down: (args: MigrateDownArgs) => Promise<void>;
};

type TransactionId = number | string | Promise<number | string>;
type OpenTransaction = { commit: () => Promise<void>; rollback: () => Promise<void> };

class RolledBack extends Error {}

/**
 * Gives the adapter transactions that queue: begin waits for the write turn of the database, commit and rollback end it, and a write
 * outside any transaction takes a turn of its own. A failing COMMIT is an error here (Payload's own begin swallows it, and a full disk
 * would be answered with "saved"). Connecting applies the migrations, in every environment.
 */
export function withWriteTurns(
  adapter: DatabaseAdapterObj<SQLiteAdapter>,
  options: { database: string; migrations: readonly SqliteMigration[] },
): DatabaseAdapterObj<SQLiteAdapter> {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args);
      setInsertBatch(database, sqliteBatch(database));
      queueTransactions(database, options.database);
      queuePlainWrites(database, options.database);
      const connect = database.connect?.bind(database);
      database.connect = async (connectArgs) => {
        await connect?.(connectArgs);
        await applyMigrations(database, options.migrations);
      };
      const destroy = database.destroy?.bind(database);
      database.destroy = async () => {
        const { client } = database;
        await destroy?.();
        client?.close();
      };
      return database;
    },
  };
}

function queueTransactions(database: SQLiteAdapter, name: string) {
  const mutex = writeMutexOf(name);
  const open = new Map<number | string, OpenTransaction>();

  const take = async (id: TransactionId): Promise<OpenTransaction | undefined> => {
    const key = await id;
    const transaction = open.get(key);
    open.delete(key);
    delete database.sessions[key];
    return transaction;
  };

  database.beginTransaction = async () => {
    const endTurn = await mutex.acquire(turnTimeoutMs);
    const id = randomUUID();
    try {
      const transaction = await openTransaction(database, id);
      const abandoned = setTimeout(() => {
        database.payload.logger.error({
          msg: `Transaction ${id} was left open for ${abandonedAfterMs} ms and is rolled back.`,
        });
        void database.rollbackTransaction(id);
      }, abandonedAfterMs);
      abandoned.unref();
      const finish = (end: () => Promise<void>) => async () => {
        clearTimeout(abandoned);
        await end().finally(endTurn);
      };
      open.set(id, { commit: finish(transaction.commit), rollback: finish(transaction.rollback) });
      return id;
    } catch (error) {
      endTurn();
      throw error;
    }
  };
  database.commitTransaction = async (id) => (await take(id))?.commit();
  database.rollbackTransaction = async (id) => (await take(id))?.rollback();
}

/** Opens a drizzle transaction and hands out its two ends; drizzle itself only knows a callback that returns or throws. */
function openTransaction(database: SQLiteAdapter, id: string): Promise<OpenTransaction> {
  return new Promise((opened, failed) => {
    const whole = database.drizzle.transaction(
      (transaction) =>
        new Promise<void>((resolve, reject) => {
          const commit = async () => {
            resolve();
            await whole;
          };
          const rollback = async () => {
            reject(new RolledBack());
            await whole.catch((error: unknown) => {
              if (!(error instanceof RolledBack)) throw error;
            });
          };
          // Two type declarations of one drizzle transaction: the adapter's and its session table's.
          Reflect.set(database.sessions, id, { db: transaction, resolve: commit, reject: rollback });
          opened({ commit, rollback });
        }),
    );
    whole.catch(failed);
  });
}

/** Whether this call stack already holds the write turn: a write of the adapter that is made of other writes must not queue behind itself. */
const holdingTurn = new AsyncLocalStorage<boolean>();

function queuePlainWrites(database: SQLiteAdapter, name: string) {
  const mutex = writeMutexOf(name);

  const inTransaction = async (req: Partial<PayloadRequest> | undefined): Promise<boolean> => {
    const id = await req?.transactionID;
    return id !== undefined && id !== null && id in database.sessions;
  };

  const inTurn = async <Result>(
    req: Partial<PayloadRequest> | undefined,
    write: () => Promise<Result>,
  ): Promise<Result> => {
    if (holdingTurn.getStore() || (await inTransaction(req))) return write();
    const endTurn = await mutex.acquire(turnTimeoutMs);
    try {
      return await holdingTurn.run(true, write);
    } finally {
      endTurn();
    }
  };

  const queued =
    <Args extends { collection?: string; req?: Partial<PayloadRequest> }, Result>(
      write: (args: Args) => Promise<Result>,
    ) =>
    async (args: Args): Promise<Result> => {
      try {
        return await inTurn(args.req, () => write(args));
      } catch (error) {
        throw readableWriteError(error, args.collection);
      }
    };

  database.create = queued(database.create.bind(database));
  database.createVersion = queued(database.createVersion.bind(database));
  database.createGlobal = queued(database.createGlobal.bind(database));
  database.createGlobalVersion = queued(database.createGlobalVersion.bind(database));
  database.updateOne = queued(database.updateOne.bind(database));
  database.updateMany = queued(database.updateMany.bind(database));
  database.updateJobs = queued(database.updateJobs.bind(database));
  database.updateVersion = queued(database.updateVersion.bind(database));
  database.updateGlobal = queued(database.updateGlobal.bind(database));
  database.updateGlobalVersion = queued(database.updateGlobalVersion.bind(database));
  database.upsert = queued(database.upsert.bind(database));
  database.deleteOne = queued(database.deleteOne.bind(database));
  database.deleteMany = queued(database.deleteMany.bind(database));
  database.deleteVersions = queued(database.deleteVersions.bind(database));
}
