import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The top folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const children = new Set();

function passOn(signal) {
  for (const child of children) child.kill(signal);
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

/** Signals are ours only while a child runs: afterwards they belong to the server, which stops cleanly. */
function listen(yes) {
  for (const signal of ['SIGINT', 'SIGTERM']) yes ? process.on(signal, passOn) : process.off(signal, passOn);
}

/**
 * Runs a program and resolves with its exit code; its output goes straight through.
 * With `quiet` the output is kept and returned, to be shown only when something went wrong.
 */
export function run(command, args, { env = {}, quiet = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    if (children.size === 0) listen(true);
    children.add(child);
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    const end = (code) => {
      children.delete(child);
      if (children.size === 0) listen(false);
      resolve({ code: code ?? 1, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', end);
  });
}

/** Runs a program and throws with its output when it fails. */
export async function must(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`);
  return output;
}
