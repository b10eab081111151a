import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, patienceMs } from '../support/browser';
import { ask, expectAccessible, signIn, type Watched, watch } from './support/staff';

/** A clerk finds procedures of their own, sets a target for all of them, and takes the report away. */
const product = inject('product');
const province = 'H57';

let browser: Browser;
let page: Page;
let watched: Watched;

const names = [
  'Cấp giấy chứng nhận thử nghiệm hàng loạt cho tàu cá có chiều dài lớn nhất từ 15 mét trở lên hoạt động tại vùng khơi',
  'Cấp lại giấy chứng nhận thử nghiệm hàng loạt',
  'Thu hồi giấy chứng nhận thử nghiệm hàng loạt',
];

/** A look at the screen, for whoever asks for it. */
async function look(name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/bulk-${name}.png`, fullPage: true });
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signIn(browser, product);
  for (const [place, name] of names.entries()) {
    await ask(page, product.url, '/api/procedures?draft=true', { name, province, key: `hang-loat-${place}` });
  }
  watched = watch(page, product.url);
  page.setDefaultTimeout(patienceMs);
});

afterAll(() => browser.close());

test('the list of procedures forgives a slip and leads to the bulk work with what was searched', async () => {
  await page.goto(`${product.url}/admin/collections/procedures?search=thu+nghiem+hang+loaat`);
  await page.getByRole('link', { name: names[1] ?? '' }).waitFor();
  await look('list');
  await page.getByRole('link', { name: 'Xử lý hàng loạt', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Tìm và xử lý hàng loạt' }).waitFor();
  expect(await page.getByLabel('Tìm thủ tục').inputValue()).toBe('thu nghiem hang loaat');
});

test('before its scripts run, nothing can be chosen that nobody would know of', async () => {
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ storageState, locale: 'vi-VN', javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`${product.url}/admin/bulk?q=thu+nghiem`);
  expect(await still.getByLabel('Tìm thủ tục').inputValue()).toBe('thu nghiem');
  expect(await still.getByLabel('Tìm thủ tục').isDisabled()).toBe(true);
  expect(await still.getByLabel('Tỉnh').isDisabled()).toBe(true);
  await context.close();
});

test('a search narrows by words and facets, and says how many there are', async () => {
  await page.getByLabel('Tỉnh').selectOption(province);
  await page.getByLabel('Tìm thủ tục').fill('thu nghiem hang loat');
  await page.getByRole('heading', { name: '3 thủ tục', exact: true }).waitFor();
  await page.getByLabel('Trạng thái').selectOption('never');
  await page.getByRole('heading', { name: '3 thủ tục', exact: true }).waitFor();
  await look('search');
  await expectAccessible(page, '.cat-bulk');
});

test('an action is chosen with what it needs to know, and previewed', async () => {
  await page.getByRole('button', { name: 'Chọn tất cả 3 thủ tục tìm thấy' }).click();
  await page.getByText('Chọn tất cả 3 thủ tục tìm thấy').waitFor();
  await page.getByLabel('Thao tác').selectOption({ label: 'Đặt mục tiêu mức độ và hạn' });
  await page.getByLabel('Mức độ phấn đấu').selectOption({ label: 'Mức độ 3' });
  await page.getByLabel('Hạn đạt').fill('2027-06-30');
  await page.getByLabel('Người, đơn vị phụ trách').fill('Nguyễn Thị Minh Khai');
  await look('action');
  await expectAccessible(page, '.cat-bulk');
  await page.getByRole('button', { name: 'Xem trước 3 thủ tục' }).click();
  await page.getByText('Xem trước xong: 3 sẽ thay đổi').waitFor();
  await page.getByText('Người, đơn vị phụ trách: (trống) → Nguyễn Thị Minh Khai').first().waitFor();
  await look('preview');
  await expectAccessible(page, '.cat-bulk');
});

test('it is done after one more question, and each row says what became of it', async () => {
  await page.getByRole('button', { name: 'Thực hiện với 3 thủ tục' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('không có hoàn tác hàng loạt').waitFor();
  await dialog.getByRole('button', { name: 'Thực hiện với 3 thủ tục' }).click();
  await page.getByText('Đã xong: 3 đã làm').waitFor();
  await page.getByRole('button', { name: 'Đã làm (3)' }).click();
  await page.getByLabel('Tìm theo tên hoặc mã').fill('cap lai');
  await page
    .getByRole('status')
    .filter({ hasText: /^1 thủ tục$/ })
    .waitFor();
  await look('report');
  await expectAccessible(page, '.cat-bulk');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải báo cáo (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^xu-ly-hang-loat-.*\.csv$/);
  const { docs } = await ask(
    page,
    product.url,
    `/api/procedures?draft=true&depth=0&where[key][equals]=hang-loat-1&where[province][equals]=${province}`,
  );
  const [row]: unknown[] = Array.isArray(docs) ? docs : [];
  expect(row).toMatchObject({ target: { legacy: '3', current: 'mot-phan', responsible: 'Nguyễn Thị Minh Khai' } });
});

test('what imported rows lack for a publication is filled in for all of them at once', async () => {
  await page.goto(`${product.url}/admin/bulk?q=thu+nghiem+hang+loat`);
  await page.getByLabel('Tỉnh').selectOption(province);
  await page.getByRole('heading', { name: '3 thủ tục', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Chọn tất cả 3 thủ tục tìm thấy' }).click();
  await page.getByLabel('Thao tác').selectOption({ label: 'Bổ sung đối tượng, cấp, lĩnh vực, cơ quan' });
  const applicants = page.getByRole('group', { name: 'Đối tượng thực hiện' });
  await applicants.getByLabel('Công dân Việt Nam').check();
  await applicants.getByLabel('Tổ chức', { exact: true }).check();
  await page.getByRole('group', { name: 'Cấp thực hiện' }).getByLabel('Cấp tỉnh').check();
  await look('fill-in');
  await expectAccessible(page, '.cat-bulk');
  await page.getByRole('button', { name: 'Xem trước 3 thủ tục' }).click();
  await page.getByText('Xem trước xong: 3 sẽ thay đổi').waitFor();
  await page.getByText('Đối tượng thực hiện: (trống) → Công dân Việt Nam; Tổ chức').first().waitFor();
});

describe('a level that would fall', () => {
  let id = '';

  beforeAll(async () => {
    id = await publishedThenWithoutOnline();
  }, 120_000);

  test('is said in the panel, and asked about before a publication', async () => {
    await page.setViewportSize({ width: 1366, height: 900 });
    await page.goto(`${product.url}/admin/collections/procedures/${id}`);
    await page.getByText('Công bố bây giờ sẽ hạ mức độ người dân đang thấy (Mức độ: 3 → 2').waitFor();
    await look('fall-panel');
    await expectAccessible(page, '.cat-panel');
    await page.getByRole('button', { name: 'Công bố', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Hạ mức độ dịch vụ?' });
    await dialog.getByText('Mức độ: 3 → 2').waitFor();
    await look('fall-question');
    await dialog.getByRole('button', { name: 'Thôi' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await liveLevel()).toBe(3);
  });

  test('is left out of a bulk publication until it is ticked, and then asked about by number', async () => {
    await page.goto(`${product.url}/admin/bulk?q=ha+muc+do+thu`);
    await page.getByLabel('Tỉnh').selectOption(province);
    await page.getByRole('heading', { name: '1 thủ tục', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Chọn tất cả 1 thủ tục tìm thấy' }).click();
    await page.getByLabel('Thao tác').selectOption({ label: 'Công bố hoặc gửi thẩm định' });
    await page.getByRole('button', { name: 'Xem trước 1 thủ tục' }).click();
    await page.getByText('1 thủ tục sẽ bị hạ mức độ trên trang công khai').waitFor();
    await page.getByRole('button', { name: 'Hạ mức độ, chưa làm (1)' }).click();
    await page.getByText('Mức độ: 3 → 2').waitFor();
    await look('falls');
    await expectAccessible(page, '.cat-bulk');
    expect(await page.getByRole('button', { name: /^Thực hiện với/ }).count()).toBe(0);
    await page.getByLabel('Làm cả 1 thủ tục bị hạ mức độ').check();
    await page.getByRole('button', { name: 'Thực hiện với 1 thủ tục' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hạ mức độ 1 thủ tục?' });
    await dialog.getByText('Trong đó 1 thủ tục bị hạ mức độ').waitFor();
    await look('falls-question');
    await dialog.getByRole('button', { name: 'Thực hiện với 1 thủ tục' }).click();
    await page.getByText('Đã xong: 1 đã làm').waitFor();
    expect(await liveLevel()).toBe(2);
  });

  async function liveLevel(): Promise<unknown> {
    const { docs } = await ask(
      page,
      product.url,
      `/api/releases?where[key][equals]=ha-muc-do-thu&sort=-revision&depth=0`,
    );
    const [release]: unknown[] = Array.isArray(docs) ? docs : [];
    return Object(release).legacyLevel;
  }
});

/** A procedure that is public with its online channel, whose working document has none any more. */
async function publishedThenWithoutOnline(): Promise<string> {
  const { docs } = await ask(page, product.url, '/api/procedures?where[key][equals]=1.001193&draft=true&depth=0');
  const [seeded]: unknown[] = Array.isArray(docs) ? docs : [];
  const { id: _, createdAt, updatedAt, rev, level, releasedRevision, _status, searchText, ...record } = Object(seeded);
  const own = { province, key: 'ha-muc-do-thu', code: null, codeAsPrinted: null, name: 'Thủ tục hạ mức độ thử' };
  const { doc } = await ask(page, product.url, '/api/procedures?draft=true', { ...record, ...own });
  const id = String(Object(doc).id);
  const path = `/api/procedures/${id}`;
  await ask(page, product.url, `${path}/derive`, {});
  await ask(page, product.url, `${path}/publish`, {});
  const cases = Object(doc).cases.map((each: { channels: { kind: string }[] }) => ({
    ...each,
    channels: each.channels.filter(({ kind }) => kind !== 'online'),
  }));
  const patched = await page.request.patch(`${product.url}${path}?draft=true`, { data: { cases } });
  expect(patched.status(), await patched.text()).toBe(200);
  await ask(page, product.url, `${path}/derive`, {});
  return id;
}

test('on a phone nothing is cut off, and the ticks are reached by keyboard', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${product.url}/admin/bulk?q=thu+nghiem+hang+loat`);
  await page.getByLabel('Tỉnh').selectOption(province);
  await page.getByRole('heading', { name: '3 thủ tục', exact: true }).waitFor();
  await page.getByLabel(`Chọn «${names[2]}»`).focus();
  await page.keyboard.press('Space');
  await page.getByText('Đã chọn 1 thủ tục').waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await look('phone');
});

test('nothing was complained about, nothing came from elsewhere', () => {
  expect(watched).toEqual({ complaints: [], foreign: [] });
});
