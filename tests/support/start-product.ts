import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/setup/free-port.mjs';

export type Product = {
  url: string;
  admin: { email: string; password: string };
  dataDir: string;
  /** What it printed so far. */
  output: () => string;
  /** Sends SIGTERM and resolves with the exit code. */
  stop: () => Promise<number | null>;
  kill: () => Promise<void>;
};

export type ProductOptions = { dataDir?: string; env?: Record<string, string>; timeoutMs?: number };

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    child.once('exit', (code) => resolve(code));
  });

/** Starts the product as its users do (`npm start`'s script) on a fresh data folder, and waits until it answers. */
export async function startProduct({ dataDir, env = {}, timeoutMs = 240_000 }: ProductOptions = {}): Promise<Product> {
  const port = await freePort();
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'procedure-catalog-'));
  const admin = { email: 'quan-tri@example.gov.vn', password: 'Mat-khau-thu-nghiem-1' };
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: folder,
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      WRITES_PER_MINUTE: '100000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (output += String(data)));
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + timeoutMs;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The product ended while starting (${child.exitCode}):\n${output}`);
    if (Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`The product did not answer in ${timeoutMs / 1000} s:\n${output}`);
    }
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const clean = () =>
    dataDir === undefined ? rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) : undefined;
  return {
    url,
    admin,
    dataDir: folder,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      const code = await ended(child);
      clean();
      return code;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
}
