import { existsSync } from 'node:fs';
import { say, step } from './progress.mjs';
import { run } from './run.mjs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function installed() {
  return [process.env.CHROMIUM_PATH, ...places].find((path) => path && existsSync(path));
}

/**
 * A Chromium for the browser tests: the one named by CHROMIUM_PATH, the system's, Debian's by apt when we are root, else Playwright's own.
 * Throws with what is missing when none can be had: browser tests are never skipped silently.
 */
export async function findChromium() {
  const found = installed() ?? (await playwrightsOwn());
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await step('Install Chromium by apt', async () => {
      const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
      await run('apt-get', ['update', '-qq'], options);
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
    });
    const debians = installed();
    if (debians) return debians;
  }
  say('No Chromium on this machine; asking for the one Playwright brings.');
  await run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {});
  const own = await playwrightsOwn();
  if (own) return own;
  throw new Error(
    'The browser tests need Chromium and none could be had. Install one (Debian: apt-get install chromium) or name it with CHROMIUM_PATH.',
  );
}
