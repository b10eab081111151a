import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb';

type MongoMigration = {
  name: string;
  up: (args: MigrateUpArgs) => Promise<void>;
  down: (args: MigrateDownArgs) => Promise<void>;
};

/** Changes to data and indexes that the collections themselves cannot declare; additive, in order, never edited once landed. */
export const migrations: MongoMigration[] = [];
