import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ask, firstId, signIn } from '../admin/support/staff';
import { launchBrowser } from '../support/browser';

const product = inject('product');
const key = '1.002693';

let browser: Browser;
let page: Page;
let formId = '';

const label = () => page.locator('.pb-inspector').getByLabel('Nhãn (câu hỏi)');
const saved = (on = page) => on.getByText(/^Đã lưu lúc/).waitFor();
const kept = async () => JSON.stringify(await ask(page, product.url, `/api/forms/${formId}/draft`));

async function open(): Promise<void> {
  await page.goto(`${product.url}/admin/collections/forms/${formId}`);
  await page.getByRole('tree').waitFor();
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signIn(browser, product);
  const procedure = await firstId(page, product.url, `/api/procedures?where[key][equals]=${key}&depth=0`);
  formId = await firstId(page, product.url, `/api/forms?where[procedure][equals]=${procedure}&depth=0`);
  await open();
});

afterAll(() => browser.close());

test('work done without a network is kept here, and saved by itself when the network is back', async () => {
  await page.locator('.pb-field').first().click();
  await page.context().setOffline(true);
  await label().fill('Nhãn gõ khi mất mạng');
  await page.getByText(/^Chưa lưu được lên máy chủ/).waitFor();
  await page.context().setOffline(false);
  await saved();
  expect(await kept()).toContain('Nhãn gõ khi mất mạng');
});

test('a page that dies without a network loses nothing: opened again, it goes on', async () => {
  await page.locator('.pb-field').first().click();
  await page.context().setOffline(true);
  await label().fill('Nhãn gõ trước khi trang đóng');
  await page.getByText(/^Chưa lưu được lên máy chủ/).waitFor();
  await page.goto('about:blank');
  await page.context().setOffline(false);
  await open();
  await page.locator('.pb-field').filter({ hasText: 'Nhãn gõ trước khi trang đóng' }).waitFor();
  await saved();
  expect(await kept()).toContain('Nhãn gõ trước khi trang đóng');
});

test('when the session ends while editing, that is said; after signing in elsewhere the work is saved', async () => {
  await page.locator('.pb-field').first().click();
  await page.context().clearCookies();
  await label().fill('Nhãn gõ khi hết phiên');
  await page.getByText(/^Phiên đăng nhập đã hết/).waitFor();
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Đăng nhập (mở tab mới)' }).click(),
  ]);
  await other.locator('#field-email').fill(product.email);
  await other.locator('#field-password').fill(product.password);
  await other.locator('button[type=submit]').click();
  await other.waitForURL(`${product.url}/admin`);
  await other.close();
  await saved();
  expect(await kept()).toContain('Nhãn gõ khi hết phiên');
});

test('what one tab has saved is not overwritten by another one that was opened before', async () => {
  const other = await page.context().newPage();
  await other.goto(`${product.url}/admin/collections/forms/${formId}`);
  await other.getByRole('tree').waitFor();
  await page.locator('.pb-field').first().click();
  await label().fill('Nhãn của tab thứ nhất');
  await saved();
  await other.locator('.pb-field').first().click();
  await other.locator('.pb-inspector').getByLabel('Nhãn (câu hỏi)').fill('Nhãn của tab thứ hai');
  await other.getByRole('button', { name: 'Xem và quyết định' }).click();
  const dialog = other.getByRole('dialog', { name: 'Có người khác đã lưu biểu mẫu này' });
  expect(await kept()).toContain('Nhãn của tab thứ nhất');
  await dialog.getByRole('button', { name: 'Để sau' }).click();
  await other.getByRole('button', { name: 'Công bố…' }).click();
  const publish = other.getByRole('dialog', { name: 'Công bố biểu mẫu này?' });
  await publish.getByText(/^Chưa công bố được: có người khác đã lưu/).waitFor();
  expect(await publish.getByRole('button', { name: 'Công bố', exact: true }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await publish.getByRole('button', { name: 'Thôi' }).click();
  await other.getByRole('button', { name: 'Xem và quyết định' }).click();
  await dialog.getByRole('button', { name: /^Lấy bản của họ/ }).click();
  await other.locator('.pb-field').filter({ hasText: 'Nhãn của tab thứ nhất' }).waitFor();
  await other.locator('.pb-canvas :focus').waitFor();
  await other.keyboard.press('Control+z');
  await other.locator('.pb-field').filter({ hasText: 'Nhãn của tab thứ hai' }).waitFor();
  await saved(other);
  await other.close();
});
