import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedPlaces } from '../../seed/read';
import { sampleAnswers } from '../../src/form/sample';
import { visibleFields } from '../../src/form/visibility';
import { portalApi } from '../../src/portal/plugin';
import { launchBrowser, patienceMs } from '../support/browser';
import { fillRjsf } from './support/fill-rjsf';
import { openSeed, seeded } from './support/real';

const photo = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const dataDir = mkdtempSync(join(tmpdir(), 'portal-example-'));
const places = seedPlaces();

let api: FastifyInstance;
let pages: FastifyInstance;
let seed: Awaited<ReturnType<typeof openSeed>>;
let browser: Browser;
let address = '';

/** The API on one origin, the built example on another: what a portal of somebody else's is. */
beforeAll(async () => {
  seed = await openSeed(dataDir);
  api = Fastify();
  pages = Fastify();
  await pages.register(fastifyStatic, { root: join(process.cwd(), 'dist/examples/portal') });
  const origin = await pages.listen({ port: 0, host: '127.0.0.1' });
  const { model, intake } = seed;
  const clock = () => new Date('2026-11-23T02:00:00Z');
  const keys = { byHash: async () => undefined };
  await api.register(portalApi, { model, intake, keys, clock, origins: [origin], writesPerMinute: 100_000 });
  const apiOrigin = await api.listen({ port: 0, host: '127.0.0.1' });
  address = `${origin}/?api=${encodeURIComponent(`${apiOrigin}/graphql`)}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await pages.close();
  await api.close();
  await seed.model.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test.each([
  { key: '1.001193', words: 'dang ky khai sinh', whole: false },
  { key: '1.000894', words: 'dang ky ket hon', whole: true },
])(
  '$words is filled in on a page of another origin, whole: $whole, sent with files, and looked up',
  async ({ key, words, whole }) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(patienceMs);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(address);
    await page.getByLabel('Tìm thủ tục').fill(words);
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    const service = page.locator(`#services li[data-key="${key}"]`);
    await service.getByRole('button').first().click();

    const form = seed.model.service('H01', key)?.forms;
    const caseKey = seed.model.summary('H01', key)?.cases[0]?.key ?? '';
    const document = form?.[caseKey];
    if (!document) throw new Error(`no form for ${key}`);
    const ids = Array.from({ length: 99 }, (_, place) => `made-up-upload-${place}`);
    const answers = sampleAnswers(document, seeded(7), { places, today: '2026-11-23', upload: () => ids.pop() ?? '' });
    const files = 99 - ids.length;
    const file = { name: 'giấy tờ.jpg', mimeType: 'image/jpeg', buffer: photo };
    if (whole) await page.getByLabel('Hiện cả biểu mẫu').check();
    for (const [place, step] of (whole ? [undefined] : document.steps).entries()) {
      const heading = page.locator('#step');
      if (step) await heading.filter({ hasText: `Bước ${place + 1}/` }).waitFor();
      const fields = (step ? [step] : document.steps).flatMap(({ sections }) =>
        sections.flatMap((section) => section.fields),
      );
      const visible = visibleFields(document, answers);
      await fillRjsf(
        page,
        document,
        answers,
        fields.filter((field) => visible.has(field)),
        file,
      );
      await page.locator('#next, #submit').click();
    }
    await page.locator('#receipt-number').waitFor();
    const number = await page.locator('#receipt-number').innerText();
    await page.getByLabel('Mã hồ sơ').fill(number);
    await page.getByLabel('Mã bí mật', { exact: true }).fill(await page.locator('#receipt-secret').innerText());
    await page.getByRole('button', { name: 'Tra cứu' }).click();
    await page.locator('#status-state').waitFor();
    expect(await page.locator('#status-state').innerText()).toBe('Mới đăng ký');
    if (files > 0) expect(await page.locator('#status-files').innerText()).toContain(file.name);
    expect(errors).toEqual([]);
    await page.close();
  },
);
