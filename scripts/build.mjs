#!/usr/bin/env node
/** Builds the product when its sources changed: browser bundles, the server, the example portal, and Next for the admin. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, installPackages } from './setup/install.mjs';
import { say, step } from './setup/progress.mjs';
import { must, root } from './setup/run.mjs';
import { builtHash, sourcesHash, stampFile } from './setup/sources.mjs';

const vite = join(root, 'node_modules/vite/bin/vite.js');
const next = join(root, 'node_modules/next/dist/bin/next');

async function viteBuild(title, config) {
  await step(title, () =>
    must(process.execPath, [vite, 'build', '--logLevel', 'warn', '--config', config], {
      quiet: true,
      env: { NODE_ENV: 'production' },
    }),
  );
}

/** Builds when the present build is missing or stale (always with `force`). The stamp is written last, so a broken build is never taken for one. */
export async function buildIfStale({ force = false } = {}) {
  const sources = sourcesHash();
  if (!force && builtHash() === sources) return false;
  say('Building: the first time takes about two minutes.');
  rmSync(stampFile, { force: true });
  await viteBuild('Build 1/4: pages in the browser', 'src/site/client/vite.config.ts');
  await viteBuild('Build 1/4: elements for other sites', 'src/site/embed/client/vite.config.ts');
  await viteBuild('Build 2/4: server', 'src/vite.config.ts');
  await viteBuild('Build 3/4: example portal', 'examples/portal/vite.config.ts');
  await step('Build 4/4: administration', () =>
    must(process.execPath, [next, 'build'], {
      quiet: true,
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    }),
  );
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ sources }));
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  checkNode();
  await installPackages();
  const built = await buildIfStale({ force: process.argv.includes('--force') });
  if (!built) say('The build is up to date.');
}
