#!/usr/bin/env node
/**
 * `npm start`: everything from a fresh clone to a serving product, with only node: modules until the packages are there.
 * The server runs in this very process, so Ctrl-C and SIGTERM reach it and no child is left behind.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './build.mjs';
import { checkNode, installPackages } from './setup/install.mjs';
import { root } from './setup/run.mjs';

checkNode();
process.chdir(root);
try {
  await installPackages();
  await buildIfStale();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
process.env.NODE_ENV = 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';
const server = await import(pathToFileURL(join(root, 'dist/server/server.js')).href).catch((error) => {
  // The configuration is read while the server is loaded; a setting that makes no sense is said in a sentence.
  console.error(error?.name === 'SettingError' ? error.message : error);
  process.exit(1);
});
await server.main();
