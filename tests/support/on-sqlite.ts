import { describe } from 'vitest';

const onMongo = process.env.TEST_DATABASE === 'mongodb';

/** `describe` for what concerns SQLite alone; on MongoDB it is left out, and says so. */
export function describeOnSqlite(name: string, tests: () => void): void {
  if (onMongo) console.info(`Not run on MongoDB, it concerns SQLite alone: ${name}`);
  else describe(name, tests);
}
