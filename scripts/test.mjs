#!/usr/bin/env node
/**
 * `npm test`: lint, types, unit, integration on SQLite and MongoDB, browser. `npm test -- unit lint` runs only these.
 * Everything needed is installed by itself; what cannot be had is said, and nothing is skipped silently.
 */
import { mkdtempSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, installPackages } from './setup/install.mjs';
import { say } from './setup/progress.mjs';
import { root, run } from './setup/run.mjs';
import { failedFiles, failuresIn } from './setup/test-report.mjs';

checkNode();
process.chdir(root);
await installPackages();

const bin = (name) => join(root, 'node_modules/.bin', name);
const results = [];
const reports = mkdtempSync(join(tmpdir(), 'test-reports-'));
let mongo;

/** One more server than cores: the last is for the browser, beside the integration suite. */
async function findMongoOnce() {
  const { findMongo } = await import('./setup/mongodb.mjs');
  mongo ??= findMongo(Math.min(availableParallelism(), 4) + 1).then((found) => {
    if (found) say(`MongoDB lanes run on: ${found.name}`);
    else
      say(
        'MongoDB lanes NOT run: no server could be had. Run them with TEST_MONGODB_URI=mongodb://host/NAME?replicaSet=rs0 npm test',
      );
    return found;
  });
  return mongo;
}

/** How a lane ended: `passed` (undefined: it was not run), what failed in it, a line each, and in which files. */
const ended = (passed, failures = [], files = []) => ({ passed, failures, files });

async function vitest(project, { env = {}, files = [], quiet = false } = {}) {
  const report = join(reports, `${project}-${process.hrtime.bigint()}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await run(bin('vitest'), ['run', '--project', project, ...reporters, ...files], {
    env: { NODE_ENV: 'test', ...env },
    quiet,
  });
  if (quiet) process.stdout.write(output);
  return code === 0 ? ended(true) : ended(false, failuresIn(report, root), failedFiles(report, root));
}

/** Beside another lane, what it prints comes at its end, in one piece. */
async function withBrowser(env, files) {
  const { findChromium } = await import('./setup/chromium.mjs');
  const { buildIfStale } = await import('./build.mjs');
  const chromium = await findChromium();
  await buildIfStale();
  return vitest('browser', { env: { CHROMIUM_PATH: chromium, ...env }, files, quiet: hasNeighbour });
}

/**
 * Work on the servers that `pick` takes. Where it fails and the stand-in takes no write any more, it was that which failed: the files
 * are run again on new servers, once, and it is said. What fails while the server works has failed.
 */
async function onMongo(pick, work) {
  const server = await findMongoOnce();
  if (!server) return ended(process.env.CI ? false : undefined);
  const uris = pick(server.uris);
  const how = await work(uris);
  if (how.passed || how.files.length === 0) return how;
  const stuck = await server.replaceStuck(uris);
  if (stuck === 0) return how;
  const note = `${stuck} of ${uris.length} servers took no write any more and were started anew (${server.name})`;
  say(`${note}. Again:`);
  for (const failure of how.failures) say(`  ${failure}`);
  return { ...(await work(uris, how.files)), note: `${note}; ${how.files.length} files were run again.` };
}

/** Programs one after the other, until one fails. */
async function programs(...each) {
  for (const [command, ...args] of each) if ((await run(command, args)).code !== 0) return ended(false);
  return ended(true);
}

const lanes = {
  lint: () =>
    programs(
      [bin('biome'), 'check', '.'],
      [bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'src', 'collections', 'seed', 'payload.config.ts'],
    ),
  generated: () => programs([process.execPath, 'scripts/generate.mjs', '--check']),
  types: () => programs([bin('tsc'), '--noEmit']),
  unit: () => vitest('unit'),
  integration: () => vitest('integration', { env: { TEST_DATABASE: 'sqlite' } }),
  mongodb: () =>
    onMongo(
      (uris) => (uris.length > 1 ? uris.slice(0, -1) : uris),
      (uris, files) =>
        vitest('integration', { env: { TEST_DATABASE: 'mongodb', TEST_MONGODB_URI: uris.join(' ') }, files }),
    ),
  browser: () => withBrowser({}, []),
  'browser-mongodb': () =>
    onMongo(
      (uris) => uris.slice(-1),
      ([uri], files = ['tests/walk']) =>
        withBrowser({ DATABASE_URI: uri.replace('NAME', `walk_${process.hrtime.bigint()}`) }, files),
    ),
};

/** These two work one core at most and often wait: they run beside the one before them. */
const beside = { after: 'unit', lanes: ['browser', 'browser-mongodb'] };

const wanted = process.argv.slice(2).filter((name) => name in lanes);
const unknown = process.argv.slice(2).filter((name) => !(name in lanes));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(lanes).join(', ')}.`);
  process.exit(2);
}

async function runLane(name) {
  const from = Date.now();
  say(`== ${name}`);
  const how = await lanes[name]().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return ended(false);
  });
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  say(`== ${name}: ${how.passed ? 'passed' : 'not passed'} in ${seconds}s`);
  results.push({ name, ...how, seconds });
}

async function runInTurn(names) {
  for (const name of names) await runLane(name);
}

const all = wanted.length > 0 ? wanted : Object.keys(lanes);
const second = all.filter((name) => beside.lanes.includes(name));
const first = all.filter((name) => !beside.lanes.includes(name));
const alone = first.slice(0, first.indexOf(beside.after) + 1);
const hasNeighbour = first.length > alone.length;
await runInTurn(alone);
await Promise.all([runInTurn(first.slice(alone.length)), runInTurn(second)]);
await (await mongo)?.close();

say('Summary');
// At the very end, because of a long output only the end may be kept.
for (const { name, passed, seconds, failures, note } of results) {
  say(`  ${passed === undefined ? 'NOT RUN' : passed ? 'passed ' : 'FAILED '}  ${name}  ${seconds}s`);
  if (note) say(`             ${note}`);
  for (const failure of failures) say(`             ${failure}`);
}
process.exit(results.some(({ passed }) => passed === false) ? 1 : 0);
