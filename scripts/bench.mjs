#!/usr/bin/env node
/** `npm run bench -- NAME`: runs bench/NAME/run.mjs on the built product; each ends with one line `RESULT {json}`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { findChromium } from './setup/chromium.mjs';
import { checkNode, installPackages } from './setup/install.mjs';
import { root, run } from './setup/run.mjs';

const [name, ...rest] = process.argv.slice(2);
const script = join(root, 'bench', name ?? '', 'run.mjs');
if (!name || !existsSync(script)) {
  const names = readdirSync(join(root, 'bench'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  console.error(`Which? npm run bench -- ${names.map((entry) => entry.name).join(' | ')}`);
  process.exit(2);
}
checkNode();
process.chdir(root);
await installPackages();
await buildIfStale();
const { code } = await run(process.execPath, [script, ...rest], { env: { CHROMIUM_PATH: await findChromium() } });
process.exit(code);
