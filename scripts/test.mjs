#!/usr/bin/env node
/**
 * `npm test`: lint, types, unit, integration on SQLite and MongoDB, browser. `npm test -- unit lint` runs only these.
 * Everything needed is installed by itself; what cannot be had is said, and nothing is skipped silently.
 */
import { join } from 'node:path';
import { checkNode, installPackages } from './setup/install.mjs';
import { say } from './setup/progress.mjs';
import { root, run } from './setup/run.mjs';

checkNode();
process.chdir(root);
await installPackages();

const bin = (name) => join(root, 'node_modules/.bin', name);
const results = [];
let mongo;

async function findMongoOnce() {
  const { findMongo } = await import('./setup/mongodb.mjs');
  mongo ??= await findMongo();
  if (mongo) say(`MongoDB lane runs on: ${mongo.name}`);
  else
    say(
      'MongoDB lane NOT run: no server could be had. Run it with TEST_MONGODB_URI=mongodb://host/NAME?replicaSet=rs0 npm test',
    );
  return mongo;
}

async function vitest(project, env = {}, files = []) {
  const { code } = await run(bin('vitest'), ['run', '--project', project, ...files], {
    env: { NODE_ENV: 'test', ...env },
  });
  return code === 0;
}

async function withBrowser(env, files) {
  const { findChromium } = await import('./setup/chromium.mjs');
  const { buildIfStale } = await import('./build.mjs');
  const chromium = await findChromium();
  await buildIfStale();
  return vitest('browser', { CHROMIUM_PATH: chromium, ...env }, files);
}

async function onMongo(work) {
  const server = await findMongoOnce();
  if (server) return work(server);
  return process.env.CI ? false : undefined;
}

const lanes = {
  lint: async () =>
    (await run(bin('biome'), ['check', '.'])).code === 0 &&
    (
      await run(bin('depcruise'), [
        '--config',
        '.dependency-cruiser.cjs',
        'src',
        'collections',
        'seed',
        'payload.config.ts',
      ])
    ).code === 0,
  generated: async () => (await run(process.execPath, ['scripts/generate.mjs', '--check'])).code === 0,
  types: async () => (await run(bin('tsc'), ['--noEmit'])).code === 0,
  unit: () => vitest('unit'),
  integration: () => vitest('integration', { TEST_DATABASE: 'sqlite' }),
  mongodb: () => onMongo((server) => vitest('integration', { TEST_DATABASE: 'mongodb', TEST_MONGODB_URI: server.uri })),
  browser: () => withBrowser({}, []),
  'browser-mongodb': () =>
    onMongo((server) =>
      withBrowser({ DATABASE_URI: server.uri.replace('NAME', `walk_${process.pid}`) }, ['tests/walk']),
    ),
};

const wanted = process.argv.slice(2).filter((name) => name in lanes);
const unknown = process.argv.slice(2).filter((name) => !(name in lanes));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(lanes).join(', ')}.`);
  process.exit(2);
}

for (const name of wanted.length > 0 ? wanted : Object.keys(lanes)) {
  const from = Date.now();
  say(`== ${name}`);
  let passed;
  try {
    passed = await lanes[name]();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    passed = false;
  }
  results.push({ name, passed, seconds: ((Date.now() - from) / 1000).toFixed(1) });
}
await mongo?.close();

say('Summary');
for (const { name, passed, seconds } of results) {
  say(`  ${passed === undefined ? 'NOT RUN' : passed ? 'passed ' : 'FAILED '}  ${name}  ${seconds}s`);
}
process.exit(results.some(({ passed }) => passed === false) ? 1 : 0);
