import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DatabaseAdapterObj } from 'payload';
import { SettingError } from '../problem/setting-error';
import { mongoDatabase } from './mongodb';
import { sqliteDatabase } from './sqlite';

/**
 * The database the environment names: `DATABASE_URI` unset or `file:` is SQLite (by default `catalog.db` in `dataDir`), `mongodb://`
 * is MongoDB.
 * @throws SettingError with a sentence naming the variable when it names neither.
 */
export function chooseDatabase(env: NodeJS.ProcessEnv, dataDir: string): DatabaseAdapterObj {
  const uri = env.DATABASE_URI || pathToFileURL(resolve(dataDir, 'catalog.db')).href;
  if (uri.startsWith('file:')) return sqliteDatabase(uri);
  if (/^mongodb(\+srv)?:\/\//.test(uri)) return mongoDatabase(uri);
  throw new SettingError(`DATABASE_URI must start with file: or mongodb://, not "${uri.split(':', 1)[0]}:".`);
}
