import { mongooseAdapter } from '@payloadcms/db-mongodb';
import type { DatabaseAdapterObj } from 'payload';
import { migrations } from '../migrations/mongodb';
import { SettingError } from '../problem/setting-error';
import { applyMigrations } from './apply-migrations';
import { setInsertBatch } from './insert-batch';
import { mongoBatch } from './mongodb-batch';

/**
 * Payload on MongoDB. Unique indexes carry our commit points (release sequence, dossier number), so they stand before anything is
 * served; further indexes are migrations.
 * @throws SettingError when the address names no replica set: Payload would silently run without transactions.
 */
export function mongoDatabase(url: string): DatabaseAdapterObj {
  refuseWithoutReplicaSet(url);
  const adapter = mongooseAdapter({
    url,
    ensureIndexes: true,
    transactionOptions: {},
    migrationDir: 'src/migrations/mongodb',
  });
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args);
      setInsertBatch(database, mongoBatch(database));
      const connect = database.connect?.bind(database);
      database.connect = async (connectArgs) => {
        await connect?.(connectArgs);
        // Mongoose goes on making collections and indexes in the background; a transaction that meets that is broken off.
        await Promise.all(modelsOf(database).map((model) => model.init()));
        await applyMigrations(database, migrations);
      };
      return database;
    },
  };
}

type Model = { init: () => Promise<unknown> };

const isModel = (value: unknown): value is Model =>
  typeof value === 'function' && 'init' in value && typeof value.init === 'function';

/** The models of the adapter, which the type of adapters in general does not know. */
function modelsOf(database: object): Model[] {
  return ['collections', 'versions'].flatMap((name) =>
    Object.values(Object(Reflect.get(database, name))).filter(isModel),
  );
}

function refuseWithoutReplicaSet(url: string) {
  if (url.startsWith('mongodb+srv://')) return;
  const query = url.split('?', 2)[1] ?? '';
  if (new URLSearchParams(query).get('replicaSet')) return;
  throw new SettingError(
    'DATABASE_URI phải nêu replica set (…?replicaSet=rs0): không có thì MongoDB không có giao dịch, và một lần lưu gồm nhiều ' +
      'dòng có thể dở dang. Một máy cũng lập được replica set một nút. / DATABASE_URI must name a replica set (…?replicaSet=rs0): ' +
      'without one MongoDB has no transactions and a save of several rows may be left half done. One node is enough.',
  );
}
