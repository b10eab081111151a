import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser';
import { type Harness, startHarness } from './harness/serve';

let harness: Harness;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [harness, browser] = await Promise.all([startHarness(), launchBrowser()]);
  const context = await browser.newContext({ viewport: { width: 390, height: 1400 }, locale: 'vi-VN' });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await harness?.close();
});

const said = (id: string) => page.locator(`output#f-${id}`).textContent();

/** Fills a row of the table; the first one is there, since the table is required. */
async function row(at: number, name: string, count: string, price: string): Promise<void> {
  if (at > 0) await page.getByRole('button', { name: /^Thêm/ }).click();
  await page.fill(`#f-items-${at}-name`, name);
  await page.fill(`#f-items-${at}-count`, count);
  await page.fill(`#f-items-${at}-price`, price);
  await page.locator(`#f-items-${at}-price`).blur();
}

it('computes while it is filled in, in rows too, decides what is shown, and is sent as it was seen', async () => {
  await page.goto(harness.page('computed'));
  await page.waitForSelector('.pc-field');
  expect(await said('total')).toBe('Chưa đủ thông tin để tính');
  await row(0, 'Máy tính', '2', '15000000');
  await row(1, 'Bàn ghế', '10', '1200000');
  await expect.poll(() => said('items-1-cost')).toBe('12.000.000 đồng');
  await expect.poll(() => said('total')).toBe('42.000.000 đồng');
  expect(await page.locator('#f-reason').count()).toBe(0);
  await page.fill('#f-items-1-count', '100');
  await page.locator('#f-items-1-count').blur();
  await expect.poll(() => said('total')).toBe('150.000.000 đồng');
  await page.fill('#f-reason', 'Mua cho cả trường');
  await page.fill('#f-signed', '20');
  await page.fill('#f-signed-month', '11');
  await page.fill('#f-signed-year', '2026');
  await page.locator('#f-signed-year').blur();
  // 21, 22 and 28, 29 are weekends, 24/11 is a day off.
  await expect.poll(() => said('due')).toBe('30/11/2026');
  const { violations } = await new AxeBuilder({ page }).include('.pc-form').analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.length}`)).toEqual([]);

  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  const shown = page.getByRole('term').filter({ hasText: 'Giải trình vì tổng chi phí lớn' });
  await shown.waitFor();
  expect(await page.locator('.pc-review').textContent()).toContain('150.000.000 đồng');
  await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click();
  await expect.poll(() => harness.submissions.length).toBe(1);
  expect(harness.submissions[0]?.answers).toMatchObject({
    items: [{ cost: 30_000_000 }, { cost: 120_000_000 }],
    total: 150_000_000,
    due: '2026-11-30',
  });
});
