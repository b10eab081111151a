import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ask, firstId, signIn, type Watched, watch } from '../admin/support/staff';
import { launchBrowser } from '../support/browser';
import { mouseHand } from './support/hand';

const product = inject('product');
const key = '1.004884';

let browser: Browser;
let page: Page;
let watched: Watched;
let formId = '';

const fields = () => page.locator('.pb-field');
const order = () => fields().evaluateAll((cards) => cards.map((card) => card.getAttribute('data-ref')));
const said = () => page.locator('.pb-said').innerText();
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-ref') ?? '');
const label = () => page.locator('.pb-inspector').getByLabel('Nhãn (câu hỏi)');
const saved = () => page.getByText(/^Đã lưu lúc/).waitFor();

async function open(): Promise<void> {
  await page.goto(`${product.url}/admin/collections/forms/${formId}`);
  await page.getByRole('tree').waitFor();
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signIn(browser, product);
  watched = watch(page, product.url);
  const procedure = await firstId(page, product.url, `/api/procedures?where[key][equals]=${key}&depth=0`);
  formId = await firstId(page, product.url, `/api/forms?where[procedure][equals]=${procedure}&depth=0`);
  await open();
});

afterAll(() => browser.close());

test('what is typed is saved by itself, keeps the focus, and is there after a reload', async () => {
  await fields().first().click();
  await label().fill('Nhãn gõ trong trình duyệt');
  await saved();
  expect(await label().evaluate((box) => box === document.activeElement)).toBe(true);
  await page.reload();
  await fields().filter({ hasText: 'Nhãn gõ trong trình duyệt' }).waitFor();
});

test('half-done work is kept too, and says what still stands in the way of publishing', async () => {
  await fields().first().click();
  await label().fill('');
  await page.getByRole('button', { name: /^Chưa công bố được: \d+ lỗi$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  await page.reload();
  await page.getByRole('treeitem', { name: /^Trường chưa đặt tên/ }).waitFor();
  await fields().first().click();
  await label().fill('Nhãn trở lại');
  await page.getByText('Công bố được', { exact: true }).waitFor();
});

test('a field is moved by dragging, by keys and by its handle; the focus stays on it, it is said, and undone', async () => {
  await open();
  const before = await order();
  const [first = '', second = ''] = before.map(String);
  await mouseHand(page).drag(fields().nth(1), fields().nth(0));
  await expect.poll(order).toEqual([second, first, ...before.slice(2)]);
  expect(await said()).toMatch(/^Đã chuyển trường/);
  expect(await focused()).toBe(second);

  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(order).toEqual(before);
  expect(await focused()).toBe(second);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(said).toMatch(/^Đã nhấc/);
  await page.keyboard.press('ArrowUp');
  await expect.poll(said).toMatch(/^Chỗ mới: trước/);
  await page.keyboard.press('Space');
  await expect.poll(order).toEqual([second, first, ...before.slice(2)]);

  await page.keyboard.press('Control+z');
  await expect.poll(order).toEqual(before);
  expect(await said()).toContain('Đã hoàn tác');
});

test('several fields are selected, copied, pasted and deleted as one', async () => {
  await open();
  const before = await order();
  await fields().nth(0).click();
  await page.keyboard.press('Shift+ArrowDown');
  const marked = page.locator('.pb-field[aria-selected="true"]');
  await expect.poll(() => marked.count()).toBeGreaterThan(1);
  const count = await marked.count();
  await page.keyboard.press('Control+c');
  await expect.poll(said).toMatch(/^Đã sao chép/);
  await page.keyboard.press('Control+v');
  await expect.poll(async () => (await order()).length).toBe(before.length + count);
  await page.keyboard.press('Delete');
  await expect.poll(order).toEqual(before);
});

test('when somebody else has saved meanwhile, nothing is overwritten until it is decided', async () => {
  await open();
  await saved();
  const { stored } = await ask(page, product.url, `/api/forms/${formId}/draft`);
  const opened: { draft: { title: string }; rev: number } = JSON.parse(JSON.stringify(stored));
  const theirs = { ...opened.draft, title: 'Tên do người khác đặt' };
  await ask(page, product.url, `/api/forms/${formId}/draft`, { draft: theirs, rev: opened.rev });

  await fields().first().click();
  await label().fill('Nhãn của tôi');
  await page.getByRole('button', { name: 'Xem và quyết định' }).click();
  const dialog = page.getByRole('dialog', { name: 'Có người khác đã lưu biểu mẫu này' });
  await dialog.getByText(/đã lưu lúc \d\d:\d\d/).waitFor();
  const now = await ask(page, product.url, `/api/forms/${formId}/draft`);
  expect(JSON.stringify(now)).toContain('Tên do người khác đặt');
  expect(JSON.stringify(now)).not.toContain('Nhãn của tôi');

  await dialog.getByRole('button', { name: /^Giữ bản của tôi/ }).click();
  await saved();
  const after = JSON.stringify(await ask(page, product.url, `/api/forms/${formId}/draft`));
  expect(after).toContain('Nhãn của tôi');
});

test('no page complained, and nothing came from another host', () => {
  expect(watched).toEqual({ complaints: [], foreign: [] });
});
