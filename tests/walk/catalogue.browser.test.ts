import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ask, expectAccessible, signIn, type Watched, watch } from '../admin/support/staff';
import { launchBrowser } from '../support/browser';

/**
 * From an office list to every export: a clerk brings a list in, mends a row, accepts, merges what is double, publishes, and the public
 * finds it in every format. In a province of its own; what was published is withdrawn at the end.
 */
const product = inject('product');
const province = 'H61';
const [kept, double, other] = ['1.661001', '1.661002', '1.661003'];

const heading = [
  'STT',
  'Mã thủ tục',
  'Tên thủ tục',
  'Lĩnh vực',
  'Cơ quan thực hiện',
  'Cấp thực hiện',
  'Đối tượng thực hiện',
  'Thành phần hồ sơ',
  'Thời hạn giải quyết',
  'Phí, lệ phí',
  'Căn cứ pháp lý',
  'Trình tự thực hiện',
  'Kết quả',
];
const row = (number: number, code: string, name: string, deadline: string) => [
  number,
  code,
  name,
  'Hộ tịch',
  'UBND cấp xã',
  'Cấp xã',
  'Công dân Việt Nam',
  'Tờ khai: 01 bản chính',
  deadline,
  'Không',
  'Luật Hộ tịch 60/2014/QH13',
  'Nộp hồ sơ',
  'Giấy xác nhận',
];
const csv = [
  heading,
  row(1, kept, 'Xác nhận tình trạng cư trú lưu vong trên sông', '5 ngày làm việc'),
  row(2, double, 'Xác nhận tình trạng cư trú lưu vong ở trên sông', '7'),
  row(3, other, 'Đăng ký tên gọi bến đò ngang', '3 ngày làm việc'),
]
  .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
  .join('\r\n');

let browser: Browser;
let page: Page;
let watched: Watched;
const ids = new Map<string, string>();

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signIn(browser, product);
  watched = watch(page, product.url);
});

afterAll(() => browser.close());

/** A look at the screen, for whoever asks for it. */
async function look(name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/catalogue-${name}.png`, fullPage: true });
}

/** Public answers follow a publication within a second. */
async function eventually<Value>(work: () => Promise<Value>, isIt: (value: Value) => boolean): Promise<Value> {
  for (let turn = 0; ; turn += 1) {
    const value = await work();
    if (isIt(value) || turn >= 100) return value;
    await page.waitForTimeout(200);
  }
}

const listed = async (): Promise<string[]> => {
  const answer = await fetch(`${product.url}/catalog/services.json?province=${province}`);
  return [...(await answer.text()).matchAll(/1\.66100\d(?=")/g)].map(([code]) => code);
};

test('a list is sent, its columns matched, its rows tried', async () => {
  await page.goto(`${product.url}/admin/imports`);
  const file = { name: 'danh-muc.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.getByLabel('Tệp (CSV, XLSX, XLS hoặc JSON)').setInputFiles(file);
  await page.getByLabel('Nhập vào tỉnh').selectOption(province);
  await page.getByRole('button', { name: 'Đọc tệp' }).click();
  await page.getByRole('heading', { name: 'Ghép cột' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Mã thủ tục', exact: true }).inputValue()).toBe('code');
  await page.getByRole('button', { name: 'Chạy thử' }).click();
  await page.getByRole('heading', { name: 'Kết quả chạy thử' }).waitFor();
});

test('a row with a question is mended, and all come in', async () => {
  await page
    .getByRole('button', { name: /Còn câu hỏi$/ })
    .first()
    .click();
  await page
    .getByRole('listitem')
    .filter({ hasText: double })
    .getByRole('button', { name: /Xem, sửa/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Thời hạn giải quyết').fill('7 ngày làm việc');
  await dialog.getByRole('button', { name: 'Đọc lại dòng này' }).click();
  await dialog.getByText(/Đã đọc lại:/).waitFor();
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  const accept = page.getByRole('button', { name: /^Nhận (dòng mới và thay đổi|cả dòng còn câu hỏi)/ });
  for (let turn = 0; turn < 2 && (await accept.count()) > 0; turn += 1) {
    await accept.last().click();
    await page.getByRole('heading', { name: 'Kết quả nhập' }).waitFor();
  }
  await page.getByRole('button', { name: /^3\s*Đã nhập$/ }).waitFor();
  const { docs } = await ask(
    page,
    product.url,
    `/api/procedures?draft=true&depth=0&where[province][equals]=${province}&limit=10`,
  );
  for (const { key, id } of Array.isArray(docs) ? docs : []) ids.set(key, id);
  expect([...ids.keys()].sort()).toEqual([kept, double, other]);
});

test('what came in is published', async () => {
  for (const key of [kept, double]) {
    await page.goto(`${product.url}/admin/collections/procedures/${ids.get(key)}`);
    await page.getByRole('button', { name: 'Công bố', exact: true }).click();
    await page.getByText(/^Đã công bố bản 1,/).waitFor();
  }
  await ask(page, product.url, `/api/procedures/${ids.get(other)}/publish`, {});
  expect((await eventually(listed, (codes) => new Set(codes).size === 3)).sort()).toEqual(
    expect.arrayContaining([kept, double, other]),
  );
});

test('the list of duplicates shows what tells them apart; others can be called different', async () => {
  await page.locator('.template-default__nav-toggler').click();
  await page.getByRole('navigation').getByRole('link', { name: 'Thủ tục trùng, chồng lấn' }).click();
  // The first list is there: the page listens.
  await page.getByText(/nhóm trong \d+ thủ tục đang thực hiện/).waitFor();
  await page.getByLabel('Tỉnh, thành phố').selectOption(province);
  const group = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^So sánh, gộp/ }) });
  await page.getByText('1 nhóm trong 3 thủ tục đang thực hiện').waitFor();
  expect(await group.count()).toBe(1);
  expect(await group.locator('mark').allTextContents()).toEqual(['ở']);
  await look('duplicates');
  await expectAccessible(page, '.cat-duplicates');
  await page.getByRole('button', { name: /^Xác nhận không trùng/ }).click();
  await page.getByText('Đã ghi: không trùng. Nhóm này không hiện nữa.').waitFor();
  expect(
    await page
      .locator('.cat-told')
      .first()
      .evaluate((box) => box === document.activeElement),
  ).toBe(true);
  await page.getByText('Không còn thủ tục nào có thể trùng.').waitFor();
  await page.getByText('Đã xác nhận không trùng (1)').click();
  await page.getByRole('button', { name: /^Hiện lại cặp/ }).click();
  await page.getByText('1 nhóm trong 3 thủ tục đang thực hiện').waitFor();
});

test('two are laid side by side, previewed, and become one', async () => {
  await page.getByRole('link', { name: /^So sánh, gộp/ }).click();
  await page.getByRole('group', { name: 'Giữ lại thủ tục nào?' }).getByRole('radio').first().check();
  await page
    .getByRole('group', { name: 'Cách nộp, thời hạn, phí' })
    .getByRole('radio', { name: new RegExp(double) })
    .check();
  // Suggestions come anew for the one that is kept.
  await page.getByRole('button', { name: 'Xem trước', disabled: false }).waitFor();
  await look('merge');
  await expectAccessible(page, '.cat-duplicates');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByRole('heading', { name: 'Nếu gộp' }).waitFor();
  await page.getByText(/Rút khỏi danh mục công khai; địa chỉ và mã cũ dẫn sang/).waitFor();
  await look('preview');
  await expectAccessible(page, '.cat-duplicates');
  await page.getByRole('button', { name: 'Gộp', exact: true }).click();
  await page.getByRole('heading', { name: /^Đã gộp vào/ }).waitFor();
  await look('merged');
  await expectAccessible(page, '.cat-duplicates');
});

test('the old address and the old code lead to the one that stays; the changes tell of it', async () => {
  const old = `${product.url}/thu-tuc/${province}/${double}`;
  const answer = await eventually(
    () => fetch(old, { redirect: 'manual' }),
    ({ status }) => status === 301,
  );
  expect([answer.status, answer.headers.get('location')]).toEqual([301, `/thu-tuc/${province}/${kept}`]);
  const query = `{ service(province: "${province}", code: "${double}") { key redirectedFrom } }`;
  const graphql = await fetch(`${product.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(await graphql.json()).toEqual({ data: { service: { key: kept, redirectedFrom: double } } });
  const feed = await (await fetch(`${product.url}/catalog/changes.atom?province=${province}`)).text();
  expect(feed).toContain('Thôi công bố: gộp vào «Xác nhận tình trạng cư trú lưu vong trên sông»');
});

test('what was taken from the other is published as a new release of the one that stays', async () => {
  await page.getByRole('link', { name: 'Mở thủ tục giữ lại' }).click();
  // What it took over gives another form: it is derived again first.
  await page.getByRole('button', { name: 'Sinh lại', exact: true }).click();
  await page.getByText('Sinh tự động, khớp với thủ tục').waitFor();
  await page.getByRole('button', { name: 'Công bố', exact: true }).click();
  await page.getByText(/^Đã công bố bản 2,/).waitFor();
});

test.each([
  ['html', /^text\/html/],
  ['pdf', /^application\/pdf/],
  ['xlsx', /spreadsheetml/],
  ['csv', /^text\/csv/],
  ['json', /^application\/json/],
  ['jsonl', /jsonl|ndjson/],
  ['jsonld', /^application\/ld\+json/],
])('the list as %s has the two that are left, and says its revision', async (extension, mediaType) => {
  const address = `${product.url}/catalog/services.${extension}?province=${province}`;
  const answer = await eventually(
    () => fetch(address),
    ({ headers }) => headers.get('list-revision') === `${province}-5`,
  );
  expect([answer.status, answer.headers.get('list-revision')]).toEqual([200, `${province}-5`]);
  expect(answer.headers.get('content-type')).toMatch(mediaType);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.length).toBeGreaterThan(500);
  // PDF and XLSX are read by independent readers in tests/service-list; here the readable ones are looked into.
  if (extension === 'pdf' || extension === 'xlsx') return;
  const text = bytes.toString();
  expect([kept, double, other].map((code) => text.includes(code))).toEqual([true, false, true]);
  if (extension === 'csv') expect(parse(bytes, { bom: true, columns: true })).toHaveLength(2);
});

test('what was published is withdrawn again, with its reason on its page', async () => {
  for (const key of [kept, other]) {
    await page.goto(`${product.url}/admin/collections/procedures/${ids.get(key)}`);
    await page.getByRole('button', { name: 'Thôi thực hiện…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Kết thúc thử nghiệm');
    await dialog.getByRole('button', { name: 'Thôi thực hiện thủ tục này' }).click();
    // The page is loaded anew, and says why.
    await page.getByText('Kết thúc thử nghiệm').first().waitFor();
    await page.getByRole('button', { name: 'Khôi phục thành bản nháp' }).waitFor();
  }
  const answer = await eventually(
    () => fetch(`${product.url}/thu-tuc/${province}/${other}`),
    ({ status }) => status === 410,
  );
  expect([answer.status, await answer.text()]).toEqual([410, expect.stringContaining('Kết thúc thử nghiệm')]);
  expect(await eventually(listed, (codes) => codes.length === 0)).toEqual([]);
});

test('nothing complained, and nothing came from another host', () => {
  expect(watched).toEqual({ complaints: [], foreign: [] });
});
