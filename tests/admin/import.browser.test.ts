import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { launchBrowser } from '../support/browser';
import { ask, expectAccessible, signIn, type Watched, watch } from './support/staff';

/** A clerk brings the messy office list into a province of its own, mends a row, accepts it by parts, and takes it back. */
const product = inject('product');
const list = fileURLToPath(new URL('../import/fixtures/files/office-list.xlsx', import.meta.url));
const province = 'H21';

let browser: Browser;
let page: Page;
let watched: Watched;

const countOf = async () => {
  const { totalDocs } = await ask(
    page,
    product.url,
    `/api/procedures?draft=true&limit=0&depth=0&where[province][equals]=${province}`,
  );
  return Number(totalDocs);
};

/** A look at the screen, for whoever asks for it. */
async function look(name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/import-${name}.png`, fullPage: true });
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signIn(browser, product);
  watched = watch(page, product.url);
});

afterAll(() => browser.close());

test('the menu leads to the imports, where a file is sent', async () => {
  await page.locator('.template-default__nav-toggler').click();
  await page.getByRole('navigation').getByRole('link', { name: 'Nhập danh mục' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nhập danh mục' }).waitFor();
  await look('upload');
  await expectAccessible(page, '.cat-import');
  await page.getByLabel('Tệp (CSV, XLSX, XLS hoặc JSON)').setInputFiles(list);
  await page.getByLabel('Nhập vào tỉnh').selectOption(province);
  await page.getByRole('button', { name: 'Đọc tệp' }).click();
  await page.getByRole('heading', { name: 'Ghép cột' }).waitFor();
});

test('columns are matched by name, with how sure that is, and can be corrected', async () => {
  const column = (heading: string) => page.getByRole('combobox', { name: heading, exact: true });
  expect(await column('Mã TTHC').inputValue()).toBe('code');
  expect(await column('Hình thức tiếp nhận / Trực tuyến').inputValue()).toBe('online');
  // A part comes from one column: the one that had it is named.
  await column('Ghi chú').selectOption('name');
  await page.getByText('«Tên thủ tục» nay lấy từ cột «Ghi chú»; cột «Tên thủ tục hành chính» thành «Bỏ qua»').waitFor();
  expect(await column('Tên thủ tục hành chính').inputValue()).toBe('');
  await look('mapping-moved');
  await column('Tên thủ tục hành chính').selectOption('name');
  expect(await column('Ghi chú').inputValue()).toBe('');
  await look('mapping');
  await expectAccessible(page, '.cat-import');
  await page.getByRole('button', { name: 'Chạy thử' }).click();
});

test('the dry run says of each row what it would do, and writes nothing', async () => {
  await page.getByRole('heading', { name: 'Kết quả chạy thử' }).waitFor();
  await page.getByRole('button', { name: /^1\s*Mới$/ }).waitFor();
  await page.getByText('«Tổng cộng mục A: 35 TTHC» ghi 35, đếm được 32').waitFor();
  expect(await countOf()).toBe(0);
  await look('report');
  await expectAccessible(page, '.cat-import');
});

test('a row is found, opened, mended and read again', async () => {
  await page
    .getByRole('button', { name: /Còn câu hỏi$/ })
    .first()
    .click();
  await page.getByLabel('Tìm theo tên, mã hoặc số dòng').fill('cai chinh bo sung');
  const row = page.getByRole('listitem').filter({ hasText: 'Thay đổi, cải chính' });
  await row.getByRole('button', { name: /Xem, sửa/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Có số mà không có đơn vị').waitFor();
  // The codes of the list are those of another province.
  await dialog.getByLabel('Mã thủ tục').fill('1.004859');
  await dialog.getByLabel('Thời hạn giải quyết').fill('01 ngày làm việc');
  await dialog.getByLabel('Mức độ dịch vụ công').fill('Toàn trình');
  await look('row');
  await dialog.getByRole('button', { name: 'Đọc lại dòng này' }).click();
  await dialog.getByText('Đã đọc lại: Mới.').waitFor();
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('button', { name: 'Nhận dòng mới và thay đổi (2)' }).waitFor();
});

test('what is clear is accepted, then the rest', async () => {
  await page.getByRole('button', { name: /^Nhận dòng mới và thay đổi/ }).click();
  await page.getByRole('heading', { name: 'Kết quả nhập' }).waitFor();
  expect(await countOf()).toBe(2);
  await page.getByRole('button', { name: /^66\s*Còn câu hỏi$/ }).waitFor();
  expect(await page.getByRole('button', { name: /^Nhận dòng mới và thay đổi/ }).count()).toBe(0);
  await look('accepted');
  await page.getByRole('button', { name: /^Nhận cả dòng còn câu hỏi/ }).click();
  await page.getByRole('button', { name: /^68\s*Đã nhập$/ }).waitFor();
  expect(await countOf()).toBe(63);
});

test('one click takes the whole import back, after asking', async () => {
  await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
  await page.getByRole('button', { name: /^68\s*Đã hoàn tác$/ }).waitFor();
  expect(await countOf()).toBe(0);
});

test('a JSON file of whole records needs no mapping, comes in whole, and one that is broken says where', async () => {
  const [record] = seedProcedures().filter(({ performers }) => performers.kind === 'communes');
  if (!record) throw new Error('no seed');
  const own = {
    ...record,
    key: 'ban-ghi-1',
    code: null,
    codeAsPrinted: null,
    name: 'Bản ghi nhập nguyên vẹn từ tệp JSON',
  };
  const broken = { ...own, key: 'ban-ghi-2', steps: 'Nộp hồ sơ' };
  await page.goto(`${product.url}/admin/imports`);
  await page.getByLabel('Tệp (CSV, XLSX, XLS hoặc JSON)').setInputFiles({
    name: 'ban-ghi.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify([own, broken])),
  });
  await page.getByLabel('Nhập vào tỉnh').selectOption(province);
  await page.getByRole('button', { name: 'Đọc tệp' }).click();
  await page.getByRole('heading', { name: 'Ghép cột' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Bản ghi đầy đủ', exact: true }).inputValue()).toBe('record');
  await look('record-mapping');
  await page.getByRole('button', { name: 'Chạy thử' }).click();
  await page.getByRole('heading', { name: 'Kết quả chạy thử' }).waitFor();
  await page.getByRole('button', { name: /^1\s*Bị từ chối$/ }).waitFor();
  await look('record-report');
  await page.getByRole('listitem').filter({ hasText: 'Bị từ chối' }).getByRole('button', { name: /Xem/ }).click();
  await page
    .getByRole('dialog')
    .getByText(/Bản ghi JSON không dùng được: .*steps/)
    .first()
    .waitFor();
  await look('record-broken');
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  const accept = page.getByRole('button', { name: /^Nhận (dòng mới và thay đổi|cả dòng còn câu hỏi)/ });
  await accept.last().click();
  await page.getByRole('button', { name: /^1\s*Đã nhập$/ }).waitFor();
  const { docs } = await ask(
    page,
    product.url,
    `/api/procedures?draft=true&depth=0&where[key][equals]=ban-ghi-1&where[province][equals]=${province}`,
  );
  const [row]: { cases?: { documents?: unknown[] }[] }[] = Array.isArray(docs) ? docs : [];
  expect(row?.cases?.map(({ documents }) => documents?.length)).toEqual(
    record.cases.map((one) => one.documents.length),
  );
  await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
  await page.getByRole('button', { name: /^1\s*Đã hoàn tác$/ }).waitFor();
  expect(await countOf()).toBe(0);
});

test('nothing complained, and nothing came from another host', () => {
  expect(watched).toEqual({ complaints: [], foreign: [] });
});
