import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb';
import * as roles from './20261127_060000_roles';

type MongoMigration = {
  name: string;
  up: (args: MigrateUpArgs) => Promise<void>;
  down: (args: MigrateDownArgs) => Promise<void>;
};

/** Changes to data and indexes that the collections themselves cannot declare; additive, in order, never edited once landed. */
export const migrations: MongoMigration[] = [{ name: '20261127_060000_roles', up: roles.up, down: roles.down }];
