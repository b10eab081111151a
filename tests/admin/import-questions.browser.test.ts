import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { expectAccessible, signIn, type Watched, watch } from './support/staff';

/** A province without agencies: what hundreds of rows ask is answered once, then the rows are walked through and accepted. */
const product = inject('product');
const province = 'H26';

const rows = Array.from({ length: 24 }, (_, place) => {
  const agency = place % 2 === 0 ? 'Sở Văn hóa, Thể thao, Du lịch và Gia đình' : 'Sở Công nghiệp nhẹ';
  return `1.8${String(place).padStart(5, '0')};Cấp giấy chứng nhận số ${place} cho cơ sở ${'abcdefghijklmnopqrstuvwxyz'[place]};${agency};10 ngày làm việc`;
});
const list = ['Mã TTHC;Tên thủ tục;Cơ quan thực hiện;Thời hạn giải quyết', ...rows].join('\n');

let browser: Browser;
let page: Page;
let watched: Watched;

async function look(name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/import-questions-${name}.png`, fullPage: true });
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signIn(browser, product);
  watched = watch(page, product.url);
});

afterAll(() => browser.close());

test('provinces are offered in the order of the Vietnamese alphabet', async () => {
  await page.goto(`${product.url}/admin/imports`);
  const names = await page.getByLabel('Nhập vào tỉnh').locator('option').allTextContents();
  const place = (start: string) => names.findIndex((name) => name.startsWith(start));
  expect(place('Hà Nội')).toBeLessThan(place('Huế'));
  expect(place('Đà Nẵng')).toBeLessThan(place('Hà Nội'));
});

test('the dry run tells each question once, and how many rows ask it', async () => {
  await page.getByLabel('Tệp (CSV, XLSX, XLS hoặc JSON)').setInputFiles({
    name: 'chua-co-co-quan.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list),
  });
  await page.getByLabel('Nhập vào tỉnh').selectOption(province);
  await page.getByRole('button', { name: 'Đọc tệp' }).click();
  await page.getByRole('button', { name: 'Chạy thử' }).click();
  await page.getByRole('heading', { name: 'Kết quả chạy thử' }).waitFor();
  await page.getByRole('button', { name: /^24\s*mới, còn câu hỏi$/ }).waitFor();
  const questions = page.getByRole('region', { name: /^Câu hỏi chung/ });
  await questions.getByText('«Sở Công nghiệp nhẹ»').first().waitFor();
  await look('asked');
  await expectAccessible(page, '.cat-import');
});

test('a question shows the rows that ask it', async () => {
  const questions = page.getByRole('region', { name: /^Câu hỏi chung/ });
  const filter = questions.getByRole('button', { name: /^12 dòng.*Sở Công nghiệp nhẹ/ });
  await filter.click();
  await page.getByText('12 dòng', { exact: true }).waitFor();
  await questions.getByRole('button', { name: /bỏ lọc/ }).click();
  await page.getByText('24 dòng', { exact: true }).waitFor();
});

test('all unknown agencies are made at once, and applicants given to all rows', async () => {
  const questions = page.getByRole('region', { name: /^Câu hỏi chung/ });
  await questions.getByRole('button', { name: 'Tạo cả 2 cơ quan chưa có' }).click();
  await page.getByRole('button', { name: /^24\s*Mới$/ }).waitFor();
  await questions.getByLabel('Cá nhân').check();
  await questions.getByLabel('Tổ chức').check();
  await questions.getByRole('button', { name: 'Dùng cho 24 dòng' }).click();
  await questions.waitFor({ state: 'detached' });
  await look('answered');
});

test('a row leads to the next and the one before, by button and by key', async () => {
  await page
    .getByRole('button', { name: /^Xem, sửa/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: /^Dòng 2:/ }).waitFor();
  expect(await dialog.getByRole('button', { name: /Dòng trước/ }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: /Dòng sau/ }).click();
  await dialog.getByRole('heading', { name: /^Dòng 3:/ }).waitFor();
  await page.keyboard.press('Alt+ArrowRight');
  await dialog.getByRole('heading', { name: /^Dòng 4:/ }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await dialog.getByRole('heading', { name: /^Dòng 3:/ }).waitFor();
  expect(await dialog.getByLabel('Đối tượng thực hiện').inputValue()).toBe('Cá nhân; Tổ chức');
  await look('row');
  await dialog.getByRole('button', { name: 'Đóng' }).click();
});

test('the rows come in; the whole import is taken back', async () => {
  await page.getByRole('button', { name: 'Nhận dòng mới và thay đổi (24)' }).click();
  await page.getByRole('button', { name: /^24\s*Đã nhập$/ }).waitFor();
  await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
  await page.getByRole('button', { name: /^24\s*Đã hoàn tác$/ }).waitFor();
});

test('nothing complained, and nothing came from another host', () => {
  expect(watched).toEqual({ complaints: [], foreign: [] });
});
