/**
 * How long `npm start` takes on a built tree with a seeded database, until the first 200.
 * The first start (it seeds) is measured too and reported apart.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/setup/free-port.mjs';

const repetitions = Number(process.env.BENCH_REPETITIONS ?? 7);
const dataDir = mkdtempSync(join(tmpdir(), 'procedure-catalog-bench-'));

async function startOnce() {
  const port = await freePort();
  const from = performance.now();
  const child = spawn('npm', ['start'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, ADMIN_PASSWORD: 'Mat-khau-thu-nghiem-1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  let ended = false;
  gone.then(() => (ended = true));
  for (;;) {
    if (ended) throw new Error(`npm start ended early:\n${output}`);
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answer?.status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const seconds = (performance.now() - from) / 1000;
  process.kill(-child.pid, 'SIGTERM');
  await gone;
  return seconds;
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const round = (value) => Math.round(value * 100) / 100;

const first = await startOnce();
console.log(`first start, with seed: ${first.toFixed(2)} s`);
const times = [];
for (let repetition = 0; repetition < repetitions; repetition++) {
  times.push(await startOnce());
  console.log(`start ${repetition + 1}: ${times.at(-1).toFixed(2)} s`);
}
rmSync(dataDir, { recursive: true, force: true });
times.sort((a, b) => a - b);
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const result = {
  bench: 'start',
  startSeconds: round(at(times, 0.5)),
  p50: round(at(times, 0.5)),
  p99: round(at(times, 0.99)),
  firstStartSeconds: round(first),
  repetitions,
  versions: { product: version, node: process.version },
  machine: { cpu: cpus()[0]?.model, cores: cpus().length },
};
console.log(`RESULT ${JSON.stringify(result)}`);
