import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fromProcedure } from '../../collections/procedures/from-procedure';
import { seedProcedures } from '../../seed/read';
import type { Procedure } from '../../src/procedure/procedure';
import { launchBrowser, patienceMs } from '../support/browser';
import { ask, expectAccessible, signIn, type Watched, watch } from './support/staff';

/** The nation publishes a master, a province follows it and decides part by part. In a province of its own; the master ends with the test. */
const product = inject('product');
const province = 'H56';
const code = '1.656001';
const name =
  'Thủ tục cấp giấy xác nhận thử nghiệm theo bản gốc quốc gia đối với hộ gia đình, cá nhân sản xuất, kinh doanh tại địa bàn đặc biệt khó khăn';

let browser: Browser;
let page: Page;
let watched: Watched;
let [masterId, localId] = ['', ''];

function record(change: Partial<Procedure>): Procedure {
  const sample = seedProcedures().find(({ performers }) => performers.kind === 'communes');
  if (!sample) throw new Error('no seed');
  return { ...sample, key: code, code, codeAsPrinted: code, name, ...change };
}

const master = record({
  province: 'VN',
  steps: [
    'Người dân nộp hồ sơ trực tuyến hoặc tại bất kỳ Trung tâm Phục vụ hành chính công nào trong tỉnh, không phụ thuộc nơi cư trú.',
    'Cơ quan tiếp nhận trả kết quả trong ngày làm việc.',
  ],
  requirements: 'Hộ gia đình có tên trong danh sách do Ủy ban nhân dân cấp tỉnh phê duyệt.',
});
const local = record({
  province,
  steps: ['Nộp hồ sơ tại bộ phận một cửa.'],
  requirements: 'Theo Nghị quyết của Hội đồng nhân dân tỉnh.',
  numberOfSets: master.numberOfSets + 1,
});

async function make(of: Procedure): Promise<string> {
  const { doc } = await ask(page, product.url, '/api/procedures?draft=true&depth=0', fromProcedure(of));
  if (typeof doc !== 'object' || doc === null || !('id' in doc)) throw new Error('nothing was made');
  return String(doc.id);
}

async function openTab(id: string): Promise<void> {
  await page.goto(`${product.url}/admin/collections/procedures/${id}/ban-goc`);
}

/** A look at the screen, for whoever asks for it. */
async function look(of: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/masters-${of}.png`, fullPage: true });
}

const told = () => page.locator('.cat-told');
const hasFocus = () => told().evaluate((box) => box === document.activeElement);

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signIn(browser, product);
  masterId = await make(master);
  localId = await make(local);
  watched = watch(page, product.url);
  page.setDefaultTimeout(patienceMs);
});

afterAll(() => browser.close());

test('the tab stands beside a procedure; as long as the nation has published nothing it says so', async () => {
  await page.goto(`${product.url}/admin/collections/procedures/${localId}`);
  await page.getByRole('link', { name: 'Bản gốc quốc gia' }).click();
  await page.getByRole('heading', { level: 2, name: 'Bản gốc quốc gia' }).waitFor();
  await page.getByText('Trung ương chưa công bố bản gốc nào có mã của thủ tục này.').waitFor();
  await look('none');
});

test('a published master is offered, and followed by one press; what differs stands side by side', async () => {
  await ask(page, product.url, `/api/procedures/${masterId}/derive`, {});
  await ask(page, product.url, `/api/procedures/${masterId}/publish`, {});
  await openTab(localId);
  await page.getByText(`Có bản gốc «${name}» (${code}), bản số 1`).waitFor();
  await look('offered');
  await page.getByRole('button', { name: 'Theo bản gốc này' }).click();
  await told().getByText('Thủ tục nay theo bản gốc.').waitFor();
  expect(await hasFocus()).toBe(true);
  await page.getByRole('heading', { name: '3 mục khác bản gốc, 3 mục cần xem xét' }).waitFor();
  await look('differences');
  await expectAccessible(page, '.cat-duplicates');
});

test('one part is taken over by keyboard, into the draft; the public page of the province is as before', async () => {
  await page.getByRole('button', { name: 'Nhận theo bản gốc: Trình tự thực hiện' }).focus();
  await page.keyboard.press('Enter');
  await told().getByText('Đã nhận vào bản nháp').waitFor();
  expect(await hasFocus()).toBe(true);
  await page.getByRole('heading', { name: '2 mục khác bản gốc, 2 mục cần xem xét' }).waitFor();
  const draft = await ask(page, product.url, `/api/procedures/${localId}?draft=true&depth=0`);
  expect(JSON.stringify(draft.steps)).toContain('không phụ thuộc nơi cư trú');
});

test('another is kept, with the reason, which stands there with the name of who wrote it', async () => {
  await page.getByRole('button', { name: 'Giữ riêng: Yêu cầu, điều kiện' }).click();
  const dialog = page.getByRole('dialog', { name: 'Giữ riêng: Yêu cầu, điều kiện' });
  await dialog.getByLabel('Vì sao tỉnh giữ riêng mục này?').fill('Nghị quyết số 12/2026/NQ-HĐND của tỉnh');
  await look('keep');
  await expectAccessible(page, '.cat-confirm');
  await dialog.getByRole('button', { name: 'Giữ riêng', exact: true }).click();
  await told().getByText('Đã ghi lý do giữ riêng.').waitFor();
  await page.getByText('Lý do: Nghị quyết số 12/2026/NQ-HĐND của tỉnh').waitFor();
  await page.getByRole('heading', { name: '2 mục khác bản gốc, 1 mục cần xem xét' }).waitFor();
  await look('kept');
});

test('whoever saw an older state is told, and sees the newer one', async () => {
  const { rev } = await ask(page, product.url, `/api/procedures/${localId}?draft=true&depth=0`);
  const answer = await page.request.patch(`${product.url}/api/procedures/${localId}?draft=true`, {
    data: { rev, receivingAgency: 'Bộ phận một cửa cấp xã' },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  const takeRest = page.getByRole('button', { name: /^Nhận theo bản gốc: Số bộ hồ sơ/ });
  await takeRest.click();
  await page
    .locator('.cat-told--refused')
    .getByText(/đã (được )?lưu|thay đổi/)
    .waitFor();
  await look('refused');
  await takeRest.click();
  await told().getByText('Đã nhận vào bản nháp').waitFor();
  await page.getByRole('heading', { name: '1 mục khác bản gốc, 0 mục cần xem xét' }).waitFor();
});

test('on a phone nothing is cut off', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openTab(localId);
  await page.getByText('Lý do: Nghị quyết số 12/2026/NQ-HĐND của tỉnh').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await look('phone');
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('whoever edits for the nation sees who follows and how far', async () => {
  await openTab(masterId);
  await page.getByRole('heading', { name: 'Thủ tục của các tỉnh theo bản gốc này (1)' }).waitFor();
  await page.getByRole('row', { name: new RegExp(`\\(${province}\\) ${code.replace('.', '\\.')} 0 1`) }).waitFor();
  await look('followers');
  await expectAccessible(page, '.cat-duplicates');
});

test('a master that has ended is said to be gone; the province leaves it and keeps what it took', async () => {
  await ask(page, product.url, `/api/procedures/${masterId}/end`, { reason: 'Bãi bỏ (thử nghiệm)' });
  await openTab(localId);
  await page.getByText(`Đang theo bản gốc ${code}, nhưng trung ương đã thôi công bố bản này.`).waitFor();
  await look('gone');
  await page.getByRole('button', { name: 'Thôi theo bản gốc' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Những gì đã nhận vẫn giữ').waitFor();
  await dialog.getByRole('button', { name: 'Thôi theo bản gốc' }).click();
  await told().getByText('Thủ tục không theo bản gốc nữa.').waitFor();
  await page.getByText('Trung ương chưa công bố bản gốc nào').waitFor();
});

test('nothing was complained about, nothing came from elsewhere', () => {
  expect(watched).toEqual({ complaints: [], foreign: [] });
});
