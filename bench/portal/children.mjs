import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** Starts a child of node and resolves once `url` answers. */
export async function startChild(args, { url, env = {}, seconds = 300 }) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  for (const until = Date.now() + seconds * 1000; ; await wait(200)) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`${args.join(' ')} did not start:\n${output}`);
    }
    const answer = await fetch(url).catch(() => undefined);
    if (answer && answer.status < 500) break;
  }
  return {
    pid: child.pid,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await Promise.race([new Promise((resolve) => child.once('exit', resolve)), wait(20_000)]);
      child.kill('SIGKILL');
    },
  };
}
