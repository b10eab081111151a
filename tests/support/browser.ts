import { type Browser, chromium, type Page } from 'playwright-core';
import { afterEach } from 'vitest';

/** How long a page may take to show what a step leads to, on a machine as busy as any: what is lost never comes, however long one waits. */
export const patienceMs = 60_000;

const launched: Browser[] = [];

/** A headless Chromium that talks to nobody but us. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  launched.push(browser);
  return browser;
}

/** Of a test that failed: what stands on every open page and in its frames, since a log is all that is left of a run elsewhere. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const page of launched.flatMap((browser) => browser.contexts().flatMap((context) => context.pages())))
    console.error(`After "${task.name}", on ${page.url()}:\n${await shownOn(page)}`);
});

async function shownOn(page: Page): Promise<string> {
  const texts = page.frames().map((frame) => frame.locator('body').innerText({ timeout: 2_000 }));
  const shown = await Promise.all(texts.map((text) => text.catch(() => '(nothing could be read)')));
  return shown.map((text) => text.replace(/\s+/g, ' ').slice(0, 1_500)).join('\n-- frame --\n');
}
