import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fromProcedure } from '../../collections/procedures/from-procedure';
import { seedProcedures } from '../../seed/read';
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

test('several fields are selected by the mouse with Ctrl and Shift, and the keys go on from there', async () => {
  await open();
  const [first = '', second = '', third = ''] = (await order()).map(String);
  const marked = () =>
    page
      .locator('.pb-field[aria-selected="true"]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-ref')));
  await fields().nth(0).click();
  await fields()
    .nth(2)
    .click({ modifiers: ['Control'] });
  await expect.poll(marked).toEqual([first, third]);
  expect(await focused()).toBe(third);
  await fields()
    .nth(2)
    .click({ modifiers: ['Control'] });
  await expect.poll(marked).toEqual([first]);
  await fields().nth(0).click();
  await fields()
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await expect.poll(marked).toEqual([first, second, third]);
  expect(await focused()).toBe(third);
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(marked).toEqual([first, second]);
  await page.keyboard.press('ArrowDown');
  await expect.poll(marked).toEqual([third]);
});

test('“Chuyển đến…” moves a field to another step by its button and by Enter, on the same page, and is undone', async () => {
  await open();
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
  const before = await order();
  const [first = ''] = before.map(String);
  const dialog = page.getByRole('dialog', { name: /^Chuyển trường .* đến$/ });
  for (const choose of [
    () => dialog.getByRole('button', { name: 'Chuyển', exact: true }).click(),
    () => page.keyboard.press('Enter'),
  ]) {
    await fields().first().click();
    await page.getByRole('button', { name: /^Chuyển đến…/ }).click();
    await dialog.getByRole('listbox').focus();
    await page.keyboard.press('End');
    await choose();
    await expect.poll(said).toMatch(/^Đã chuyển trường/);
    await expect.poll(order).not.toEqual(before);
    await expect.poll(focused).toBe(first);
    expect(await page.locator('body[data-same-page]').count()).toBe(1);
    await page.keyboard.press('Control+z');
    await expect.poll(order).toEqual(before);
  }
});

test('Esc leads from the settings back to the part on the canvas, where Delete means the part', async () => {
  await open();
  const before = await order();
  // One that no rule speaks of: else it is asked first.
  const email = 'field:contactEmail';
  const card = page.locator(`.pb-field[data-ref="${email}"]`);
  await card.click();
  await page.keyboard.press('Enter');
  await expect.poll(() => label().evaluate((box) => box === document.activeElement)).toBe(true);
  const words = await label().inputValue();
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe(email);
  await page.keyboard.press('Delete');
  await expect.poll(order).toEqual(before.filter((ref) => ref !== email));
  await page.keyboard.press('Control+z');
  await expect.poll(order).toEqual(before);
  await card.click();
  await expect.poll(() => label().inputValue()).toBe(words);
});

test('the form of a case that has none is made from the list of forms: the procedure is found, and a button begins it', async () => {
  const [record] = seedProcedures();
  if (!record) throw new Error('no procedure in the seed');
  const name = 'Thủ tục thử tạo biểu mẫu từ danh sách';
  await ask(
    page,
    product.url,
    '/api/procedures?draft=true',
    fromProcedure({ ...record, key: '9.880001', code: null, name }),
  );
  await page.goto(`${product.url}/admin/collections/forms/create`);
  const search = page.getByRole('searchbox', { name: 'Tìm thủ tục theo tên hoặc mã' });
  await search.fill('thu tao bieu mau tu danh sach');
  await search.press('Enter');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page
    .getByRole('button', { name: /^Tạo từ biểu mẫu trống/ })
    .first()
    .click();
  await page.getByRole('tree').waitFor();
  expect(page.url()).toMatch(/\/admin\/collections\/forms\/[\w-]+$/);
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
