import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, step } from './progress.mjs';
import { must, root } from './run.mjs';

const minimum = [20, 19];
const stamp = join(root, 'node_modules/.installed');

/** Ends the program with a sentence when this Node is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > minimum[0] || (major === minimum[0] && minor >= minimum[1])) return;
  console.error(`Node ${minimum.join('.')} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages when node_modules is missing or was made from another lock file. */
export async function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing the packages of package-lock.json; this takes a minute or two the first time.');
  await step('Install', () => must('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']));
  writeFileSync(stamp, lock);
}
