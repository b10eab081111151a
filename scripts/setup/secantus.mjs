import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from './free-port.mjs';
import { say, step } from './progress.mjs';
import { must, root, run } from './run.mjs';

const venv = join(root, '.cache/secantus');
const secantus = join(venv, 'bin/secantusd-py');

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true) || socket.destroy());
    socket.on('error', () => resolve(false));
  });
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

const children = new Set();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** A server on a port of its own, or on the one given: `{port, child}`; undefined when it does not answer in 20 s. */
async function startSecantus(port) {
  const own = port ?? (await freePort());
  const child = spawn(secantus, ['--port', String(own), '--storage-path', ':memory:'], { stdio: 'ignore' });
  children.add(child);
  child.once('exit', () => children.delete(child));
  for (let tries = 0; tries < 100; tries++) {
    if (await answers(own)) return { port: own, child };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill('SIGKILL');
  return undefined;
}

const secantusUri = (port) => `mongodb://127.0.0.1:${port}/NAME?replicaSet=secantus`;

/** Whether the server makes a collection and takes a document within `seconds`. */
export async function takesWrites(uri, seconds) {
  const { default: mongoose } = await import('mongoose');
  const limit = seconds * 1000;
  const client = new mongoose.mongo.MongoClient(uri.replace('/NAME', '/alive'), {
    serverSelectionTimeoutMS: limit,
    socketTimeoutMS: limit,
  });
  const write = client.db().collection(`of_${process.hrtime.bigint()}`).insertOne({ is: 'alive' });
  const late = new Promise((resolve) => setTimeout(resolve, limit, false).unref());
  const taken = await Promise.race([write.then(() => true).catch(() => false), late]);
  await Promise.race([client.close(true).catch(() => {}), new Promise((resolve) => setTimeout(resolve, 1000))]);
  return taken;
}

/** A server in place of the stuck one, at its address. */
async function replace(server) {
  const gone = new Promise((resolve) => server.child.once('exit', resolve));
  server.child.kill('SIGKILL');
  if (server.child.exitCode === null && server.child.signalCode === null) await gone;
  const { child } = (await startSecantus(server.port)) ?? {};
  if (!child) throw new Error('SecantusDB does not start again.');
  server.child = child;
}

/**
 * `count` servers of SecantusDB from PyPI, each on one core at most, as `findMongo` gives them; undefined when they cannot be had.
 * A beta: under load a server has been seen to take no write any more, for any client (locks within it), until it is ended.
 */
export async function secantusServers(count) {
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
    uris: started.map(({ port }) => secantusUri(port)),
    name: 'SecantusDB 0.7.0b3, not MongoDB itself',
    close: async () => {
      for (const { child } of started) child.kill();
    },
    replaceStuck: async (uris, seconds = 60) => {
      const asked = started.filter(({ port }) => uris.includes(secantusUri(port)));
      const alive = await Promise.all(asked.map(({ port }) => takesWrites(secantusUri(port), seconds)));
      const stuck = asked.filter((_, at) => !alive[at]);
      await Promise.all(stuck.map(replace));
      return stuck.length;
    },
  };
}
