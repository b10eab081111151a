/**
 * The form builder on forms of 20 and 300 fields, in a real headless Chromium: keys in the inspector, drops on the canvas, opening.
 * What is measured: see README.md in this folder. Usage: node bench/builder/run.mjs [--repetitions 5]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { tsImport } from 'tsx/esm/api';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const repetitions = Number(process.argv[process.argv.indexOf('--repetitions') + 1]) || 5;
const keysPerSample = 30;
const dropsPerSample = 6;
const workDir = mkdtempSync(join(tmpdir(), 'bench-builder-'));

const { benchDraft } = await tsImport('./make-draft.ts', import.meta.url);

console.log('Building the page ...');
await build({
  configFile: false,
  root: here('.'),
  logLevel: 'error',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: workDir,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: {
      input: here('./page.tsx'),
      output: {
        entryFileNames: 'page.js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: 'page[extname]',
      },
    },
  },
});

const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="/page.css"></head><body><div id="builder"></div><script type="module" src="/page.js"></script></body></html>`;
const types = { js: 'text/javascript', css: 'text/css' };
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const type = types[pathname.split('.').at(-1)];
  response.writeHead(200, { 'content-type': `${type ?? 'text/html'}; charset=utf-8` });
  response.end(type && /^\/[\w.-]+$/.test(pathname) ? readFileSync(join(workDir, pathname)) : page);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

/** Opens a form of so many fields; gives the page and the time from the call to the paint of its first step. */
async function open(count, isFlat = false) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript({ path: here('./in-page.js') });
  const tab = await context.newPage();
  const wrong = [];
  tab.on('pageerror', (error) => wrong.push(error.message));
  await tab.goto(origin);
  await tab.waitForFunction(() => window.mountBuilder);
  const openMs = await tab.evaluate(
    async (draft) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const from = performance.now();
      window.mountBuilder(draft);
      await new Promise((resolve) => {
        const look = () =>
          document.querySelector('.pb-field') ? requestAnimationFrame(() => setTimeout(resolve)) : setTimeout(look, 1);
        look();
      });
      return performance.now() - from;
    },
    benchDraft(count, isFlat),
  );
  await tab.waitForTimeout(900);
  return { context, tab, openMs, wrong };
}

async function typeInInspector({ tab }) {
  await tab.locator('.pb-field').nth(1).click();
  const box = tab.locator('.pb-inspector [data-first]');
  await box.click();
  await tab.keyboard.press('End');
  await tab.waitForTimeout(400);
  await tab.evaluate(() => {
    window.bench.keys.length = 0;
  });
  const before = await box.inputValue();
  const letters = ' cua nguoi khai va cac chau be';
  for (let i = 0; i < keysPerSample; i += 1) {
    await tab.keyboard.press(letters[i] === ' ' ? 'Space' : letters[i]);
    await tab.waitForTimeout(90 + Math.random() * 40);
  }
  await tab.waitForTimeout(800);
  const typed = await box.inputValue();
  if (typed !== before + letters.slice(0, keysPerSample)) throw new Error(`typed text was lost: ${typed}`);
  const keys = await tab.evaluate(() => window.bench.keys.slice());
  if (keys.length !== keysPerSample) throw new Error(`${keys.length} keys seen`);
  return keys;
}

/** Drags the first field below its neighbour, so many times. The canvas may scroll under the mouse: the eye follows, and so does the hand. */
async function dropOnCanvas({ tab }) {
  for (let i = 0; i < dropsPerSample; i += 1) {
    const cards = tab.locator('.pb-field');
    const handle = cards.nth(0).locator('.pb-handle');
    await handle.scrollIntoViewIfNeeded();
    const from = await handle.boundingBox();
    await tab.mouse.move(from.x + 8, from.y + 8);
    await tab.mouse.down();
    await tab.mouse.move(from.x + 20, from.y + 30, { steps: 4 });
    for (let look = 0; look < 3; look += 1) {
      const to = await cards.nth(1).boundingBox();
      await tab.mouse.move(to.x + 60, to.y + to.height * 0.7, { steps: 4 });
      await tab.waitForTimeout(60);
    }
    await tab.mouse.up();
    await tab.waitForTimeout(500);
  }
  const drops = await tab.evaluate(() => window.bench.drops.slice());
  if (drops.length !== dropsPerSample) throw new Error(`${drops.length} drops seen instead of ${dropsPerSample}`);
  return drops;
}

const cells = [
  { name: 'small', count: 20 },
  { name: 'large', count: 300 },
  { name: 'flat', count: 300, isFlat: true },
];
const samples = new Map(cells.map(({ name }) => [name, { keys: [], drops: [], open: [] }]));
for (let repetition = 0; repetition <= repetitions; repetition += 1) {
  const order = cells.map((cell) => ({ cell, at: Math.random() })).sort((a, b) => a.at - b.at);
  for (const { cell } of order) {
    const opened = await open(cell.count, cell.isFlat);
    const keys = await typeInInspector(opened);
    const drops = await dropOnCanvas(opened);
    if (opened.wrong.length > 0) throw new Error(`${cell.name}: ${opened.wrong[0]}`);
    await opened.context.close();
    // The first round only warms the browser and the files up.
    if (repetition === 0) continue;
    const sample = samples.get(cell.name);
    sample.keys.push(...keys);
    sample.drops.push(...drops);
    sample.open.push(opened.openMs);
  }
  console.log(repetition === 0 ? 'Warmed up.' : `Repetition ${repetition}/${repetitions} done.`);
}
const version = browser.version();
await browser.close();
server.close();

const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
};
const round = (value, digits = 1) => Number(value.toFixed(digits));
const p95 = (name, what) => quantile(samples.get(name)[what], 0.95);

/** What a page needs to show the builder, gzip -9: the entry with all it loads at once. React and dnd-kit are in it; the admin has them already. */
function builderKb() {
  const code = readFileSync(join(workDir, 'page.js'));
  return gzipSync(code, { level: 9 }).length / 1024;
}

const chunks = readdirSync(workDir).filter((file) => file.endsWith('.js') && file !== 'page.js');
const result = {
  bench: 'builder',
  keyP95Ms: round(p95('large', 'keys')),
  dropP95Ms: round(p95('large', 'drops')),
  openMs: round(quantile(samples.get('large').open, 0.5)),
  builderKb: round(builderKb()),
  growth: round(p95('large', 'keys') / p95('small', 'keys'), 2),
  // Not asked for: all 300 fields in one section, so that all of them are on the canvas.
  flat: {
    keyP95Ms: round(p95('flat', 'keys')),
    dropP95Ms: round(p95('flat', 'drops')),
    openMs: round(quantile(samples.get('flat').open, 0.5)),
  },
  small: { keyP95Ms: round(p95('small', 'keys')), dropP95Ms: round(p95('small', 'drops')) },
  p50: {
    key: round(quantile(samples.get('large').keys, 0.5)),
    drop: round(quantile(samples.get('large').drops, 0.5)),
  },
  laterChunks: chunks.length,
  repetitions,
  versions: { chromium: version, node: process.version },
  machine: { cpu: cpus()[0]?.model, cores: cpus().length, memoryGb: round(totalmem() / 2 ** 30) },
};
rmSync(workDir, { recursive: true, force: true });
console.log(`RESULT ${JSON.stringify(result)}`);
