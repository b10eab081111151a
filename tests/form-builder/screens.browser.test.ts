import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { expectAccessible, firstId, signIn, type Watched, watch } from '../admin/support/staff';
import { launchBrowser } from '../support/browser';

const product = inject('product');
const key = '1.001193';

let browser: Browser;
let page: Page;
let watched: Watched;

/** Types over a part of the text: filling in all of a long text takes the browser many seconds. */
async function typeOver(area: Locator, from: string, to: string): Promise<void> {
  await area.evaluate((element, part) => {
    if (!(element instanceof HTMLTextAreaElement)) return;
    const at = element.value.indexOf(part);
    element.focus();
    element.setSelectionRange(at, at + part.length);
  }, from);
  await page.keyboard.insertText(to);
}

const tab = (name: string): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) });

/** Opens a tab, and waits until what it shows stands still. */
async function openTab(name: string): Promise<Locator> {
  await tab(name).click();
  const panel = page.getByRole('tabpanel');
  await panel.waitFor();
  const height = () => panel.evaluate((element) => element.scrollHeight);
  let before = -1;
  for (let now = await height(); now !== before; now = await height()) {
    before = now;
    await page.waitForTimeout(300);
  }
  return panel;
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signIn(browser, product);
  watched = watch(page, product.url);
  const procedure = await firstId(page, product.url, `/api/procedures?where[key][equals]=${key}&depth=0`);
  const form = await firstId(page, product.url, `/api/forms?where[procedure][equals]=${procedure}&depth=0`);
  await page.goto(`${product.url}/admin/collections/forms/${form}`);
  await page.locator('.pb-builder').waitFor();
});

afterAll(() => browser.close());

test('a rule is written from the field with the keyboard alone, and stands in the list as a sentence', async () => {
  const field = page.getByRole('treeitem', { name: /điện thoại/i }).first();
  await field.focus();
  await page.keyboard.press('Enter');
  const add = page.getByRole('button', { name: 'Thêm điều kiện' }).first();
  await add.focus();
  await page.keyboard.press('Enter');
  const asked = page.getByRole('combobox', { name: 'Điều kiện 1: trường' });
  await asked.waitFor();
  expect(await asked.evaluate((select) => select === document.activeElement)).toBe(true);
  await expectAccessible(page, '.pb-condition', '.pb-add-rule');
  await tab('Quy tắc').click();
  await page
    .getByText(/^Hiện “|Hiện “/)
    .first()
    .waitFor();
  await expectAccessible(page, '.pb-builder');
});

test('the form is tried out as on a phone, filled with valid answers, checked, and kept as a test case that passes', async () => {
  await tab('Xem trước và thử').click();
  const frame = page.frameLocator('iframe.pb-frame');
  await frame.getByRole('button', { name: 'Tiếp tục' }).waitFor();
  await page.getByRole('button', { name: 'Điện thoại' }).click();
  expect(await page.locator('iframe.pb-frame').evaluate((element) => element.clientWidth)).toBeLessThan(400);
  await page.getByRole('button', { name: 'Điền mẫu hợp lệ' }).click();
  await page.getByText('Các câu trả lời được chấp nhận.').waitFor();
  await page.getByLabel('Tên tình huống thử').fill('Khai đủ');
  await page.getByRole('button', { name: 'Lưu thành tình huống thử' }).click();
  await page.getByRole('button', { name: 'Chạy tất cả' }).click();
  await page.locator('.pb-case .pb-tag-good').waitFor();
  await expectAccessible(page, '.pb-preview-side', '.pb-preview-tools');
  await page.getByRole('button', { name: 'English' }).click();
  await frame.getByRole('button', { name: 'Continue' }).waitFor();
});

test('JSON with a fault is refused at its line; a good change is applied and undone', async () => {
  await tab('JSON').click();
  const area = page.getByLabel('Văn bản JSON của biểu mẫu');
  await typeOver(area, '"format": 1,', '"format": 1');
  await page.getByRole('button', { name: 'Áp dụng' }).click();
  await page.getByText(/Chưa phải JSON \(dòng \d+, cột \d+\)/).waitFor();
  await typeOver(area, '"format": 1', '"format": 1,');
  await typeOver(area, '"title": "', '"title": "Thử: ');
  await page.getByRole('button', { name: 'Áp dụng' }).click();
  await page
    .locator('.pb-json-found')
    .getByText(/Đã áp dụng/)
    .waitFor();
  await expectAccessible(page, '.pb-builder');
});

test('a schema with a remote $ref is refused with the place; a good one is shown before it is taken', async () => {
  await tab('JSON').click();
  await page.getByRole('button', { name: 'Nhập JSON Schema…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nhập JSON Schema' });
  const area = dialog.getByRole('textbox', { name: 'JSON Schema' });
  await area.fill('{"type":"object","properties":{"a":{"$ref":"https://example.com/a.json"}}}');
  await dialog.getByRole('button', { name: 'Đọc thử' }).click();
  await dialog
    .locator('.pb-note-bad')
    .getByText(/example\.com/)
    .waitFor();
  await area.fill('{"type":"object","properties":{"a":{"type":"string","title":"Họ tên"}}}');
  await dialog.getByRole('button', { name: 'Đọc thử' }).click();
  await dialog.getByText('Mọi trường đều sửa được.').waitFor();
  await expectAccessible(page, '.pb-dialog-wide');
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await dialog.waitFor({ state: 'detached' });
});

test.each(['Rà soát', 'So sánh', 'Khối dùng lại', 'Bản dịch'])(
  '“%s” shows what it is for, and axe finds nothing',
  async (name) => {
    const panel = await openTab(name);
    await panel.getByRole('heading', { level: 2 }).waitFor();
    await expectAccessible(page, '.pb-builder');
  },
);

test.each([
  ['doubled in size', 640],
  ['on a phone', 390],
  ['four times as large', 320],
])('no screen scrolls sideways %s (%i px)', async (_name, width) => {
  await page.setViewportSize({ width, height: 900 });
  for (const name of [
    'Thiết kế',
    'Quy tắc',
    'Xem trước và thử',
    'Rà soát',
    'JSON',
    'So sánh',
    'Khối dùng lại',
    'Bản dịch',
  ]) {
    await openTab(name);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, name).toBeLessThanOrEqual(0);
  }
});

test('nothing came from another host, and nothing complained', () => {
  expect(watched).toEqual({ complaints: [], foreign: [] });
});
