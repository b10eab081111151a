import type { BaseDatabaseAdapter } from 'payload';

/**
 * Applies the migrations that this database has not had yet, in every environment. (Payload itself only does so when NODE_ENV is
 * `production`, and else rewrites the tables by comparing them.) The list goes through `Reflect` because Payload declares the argument
 * of a migration as `unknown` and each adapter gives it its own.
 */
export async function applyMigrations(
  database: BaseDatabaseAdapter,
  migrations: readonly { name: string }[],
): Promise<void> {
  if (process.env.PAYLOAD_MIGRATING === 'true' || migrations.length === 0) return;
  await Reflect.apply(database.migrate, database, [{ migrations: [...migrations] }]);
}
