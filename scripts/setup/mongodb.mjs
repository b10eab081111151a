import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { say, step } from './progress.mjs';
import { must, root, run } from './run.mjs';

const venv = join(root, '.cache/secantus');
const secantus = join(venv, 'bin/secantusd-py');

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true) || socket.destroy());
    socket.on('error', () => resolve(false));
  });
}

async function memoryServer() {
  const loud = console.error;
  console.error = () => {};
  try {
    const { MongoMemoryReplSet } = await import('mongodb-memory-server-core');
    const waiting = new Promise((_, reject) =>
      setTimeout(() => reject(new Error('no answer in 90 s')), 90_000).unref(),
    );
    const set = await Promise.race([MongoMemoryReplSet.create({ replSet: { count: 1 } }), waiting]);
    return { uris: [set.getUri('NAME')], name: 'mongod by mongodb-memory-server', close: () => set.stop() };
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

async function installSecantus() {
  if (existsSync(secantus)) return;
  const made = await run('python3', ['-m', 'venv', venv], { quiet: true });
  if (made.code !== 0 && process.getuid?.() === 0) {
    await run('apt-get', ['install', '-y', '-qq', 'python3', 'python3-venv'], { quiet: true });
    await must('python3', ['-m', 'venv', venv], { quiet: true });
  }
  await must(join(venv, 'bin/pip'), ['install', '-q', 'secantusdb==0.7.0b3'], { quiet: true });
}

async function startSecantus() {
  const port = await freePort();
  const child = spawn(secantus, ['--port', String(port), '--storage-path', ':memory:'], { stdio: 'ignore' });
  process.once('exit', () => child.kill());
  for (let tries = 0; tries < 100; tries++) {
    if (await answers(port)) return { uri: `mongodb://127.0.0.1:${port}/NAME?replicaSet=secantus`, child };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill();
  return undefined;
}

async function secantusServers(count) {
  try {
    await step('Get SecantusDB from PyPI (a stand-in that speaks the protocol of MongoDB)', installSecantus);
  } catch (error) {
    say(`SecantusDB cannot be had here (${error.message.split('\n')[0]})`);
    return undefined;
  }
  const started = [];
  for (let number = 0; number < count; number++) {
    const server = await startSecantus();
    if (server) started.push(server);
  }
  if (started.length === 0) {
    say('SecantusDB does not answer.');
    return undefined;
  }
  return {
    uris: started.map(({ uri }) => uri),
    name: 'SecantusDB 0.7.0b3, not MongoDB itself',
    close: async () => {
      for (const { child } of started) child.kill();
    },
  };
}

/**
 * Servers for the MongoDB lane: `{uris, name, close}`; the `NAME` in a uri is replaced by each suite's own database.
 * In order: TEST_MONGODB_URI; a real mongod by mongodb-memory-server; `count` times SecantusDB, which works on one core each.
 * Undefined when none can be had.
 */
export async function findMongo(count = 1) {
  const given = process.env.TEST_MONGODB_URI;
  if (given) return { uris: given.split(' '), name: 'the server of TEST_MONGODB_URI', close: async () => {} };
  return (await memoryServer()) ?? (await secantusServers(count));
}
