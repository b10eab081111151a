/** `npm run bench -- review`: assessing everything, the reviewer's queue and the dashboard, for 240 and 2,400 procedures. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const sizes = [240, 2_400];

/** One province of this size in a process of its own, on data of its own. */
function measure(size) {
  const dataDir = mkdtempSync(join(tmpdir(), 'procedure-catalog-bench-'));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'bench/review/measure.ts', String(size)], {
      env: {
        ...process.env,
        DATA_DIR: dataDir,
        DATABASE_URI: '',
        NODE_ENV: 'test',
        PAYLOAD_LOG_LEVEL: 'fatal',
        PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
        DISABLE_PAYLOAD_HMR: 'true',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (data) => (output += String(data)));
    child.on('error', reject);
    child.on('exit', (code) => {
      rmSync(dataDir, { recursive: true, force: true });
      const line = output.split('\n').find((each) => each.startsWith('MEASURED '));
      if (code !== 0 || !line) reject(new Error(`measure ${size} ended with ${code}:\n${output}`));
      else resolve(JSON.parse(line.slice('MEASURED '.length)));
    });
  });
}

const [small, large] = [await measure(sizes[0]), await measure(sizes[1])];
const round = (value) => Math.round(value * 100) / 100;
for (const [size, figures] of [
  [sizes[0], small],
  [sizes[1], large],
]) {
  console.log(`${size} procedures:`, figures);
}
console.log(
  `RESULT ${JSON.stringify({
    assessAllSeconds: round(large.assessSeconds),
    queueP95Ms: round(large.queue.p95),
    dashboardP95Ms: round(large.dashboard.p95),
    growth: round(large.assessSeconds / small.assessSeconds),
    pageGrowth: round(Math.max(large.queue.p95 / small.queue.p95, large.dashboard.p95 / small.dashboard.p95)),
    queueGrowth: round(large.queue.p95 / small.queue.p95),
    dashboardGrowth: round(large.dashboard.p95 / small.dashboard.p95),
    small,
    large,
    node: process.version,
    cpus: cpus().length,
  })}`,
);
