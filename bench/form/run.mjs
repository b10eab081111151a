/**
 * The public form against a form of the same fields written by hand, in a real headless Chromium, in one run.
 * Repetitions are interleaved and shuffled, every sample has a fresh profile. What is measured, and the form itself:
 * see README.md in this folder. Usage: node bench/form/run.mjs [--repetitions 7]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { tsImport } from 'tsx/esm/api';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const repetitions = Number(process.argv[process.argv.indexOf('--repetitions') + 1]) || 7;
const keysPerSample = 30;
const workDir = mkdtempSync(join(tmpdir(), 'bench-form-'));

const { slimRjsf } = await tsImport('../../src/site/client/slim-rjsf.ts', import.meta.url);
const { benchMaterial, ordinaryForm, ordinaryValidator } = await tsImport('./make-form.ts', import.meta.url);

console.log('Building both pages ...');
await build({
  configFile: here('../../src/site/client/vite.config.ts'),
  logLevel: 'error',
  build: { outDir: join(workDir, 'site'), emptyOutDir: true },
});
for (const name of ['plain', 'ours']) {
  await build({
    configFile: false,
    root: here('.'),
    logLevel: 'error',
    publicDir: false,
    plugins: [slimRjsf()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(workDir, name),
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: here(`./${name}.tsx`),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

const material = new Map([20, 200, 1000].map((count) => [count, benchMaterial(count)]));
const css = readFileSync(here('../../src/form-view/form-view.css'));

const pageOf = (body, head, attributes = '') =>
  `<!doctype html><html lang="vi"${attributes}><head><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="/form-view.css">${head}</head><body>${body}</body></html>`;

function route(url) {
  const count = Number(/-(\d+)/.exec(url.pathname)?.[1] ?? 0);
  const { form, answers, validator } = material.get(count) ?? {};
  const script = (src) => `<script type="module" src="${src}"></script>`;
  if (url.pathname.startsWith('/form-view.css')) return ['text/css', css];
  if (url.pathname.startsWith('/answers-')) return ['application/json', JSON.stringify(answers)];
  if (url.pathname.startsWith('/form-data-')) return ['application/json', JSON.stringify(form)];
  if (url.pathname.startsWith('/validator-')) return ['text/javascript', validator];
  const byHand = /^\/(plain|bare)-(steps|page)-/.exec(url.pathname);
  if (byHand) {
    const now =
      byHand[2] === 'steps' ? ` data-plain="${byHand[1] === 'plain' ? 'same' : 'bare'}" data-count="${count}"` : '';
    return ['text/html', pageOf('<div id="form-root"></div>', script('/plain/plain.js'), now)];
  }
  if (url.pathname.startsWith('/ours-page-'))
    return ['text/html', pageOf('<div id="form-root"></div>', script('/ours/ours.js'))];
  if (url.pathname.startsWith('/ours-steps-')) {
    const root = `<div id="form-root" data-form-url="/form-data-${count}" data-validator-url="/validator-${count}" data-province="H01" data-key="bench" data-case="c" data-form-hash="bench" data-locale="vi" data-submit-url="/none" data-upload-url="/none" data-lookup-url="/none"></div>`;
    // As the site's page says it (src/site/frame/page.tsx): the form is asked for together with the script.
    const ahead = `<link rel="preload" as="fetch" href="/form-data-${count}" crossorigin="anonymous">`;
    return ['text/html', pageOf(root, `${ahead}${script('/site/assets/form-page.js')}`)];
  }
  const file = /^\/(plain|ours|site)\/[\w./-]+\.js$/.test(url.pathname) ? join(workDir, url.pathname) : undefined;
  return file ? ['text/javascript', readFileSync(file)] : ['text/plain', ''];
}

const packed = new Map();
const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const [type, body] = route(url);
  if (!packed.has(url.pathname)) packed.set(url.pathname, gzipSync(body, { level: 6 }));
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'gzip' });
  response.end(packed.get(url.pathname));
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

async function withPage(path, prepare, measure) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript({ path: here('./in-page.js') });
  const page = await context.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  try {
    await prepare?.(page);
    await page.goto(origin + path);
    const result = await measure(page);
    if (wrong.length > 0) throw new Error(`${path}: ${wrong[0]}`);
    return result;
  } finally {
    await context.close();
  }
}

/** Steps of 20 fields: from navigation to rest. Ours is the real page with its draft restored, so both show data. */
const navToIdle = (kind, count) =>
  withPage(
    `/${kind}-steps-${count}`,
    (page) => {
      const { answers } = material.get(count);
      const draft = {
        version: 1,
        formHash: 'bench',
        savedAt: '2026-11-22T00:00:00Z',
        answers,
        files: {},
        page: '',
        idempotencyKey: 'x'.repeat(32),
        unanswered: [],
      };
      return kind === 'ours'
        ? page.addInitScript((text) => localStorage.setItem('to-khai/H01/bench/c', text), JSON.stringify(draft))
        : undefined;
    },
    async (page) => {
      const idle = await page.evaluate(() => window.bench.idle(0));
      const inputs = await page.locator('#form-root input, #form-root select').count();
      if (inputs < 25) throw new Error(`${kind}: only ${inputs} inputs on the page`);
      return { idle };
    },
  );

/** All fields on one page: from the call to rest, then keys in the middle of the page, then a press that shows 30 errors. */
const onePage = (kind, count) =>
  withPage(`/${kind}-page-${count}`, undefined, async (page) => {
    const { form, answers } = material.get(count);
    await page.waitForFunction(() => window.mountForm ?? window.mountOurs);
    const given = await page.evaluateHandle((data) => data, { form, answers, count, kind });
    const mount = await page.evaluate(async (data) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      const from = performance.now();
      if (data.kind !== 'ours')
        window.mountForm({
          steps: false,
          count: data.count,
          answers: data.answers,
          design: data.kind === 'plain' ? 'same' : 'bare',
        });
      else window.mountOurs({ form: data.form, answers: data.answers, validatorUrl: `/validator-${data.count}` });
      return window.bench.idle(from);
    }, given);
    const key = `s${Math.floor(count / 40)}t5`;
    const box = page.locator(kind === 'ours' ? `#f-${key}` : `#${key}`);
    await box.click();
    await page.keyboard.press('End');
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      window.bench.keys.length = 0;
    });
    const letters = 'tran thi bich ngoc va cac chau';
    for (let i = 0; i < keysPerSample; i += 1) {
      await page.keyboard.press(letters[i] === ' ' ? 'Space' : letters[i]);
      await page.waitForTimeout(90 + Math.random() * 40);
    }
    await page.waitForTimeout(800);
    const keys = await page.evaluate(() => window.bench.keys.slice());
    const typed = await box.inputValue();
    if (typed !== answers[key] + letters) throw new Error(`${kind}: typed text was lost: ${typed}`);
    if (keys.length !== keysPerSample) throw new Error(`${kind}: ${keys.length} keys seen`);
    const expected = Object.values(answers).filter((value) => typeof value === 'string' && value.includes('<')).length;
    const button = kind === 'ours' ? '.pc-buttons .pc-button' : '#go';
    const submit = await page.evaluate(
      ([selector, wanted]) => window.bench.press(selector, wanted),
      [button, expected],
    );
    const shown = await page.locator('.pc-field-error').count();
    if (shown !== expected) throw new Error(`${kind}: ${shown} errors instead of ${expected}`);
    return { mount, keys, submit, nodes: await page.evaluate(() => document.querySelectorAll('#form-root *').length) };
  });

const cells = [
  ...['plain', 'bare', 'ours'].map((kind) => ({
    name: `${kind}-steps-200`,
    // A navigation is short and its time scatters, so it is taken more often.
    times: 3,
    run: () => navToIdle(kind, 200),
  })),
  ...['plain', 'bare', 'ours'].map((kind) => ({ name: `${kind}-page-200`, run: () => onePage(kind, 200) })),
  ...['plain', 'ours'].map((kind) => ({ name: `${kind}-page-1000`, run: () => onePage(kind, 1000) })),
];
const samples = new Map(cells.map(({ name }) => [name, []]));

for (let repetition = 0; repetition <= repetitions; repetition += 1) {
  const order = cells
    .flatMap((cell) => Array.from({ length: cell.times ?? 1 }, () => ({ cell, at: Math.random() })))
    .sort((a, b) => a.at - b.at);
  for (const { cell } of order) {
    const sample = await cell.run();
    // The first round only warms the browser and the files up.
    if (repetition > 0) samples.get(cell.name).push(sample);
  }
  console.log(repetition === 0 ? 'Warmed up.' : `Repetition ${repetition}/${repetitions} done.`);
}
const version = browser.version();
await browser.close();
server.close();

const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, share) => sorted(values)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)];
const median = (values) => quantile(values, 0.5);
const round = (value, digits = 2) => Number(value.toFixed(digits));
const pick = (cell, member) => samples.get(cell).map((sample) => sample[member]);
const keysOf = (cell) => samples.get(cell).flatMap((sample) => sample.keys);
const spread = (values) => ({
  min: round(Math.min(...values), 1),
  p50: round(median(values), 1),
  p99: round(quantile(values, 0.99), 1),
  n: values.length,
});

/** All JavaScript that the page of an ordinary form loads: the entry, the chunks it imports at once, and the validator. */
function pageKb() {
  const assets = join(workDir, 'site', 'assets');
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(join(assets, file), 'utf8');
    for (const [, name] of code.matchAll(/from\s*["']\.\/([\w.-]+\.js)["']/g)) visit(name);
    for (const [, name] of code.matchAll(/import\s*["']\.\/([\w.-]+\.js)["']/g)) visit(name);
  };
  visit('form-page.js');
  const scripts = [...seen].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(assets, file)), { level: 9 }).length,
    0,
  );
  const validator = gzipSync(ordinaryValidator(), { level: 9 }).length;
  return {
    total: (scripts + validator) / 1024,
    scripts: scripts / 1024,
    validator: validator / 1024,
    form: JSON.stringify(ordinaryForm()).length / 1024,
  };
}
const size = pageKb();
const versionOf = (name) => JSON.parse(readFileSync(here(`../../node_modules/${name}/package.json`), 'utf8')).version;
const result = {
  bench: 'form',
  idleVsPlain200: round(median(pick('ours-steps-200', 'idle')) / median(pick('plain-steps-200', 'idle'))),
  onePageVsPlain200: round(median(pick('ours-page-200', 'mount')) / median(pick('plain-page-200', 'mount'))),
  keyVsPlain1000: round(quantile(keysOf('ours-page-1000'), 0.95) / quantile(keysOf('plain-page-1000'), 0.95)),
  submitVsPlain1000: round(median(pick('ours-page-1000', 'submit')) / median(pick('plain-page-1000', 'submit'))),
  pageKb: round(size.total, 1),
  // Not asked for: against a form by hand with the browser's own date control and a checkbox, and without our marks.
  idleVsBare200: round(median(pick('ours-steps-200', 'idle')) / median(pick('bare-steps-200', 'idle'))),
  onePageVsBare200: round(median(pick('ours-page-200', 'mount')) / median(pick('bare-page-200', 'mount'))),
  ms: Object.fromEntries(
    cells.map(({ name }) => [
      name,
      name.includes('steps')
        ? { navToIdle: spread(pick(name, 'idle')) }
        : {
            mountToIdle: spread(pick(name, 'mount')),
            keyToPaint: { ...spread(keysOf(name)), p95: round(quantile(keysOf(name), 0.95), 1) },
            submitToErrors: spread(pick(name, 'submit')),
            nodes: median(pick(name, 'nodes')),
          },
    ]),
  ),
  kb: { scripts: round(size.scripts, 1), validator: round(size.validator, 1), formJson: round(size.form, 1) },
  repetitions,
  versions: {
    chromium: version,
    node: process.version,
    react: versionOf('react'),
    rjsf: versionOf('@rjsf/core'),
    vite: versionOf('vite'),
  },
  machine: { cpu: cpus()[0]?.model, cores: cpus().length, memoryGb: round(totalmem() / 2 ** 30, 1) },
};
rmSync(workDir, { recursive: true, force: true });
console.log(`RESULT ${JSON.stringify(result)}`);
