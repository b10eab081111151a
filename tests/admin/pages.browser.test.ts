import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { ask, expectAccessible, firstId, openProcedure, signIn, type Watched, watch } from './support/staff';

const product = inject('product');
let browser: Browser;
let page: Page;
let watched: Watched;

/** A look at the screen, for whoever asks for it. */
async function look(name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signIn(browser, product);
  watched = watch(page, product.url);
});

afterAll(() => browser.close());

test('the page to sign in is Vietnamese, fetches nothing from elsewhere, and refuses a wrong password in Vietnamese', async () => {
  const stranger = await browser.newPage({ locale: 'vi-VN' });
  const seen = watch(stranger, product.url);
  await stranger.goto(`${product.url}/admin/login`);
  await stranger.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  expect(await stranger.locator('html').getAttribute('lang')).toBe('vi');
  await stranger.getByText('Danh mục thủ tục hành chính').first().waitFor();
  expect(seen).toEqual({ complaints: [], foreign: [] });
  await stranger.locator('#field-email').fill('khong-co@example.vn');
  await stranger.locator('#field-password').fill('Sai-mat-khau-1');
  await stranger.getByRole('button', { name: 'Đăng nhập' }).click();
  await stranger
    .getByText(/không (chính xác|đúng)/i)
    .first()
    .waitFor();
  await stranger.close();
});

test('what Payload refuses is said by field and code, and marked on the page', async () => {
  const made = (data: object) => page.request.post(`${product.url}/api/users`, { data });
  const account = {
    email: product.email,
    password: 'Mat-khau-thu-nghiem-9',
    name: 'Trùng',
    role: 'digitiser',
    province: 'H01',
  };
  for (const [data, field] of [
    [account, 'email'],
    [{ ...account, email: 'zzz' }, 'email'],
    [{ ...account, email: 'moi@example.vn', name: '' }, 'name'],
  ] as const) {
    const answer = await made(data);
    const { problems } = await answer.json();
    expect([answer.status(), problems]).toMatchObject([400, [{ code: 'field-invalid', field, rule: 'validate' }]]);
  }
  const file = { name: 'mau.html', mimeType: 'text/html', buffer: Buffer.from('<p>mẫu</p>') };
  const multipart = { file, _payload: JSON.stringify({ province: 'H01' }) };
  const upload = await page.request.post(`${product.url}/api/template-files`, { multipart });
  expect([upload.status(), (await upload.json()).problems]).toMatchObject([415, [{ code: 'file-type-refused' }]]);
  await page.goto(`${product.url}/admin/collections/users/create`);
  await page.locator('#field-email').fill(product.email);
  await page.locator('#field-name').fill('Trùng');
  await page.locator('#field-password').fill(account.password);
  await page.locator('#field-confirm-password').fill(account.password);
  await page.locator('#field-role .rs__control').click();
  await page.getByRole('option', { name: 'Quản trị hệ thống' }).click();
  await page.locator('#action-save').click();
  await page.locator('.field-type.email.error, .field-type.email .field-error').first().waitFor();
  await look('email-taken');
});

test('the first page tells what waits and leads there', async () => {
  await page.goto(`${product.url}/admin`);
  await page.getByRole('heading', { level: 1, name: /^Xin chào/ }).waitFor();
  const { totalDocs } = await ask(page, product.url, '/api/procedures?limit=1&depth=0');
  const tile = page.getByRole('link', { name: `${totalDocs} thủ tục` });
  await expectAccessible(page, '.cat-dashboard');
  await tile.click();
  await page.waitForURL(/\/admin\/collections\/procedures/);
});

test('the first page offers the tools, each with what waits there, on any screen', async () => {
  const tools = page.getByRole('region', { name: 'Công cụ' });
  for (const [width, height] of [
    [1366, 768],
    [360, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`${product.url}/admin`);
    await tools.waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await look(`tools-${width}`);
  }
  await expectAccessible(page, '.cat-dashboard');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await tools.waitFor();
  await look('tools-dark');
  await expectAccessible(page, '.cat-dashboard');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const [name, path] of [
    ['Nhập danh mục', '/admin/imports'],
    ['Tìm và xử lý hàng loạt', '/admin/bulk'],
    ['Thủ tục trùng, chồng lấn', '/admin/duplicates'],
    ['Thẩm định và công bố', '/admin/reviews'],
    ['Mức độ dịch vụ và mục tiêu', '/admin/targets'],
  ] as const) {
    await page.goto(`${product.url}/admin`);
    await tools.getByRole('link', { name }).click();
    await page.waitForURL(`${product.url}${path}`);
  }
});

test('the tools are those that a person may use', async () => {
  const account = { email: `tham-dinh-${Date.now()}@example.gov.vn`, password: 'mot-cum-tu-de-nho-9' };
  await ask(page, product.url, '/api/users', {
    ...account,
    name: 'Người thẩm định thử',
    role: 'reviewer',
    province: 'H37',
  });
  const reviewer = await signIn(browser, { url: product.url, ...account });
  const tools = reviewer.getByRole('region', { name: 'Công cụ' });
  await tools.getByRole('link', { name: 'Thẩm định và công bố' }).waitFor();
  await tools.getByText('Không có gì chờ thẩm định').waitFor();
  expect(await tools.getByRole('link', { name: 'Nhập danh mục' }).count()).toBe(0);
  await reviewer.close();
});

test('lists find a name with and without accents', async () => {
  for (const typed of ['đăng ký lại khai', 'dang ky lai khai']) {
    await page.goto(`${product.url}/admin/collections/procedures?search=${encodeURIComponent(typed)}`);
    await page.getByRole('link', { name: 'Đăng ký lại khai sinh' }).waitFor();
  }
});

test('a digitiser sees the own province only, also in figures and preview', async () => {
  const account = { email: `so-hoa-${Date.now()}@example.gov.vn`, password: 'mot-cum-tu-de-nho-9' };
  // A province that no other file of this run imports into.
  const province = await firstId(page, product.url, '/api/provinces?where[id][not_in]=H01,H21,H61&limit=1');
  await ask(page, product.url, '/api/users', { ...account, name: 'Cán bộ thử', role: 'digitiser', province });
  const clerk = await signIn(browser, { url: product.url, ...account });
  await clerk.getByText(/^Cán bộ số hóa, /).waitFor();
  await clerk.getByRole('link', { name: '0 thủ tục' }).waitFor();
  const id = await firstId(page, product.url, '/api/procedures?where[key][equals]=1.001193&depth=0');
  await clerk.goto(`${product.url}/admin/preview/${id}?case=mac-dinh&lang=vi`);
  await clerk.getByText('Không tìm thấy biểu mẫu này.').waitFor();
  expect(
    (await clerk.request.get(`${product.url}/api/procedures/${id}/preview-validator?case=mac-dinh`)).status(),
  ).toBe(404);
  await clerk.context().clearCookies();
  await clerk.goto(`${product.url}/admin/preview/${id}?case=mac-dinh&lang=vi`);
  expect(await clerk.locator('.pc-form').count()).toBe(0);
  await clerk.close();
});

test('deriving over a form made by hand asks first, and Escape leaves it as it is', async () => {
  const { panel } = await openProcedure(page, product.url, '1.009397');
  await panel.getByRole('link', { name: 'Mở biểu mẫu' }).click();
  await page.getByRole('tree').waitFor();
  await page.locator('.pb-inspector').getByLabel('Tên bước').fill('Người nộp, chỉnh tay');
  await page.getByText(/^Đã lưu lúc/).waitFor();
  await page.reload();
  await page.locator('.pb-step-title', { hasText: 'Người nộp, chỉnh tay' }).waitFor();
  await openProcedure(page, product.url, '1.009397');
  const derive = panel.getByRole('button', { name: 'Sinh lại' });
  await derive.click();
  const dialog = page.getByRole('dialog', { name: /^Sinh lại biểu mẫu/ });
  await dialog.waitFor();
  await expectAccessible(page, '.cat-dialog');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await panel.getByText('Đã chỉnh tay hoặc được giữ').waitFor();
  await derive.click();
  await dialog.getByRole('button', { name: 'Sinh lại, thay bản đang có' }).click();
  await panel.getByText('Sinh tự động, khớp với thủ tục').waitFor();
});

test('a portal key is shown once; a new one asks first, and the old one stops working', async () => {
  await page.goto(`${product.url}/admin/collections/portal-keys/create`);
  await page.locator('#field-name').fill('Cổng thử nghiệm');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForURL(/portal-keys\/[0-9a-f]{8}/);
  await page.getByRole('button', { name: 'Tạo khóa', exact: true }).click();
  const shown = page.getByLabel(/^Khóa mới/);
  const first = await shown.inputValue();
  expect(first).toMatch(/^pc_[0-9a-f]{8}_/);
  await expectAccessible(page, '.cat-panel');
  const works = async (key: string) => {
    const answer = await page.request.post(`${product.url}/graphql`, {
      headers: { Authorization: `Bearer ${key}` },
      data: { query: '{ provinces { code } }' },
    });
    return answer.ok();
  };
  expect(await works(first)).toBe(true);
  await page.getByRole('button', { name: 'Tạo khóa mới' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tạo khóa mới' }).click();
  await expect.poll(() => shown.inputValue()).not.toBe(first);
  await page.reload();
  await page.getByText(/^Khóa chỉ hiện một lần/).waitFor();
  expect(await shown.count()).toBe(0);
});

test('a release shows its level with the criteria, and its raw content folded away', async () => {
  const id = await firstId(page, product.url, '/api/releases?limit=1&select[revision]=true');
  await page.goto(`${product.url}/admin/collections/releases/${id}`);
  await page.getByRole('region', { name: /^Mức độ \d/ }).waitFor();
  expect(await page.locator('#field-content').isVisible()).toBe(false);
});

test('no page complained, and nothing came from another host', () => {
  expect(watched).toEqual({ complaints: [], foreign: [] });
});
