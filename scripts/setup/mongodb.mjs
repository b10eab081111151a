import { say } from './progress.mjs';
import { secantusServers } from './secantus.mjs';

async function memoryServer() {
  const loud = console.error;
  console.error = () => {};
  try {
    const { MongoMemoryReplSet } = await import('mongodb-memory-server-core');
    const waiting = new Promise((_, reject) =>
      setTimeout(() => reject(new Error('no answer in 90 s')), 90_000).unref(),
    );
    const set = await Promise.race([MongoMemoryReplSet.create({ replSet: { count: 1 } }), waiting]);
    return {
      uris: [set.getUri('NAME')],
      name: 'mongod by mongodb-memory-server',
      close: () => set.stop(),
      replaceStuck: async () => 0,
    };
  } catch (error) {
    say(
      `mongodb-memory-server gives no mongod here (${String(error.message ?? error)
        .split('\n')[0]
        .slice(0, 120)})`,
    );
    return undefined;
  } finally {
    console.error = loud;
  }
}

/**
 * Servers for the MongoDB lane: `{uris, name, close, replaceStuck}`; the `NAME` in a uri is replaced by each suite's own database.
 * In order: TEST_MONGODB_URI; a real mongod by mongodb-memory-server; `count` times SecantusDB, which works on one core each.
 * `replaceStuck(uris)` starts anew what takes no write any more, at the same address, and resolves with how many those were: never
 * any of a real MongoDB. Undefined when no server can be had.
 */
export async function findMongo(count = 1) {
  const given = process.env.TEST_MONGODB_URI;
  if (given)
    return {
      uris: given.split(' '),
      name: 'the server of TEST_MONGODB_URI',
      close: async () => {},
      replaceStuck: async () => 0,
    };
  return (await memoryServer()) ?? (await secantusServers(count));
}
