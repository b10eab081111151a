import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { brokenAnswers } from '../../src/form/sample';
import { launchBrowser, patienceMs } from '../support/browser';
import { allServices, answersWithFiles, ask, randomFrom, releasedForm, type Service, send, world } from './sender';

const { url } = inject('product');
let browser: Browser;
let services: Service[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  services = await allServices(url);
});

afterAll(() => browser.close());

test('all 60 procedures are released, each case with a form', () => {
  const released = services.map(({ key }) => key);
  const seeded = seedProcedures().map(({ key }) => key);
  expect(seeded).toHaveLength(60);
  // Other tests publish services of their own on this product.
  expect(released).toEqual(expect.arrayContaining(seeded));
  for (const service of services) expect(service.cases.length, service.key).toBeGreaterThan(0);
});

test('each released form accepts a generated valid answer and refuses generated broken ones, over the network', async () => {
  const query = `query ($formHash: ID!, $answers: JSON!) { validate(formHash: $formHash, answers: $answers) { problems { code field } } }`;
  const check = (formHash: string, answers: unknown) =>
    ask<{ validate: { problems: { code: string; field: string | null }[] } }>(url, query, { formHash, answers });
  for (const service of services) {
    for (const { key: caseKey, online, form: released } of service.cases) {
      const formHash = released.hash;
      const name = `${service.key}/${caseKey}`;
      const form = await releasedForm(url, formHash);
      const answers = await answersWithFiles(url, form, 7);
      expect((await check(formHash, answers)).validate.problems, name).toEqual([]);
      const [broken] = brokenAnswers(form, randomFrom(7), world);
      expect((await check(formHash, broken)).validate.problems, name).not.toEqual([]);

      const address = { province: service.province, key: service.key, caseKey, formHash };
      const sent = await send(url, { ...address, answers, idempotencyKey: crypto.randomUUID() });
      expect([name, sent.status, sent.body.problems?.[0]?.code]).toEqual([
        name,
        ...(online ? [201, undefined] : [422, 'channel-not-offered']),
      ]);
      if (online && broken) {
        const refused = await send(url, { ...address, answers: broken, idempotencyKey: crypto.randomUUID() });
        expect([name, refused.status]).toEqual([name, 422]);
      }
    }
  }
}, 400_000);

test('each form page of a service that is offered online renders in Chromium without a complaint', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  for (const service of services) {
    for (const { key: caseKey, online } of service.cases) {
      const path = `/thu-tuc/${service.province}/${service.key}/${caseKey}/nop-ho-so`;
      const answer = await page.goto(`${url}${path}`);
      expect(answer?.status(), path).toBe(200);
      if (online) await page.getByRole('button', { name: 'Tiếp tục' }).waitFor({ timeout: patienceMs });
    }
  }
  expect(complaints).toEqual([]);
  await page.close();
}, 400_000);
