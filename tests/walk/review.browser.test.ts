import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, expectAccessible, signIn, untilFree, type Watched, watch } from '../admin/support/staff';
import { launchBrowser, patienceMs } from '../support/browser';
import { type Product, startProduct } from '../support/start-product';

const password = 'Mat-khau-thu-nghiem-2';
const count = 20;

/** A product of its own: what is counted here to the number must not move by what other tests publish. */
let product: Product;
let browser: Browser;
let root: Page;
let digitiser: Page;
let reviewer: Page;
let watched: Watched[] = [];
let rows: Row[] = [];
/** The one whose template has a file, and the one that a single officer receives. */
let withFile: Row;
let withOfficer: Row;
let fileHash = '';
let officerId = '';

type Case = { channels: { kind: string }[]; documents: { template?: object }[] };
type Row = {
  id: string;
  key: string;
  name: string;
  rev: number;
  performers: { kind: string; agency?: string };
  cases: Case[];
};

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value : []);

const template = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
    'xref\n0 3\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n93\n%%EOF\n',
);

const post = (page: Page, path: string, data: unknown) =>
  untilFree(() => page.request.post(`${product.url}${path}`, { data }));

async function account(email: string, role: string): Promise<string> {
  const made = await post(root, '/api/users', { email, password, name: `Cán bộ ${email}`, role, province: 'H01' });
  expect(made.ok(), await made.text()).toBe(true);
  const { doc }: { doc: { id: string } } = await made.json();
  return doc.id;
}

async function person(email: string, role: string): Promise<Page> {
  await account(email, role);
  const page = await signIn(browser, { url: product.url, email, password });
  watched.push(watch(page, product.url));
  return page;
}

async function save(row: Row, cases: unknown): Promise<void> {
  const saved = await untilFree(() =>
    root.request.patch(`${product.url}/api/procedures/${row.id}?draft=true`, { data: { cases } }),
  );
  expect(saved.ok(), await saved.text()).toBe(true);
  expect((await post(root, `/api/procedures/${row.id}/derive`, {})).ok()).toBe(true);
}

/** Publishes a seeded procedure without its online channel (level 2) and brings the channel back in its draft. */
async function readyToRise(row: Row): Promise<void> {
  const without = row.cases.map((each) => ({
    ...each,
    channels: each.channels.filter(({ kind }) => kind !== 'online'),
  }));
  await save(row, without);
  const published = await post(root, `/api/procedures/${row.id}/publish`, {});
  expect(published.ok(), await published.text()).toBe(true);
  await save(row, row.cases);
}

/** The first document of the procedure is written on a form whose file can be downloaded. */
async function giveFile(row: Row): Promise<void> {
  const uploaded = await root.request.post(`${product.url}/api/template-files`, {
    multipart: {
      file: { name: 'mau-to-khai.pdf', mimeType: 'application/pdf', buffer: template },
      _payload: JSON.stringify({ province: 'H01' }),
    },
  });
  expect(uploaded.ok(), await uploaded.text()).toBe(true);
  const { doc }: { doc: { id: string; sha256: string } } = await uploaded.json();
  fileHash = doc.sha256;
  row.cases = row.cases.map((each) => ({
    ...each,
    documents: each.documents.map((document, place) =>
      place === 0 ? { ...document, template: { ...document.template, name: 'Mẫu tờ khai', file: doc.id } } : document,
    ),
  }));
}

const portal = async <Data>(query: string): Promise<Data> => {
  const answer = await root.request.post(`${product.url}/graphql`, { data: { query } });
  const { data }: { data: Data } = await answer.json();
  return data;
};

const levelOnPortal = async (key: string): Promise<number> => {
  const { service } = await portal<{ service: { level: { legacy: number } } }>(
    `{ service(province: "H01", code: "${key}") { level { legacy } } }`,
  );
  return service.level.legacy;
};

/** Services at each level 0-4, as each of those who publish or show them counts. */
async function countedBy(): Promise<Record<'portal' | 'list' | 'dashboard' | 'page', number[]>> {
  const levels = [0, 1, 2, 3, 4];
  const counts = await Promise.all(
    levels.map((level) =>
      portal<{ services: { totalCount: number } }>(
        `{ services(filter: { province: "H01", level: ${level} }) { totalCount } }`,
      ),
    ),
  );
  const { services } = await ask(root, product.url, '/catalog/services.json');
  const listed = (Array.isArray(services) ? services : []).map((each) => Number(Reflect.get(Object(each), 'level')));
  const { byLegacy } = await ask(root, product.url, '/api/named-lists/dashboard?province=H01');
  const counted = (Array.isArray(byLegacy) ? byLegacy : []).map((each) => Number(Reflect.get(Object(each), 'count')));
  await root.goto(`${product.url}/admin/targets?province=H01`);
  const table = root.locator('table', { has: root.getByRole('columnheader', { name: 'Mức độ hiện nay' }) }).first();
  const shown = await table.locator('tbody td:nth-of-type(1)').allTextContents();
  return {
    portal: counts.map(({ services }) => services.totalCount),
    list: levels.map((level) => listed.filter((each) => each === level).length),
    dashboard: counted,
    page: shown.map(Number),
  };
}

/** Titles of the feed of changes with what each says, newest first. */
async function feed(): Promise<{ link: string; words: string }[]> {
  const answer = await root.request.get(`${product.url}/catalog/changes.atom`);
  const text = await answer.text();
  return text
    .split('<entry>')
    .slice(1)
    .map((entry) => ({
      link: /<link href="([^"]+)"/.exec(entry)?.[1] ?? '',
      words: /<summary[^>]*>([\s\S]*?)<\/summary>/.exec(entry)?.[1] ?? '',
    }));
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const revision = async (): Promise<number> => {
  const { totalDocs } = await ask(root, product.url, '/api/releases?where[province][equals]=H01&limit=1&depth=0');
  return Number(totalDocs);
};

beforeAll(async () => {
  const databaseUri = process.env.DATABASE_URI?.replace(/(\/[\w-]+)(\?|$)/, '$1_review$2');
  product = await startProduct({ env: databaseUri ? { DATABASE_URI: databaseUri } : {} });
  browser = await launchBrowser();
  root = await signIn(browser, { url: product.url, ...product.admin });
  const { docs } = await ask(root, product.url, '/api/procedures?where[level][equals]=3&limit=60&depth=0&sort=key');
  const found = rowsOf(docs).filter(({ cases }) => cases.length === 1);
  const [department] = found.filter(({ performers }) => performers.kind === 'department');
  const [communal] = found.filter(({ performers }) => performers.kind === 'communes');
  if (!department || !communal) throw new Error('the seed has no such procedures');
  [withOfficer, withFile] = [department, communal];
  rows = [department, communal, ...found.filter((row) => row !== department && row !== communal)].slice(0, count);
  expect(rows.length).toBe(count);
  // Receives everything that names nobody; without one, all would fall with the only officer of the one service.
  await account('mot-cua@example.gov.vn', 'officer');
  officerId = await account('duy-nhat@example.gov.vn', 'officer');
  await giveFile(withFile);
  const offered = await post(root, '/api/offerings', {
    procedure: withOfficer.id,
    agency: withOfficer.performers.agency,
    province: 'H01',
    receivedBy: 'named',
    officers: [officerId],
  });
  expect(offered.ok(), await offered.text()).toBe(true);
  for (const row of rows) await readyToRise(row);
  digitiser = await person('so-hoa@example.gov.vn', 'digitiser');
  reviewer = await person('tham-dinh@example.gov.vn', 'reviewer');
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test('staff ask in bulk to raise 20 procedures from level 2 to 3', async () => {
  await digitiser.goto(`${product.url}/admin/reviews`);
  await digitiser.getByRole('button', { name: 'Chưa trình' }).click();
  await digitiser.getByRole('row').nth(count).waitFor();
  await digitiser.getByLabel('Chọn cả trang').check();
  await expectAccessible(digitiser, '.cat-review');
  await digitiser.getByRole('button', { name: 'Trình thẩm định' }).click();
  await digitiser.getByText(`Xong ${count}/${count}.`).waitFor();
  await digitiser.getByText('Mọi thay đổi đã được trình hoặc công bố.').waitFor();
});

test('an answer that comes late does not stand under another heading; before the page is alive nothing can be pressed in vain', async () => {
  const page = await digitiser.context().newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  await page.route('**/api/level-reviews/queue?*', async (route) => {
    const isFirstSubmitted = route.request().url().includes('state=submitted') && asked++ === 0;
    if (isFirstSubmitted) await held;
    await route.continue();
  });
  let start = () => {};
  const scripts = new Promise<void>((resolve) => {
    start = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto(`${product.url}/admin/reviews`, { waitUntil: 'commit' });
  for (const control of [page.getByRole('button', { name: 'Đã duyệt' }), page.getByLabel('Tìm theo tên')]) {
    await control.waitFor();
    expect(await control.isDisabled()).toBe(true);
  }
  start();
  await page.getByLabel('Tìm theo tên').fill('khong-co-thu-tuc-nao-nhu-the');
  await page.getByText('Không có đề nghị nào khớp').waitFor();
  const late = page.waitForResponse((response) => response.url().endsWith('search=&page=1'));
  release();
  await late;
  await page.waitForTimeout(300);
  await page.getByText('Không có đề nghị nào khớp').waitFor();
  expect(await page.locator('.cat-table tbody tr').count()).toBe(0);
  await page.close();
});

test('the reviewer opens one: changes, criteria, form, impact; asks nothing twice', async () => {
  await reviewer.goto(`${product.url}/admin`);
  await reviewer.locator('a', { hasText: 'Thẩm định và công bố' }).first().waitFor({ state: 'attached' });
  await reviewer.goto(`${product.url}/admin/reviews`);
  await reviewer.getByRole('row').nth(count).waitFor();
  await expectAccessible(reviewer, '.cat-review');
  await reviewer.locator('.cat-table tbody a').nth(2).click();
  await reviewer
    .getByRole('region', { name: 'Thay đổi so với bản đang công bố' })
    .getByText('Thêm cách thức: trực tuyến')
    .waitFor();
  await reviewer.getByRole('heading', { name: 'Tiêu chí mới đạt' }).waitFor();
  await reviewer.getByText('Có kênh trực tuyến').first().waitFor();
  await expectAccessible(reviewer, '.cat-review');
  await reviewer.getByRole('button', { name: /Xem với câu trả lời mẫu/ }).click();
  const frame = reviewer.getByRole('dialog').frameLocator('iframe');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  await reviewer.getByRole('button', { name: 'Đóng' }).click();
  await reviewer.locator('summary', { hasText: 'Góp ý' }).click();
  await reviewer.getByLabel('Nội dung góp ý').fill('Đã xem biểu mẫu.');
  await reviewer.getByRole('button', { name: 'Góp ý' }).click();
  await reviewer.locator('.cat-told--done').waitFor();
  await reviewer.locator('.cat-list').getByText('Đã xem biểu mẫu.').waitFor();
});

test('who may not change a form sees it, tries it and compares it in the builder', async () => {
  const { docs } = await ask(root, product.url, `/api/forms?where[procedure][equals]=${withFile.id}&limit=1&depth=0`);
  const [form] = rowsOf(docs);
  await reviewer.goto(`${product.url}/admin/collections/forms/${form?.id}`);
  await reviewer.getByText('Bạn xem, điền thử và so sánh được biểu mẫu này.').waitFor();
  expect(await reviewer.getByRole('tab').allTextContents()).toEqual(['Xem trước và thử', 'So sánh']);
  expect(await reviewer.getByRole('button', { name: /Công bố/ }).count()).toBe(0);
  await reviewer.getByRole('button', { name: 'Điền mẫu hợp lệ' }).click();
  await expectAccessible(reviewer, '.pb-builder');
  const kept: string[] = [];
  reviewer.on('request', (request) => request.method() === 'POST' && kept.push(new URL(request.url()).pathname));
  await reviewer.keyboard.press('Control+s');
  await reviewer.getByRole('tab', { name: 'So sánh' }).click();
  expect(kept.filter((path) => path.endsWith('/draft'))).toEqual([]);
  await reviewer.locator('.pb-changes').first().waitFor();
  expect(await reviewer.getByRole('button', { name: 'Đến chỗ thay đổi' }).count()).toBe(0);
  await expectAccessible(reviewer, '.pb-builder');
  if (process.env.SCREENSHOTS) await reviewer.screenshot({ path: `${process.env.SCREENSHOTS}/builder-reader.png` });
});

test('returns two with a reason, approves eighteen; portals, list, feed and dashboard agree to the number', async () => {
  await expect.poll(async () => (await countedBy()).portal[2], { timeout: patienceMs }).toBeGreaterThanOrEqual(count);
  const before = await countedBy();
  const sequence = await revision();
  expect([before.list, before.dashboard, before.page]).toEqual([before.portal, before.portal, before.portal]);
  await reviewer.goto(`${product.url}/admin/reviews`);
  const lines = reviewer.locator('.cat-table tbody tr');
  await lines.nth(count - 1).waitFor();
  // Those that lose their evidence later on are approved.
  const others = rows.filter((row) => row !== withFile && row !== withOfficer).slice(0, 2);
  for (const { name } of others) {
    const line = lines.filter({ has: reviewer.getByRole('link', { name, exact: true }) });
    await line.first().locator('input[type=checkbox]').check();
  }
  await reviewer.getByRole('button', { name: 'Trả lại…' }).click();
  await reviewer.getByLabel(/Lý do trả lại/).fill('Mẫu tờ khai chưa đúng bản mới.');
  await reviewer.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
  await reviewer.getByText('Xong 2/2.').waitFor();
  expect(await lines.count()).toBe(count - 2);
  await reviewer.getByLabel('Chọn cả trang').check();
  await reviewer.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await reviewer.getByRole('dialog').getByRole('button', { name: 'Duyệt và công bố' }).click();
  await reviewer.getByText('Xong 18/18.').waitFor({ timeout: 120_000 });
  expect((await revision()) - sequence).toBe(18);
  const raised = before.portal.map((services, level) => services + (level === 3 ? 18 : level === 2 ? -18 : 0));
  await expect
    .poll(async () => await countedBy(), { timeout: patienceMs })
    .toEqual({ portal: raised, list: raised, dashboard: raised, page: raised });
  const approved = rows.filter((row) => !others.includes(row));
  const news = (await feed()).slice(0, 18);
  expect(news.filter(({ words }) => words.includes('từ mức độ 2 lên mức độ 3'))).toHaveLength(18);
  for (const { key } of approved) {
    expect(
      news.filter(({ link }) => link.includes(`/${encodeURIComponent(key)}`)),
      key,
    ).toHaveLength(1);
    expect(await levelOnPortal(key)).toBe(3);
  }
  for (const { key } of others) expect(await levelOnPortal(key)).toBe(2);
});

test('the digitiser reads why two came back', async () => {
  await digitiser.getByRole('button', { name: 'Bị trả lại' }).click();
  await digitiser.locator('.cat-table tbody tr').nth(1).waitFor();
  await digitiser.locator('.cat-table tbody a').first().click();
  const decision = digitiser.getByRole('region', { name: 'Quyết định' });
  await decision.getByText('Mẫu tờ khai chưa đúng bản mới.').waitFor();
  await decision.getByText(/tham-dinh.*trả lại|trả lại.*tham-dinh/i).waitFor();
  await decision.getByRole('button', { name: 'Trình lại' }).waitFor();
});

/** Ticks whether an account is out of use, on its page. */
async function setOutOfUse(isOut: boolean): Promise<void> {
  await root.goto(`${product.url}/admin/collections/users/${officerId}`);
  await root.locator('#field-disabled').setChecked(isOut);
  await root.locator('#action-save').click();
  await root.locator('.toast-success, .payload-toast-item.toast-success').first().waitFor();
}

const noticeOf = (page: Page, title: string) => page.locator('.cat-notices').getByText(title, { exact: false }).first();

test('a template file is lost and the only officer removed: both fall, and their owners are told', async () => {
  const before = await countedBy();
  const folder = join(product.dataDir, 'files');
  const [kept] = (await readdir(folder, { recursive: true })).filter((path) =>
    path.replaceAll('/', '').endsWith(fileHash),
  );
  expect(kept).toBeDefined();
  const path = join(folder, kept ?? '');
  expect((await readFile(path)).equals(template)).toBe(true);
  await rm(path);
  await setOutOfUse(true);
  await expect
    .poll(async () => [await levelOnPortal(withFile.key), await levelOnPortal(withOfficer.key)], {
      timeout: patienceMs,
    })
    .toEqual([1, 2]);
  const fallen = before.portal.map((services, level) => services + ([0, 1, 1, -2, 0][level] ?? 0));
  await expect
    .poll(async () => await countedBy(), { timeout: patienceMs })
    .toEqual({ portal: fallen, list: fallen, dashboard: fallen, page: fallen });
  const words = (await feed()).slice(0, 2).map((each) => each.words);
  expect(words.join(' ')).toContain('từ mức độ 3 xuống mức độ 1');
  expect(words.join(' ')).toContain('từ mức độ 3 xuống mức độ 2');
  await digitiser.goto(`${product.url}/admin/thong-bao`);
  await noticeOf(digitiser, `Mức độ bị hạ từ 3 xuống 1: ${withFile.name}`).waitFor();
  await noticeOf(digitiser, `Mức độ bị hạ từ 3 xuống 2: ${withOfficer.name}`).waitFor();
  await digitiser
    .getByText(/Tệp của mẫu không còn/)
    .first()
    .waitFor();
  await digitiser
    .getByText(/chưa có cán bộ nào tiếp nhận/)
    .first()
    .waitFor();
});

test('mended, both rise again to what was approved, and their owners are told', async () => {
  await root.goto(`${product.url}/admin/collections/template-files/create`);
  await root.locator('input[type=file]').setInputFiles({
    name: 'mau-to-khai.pdf',
    mimeType: 'application/pdf',
    buffer: template,
  });
  await root.locator('#field-province .rs__control, #field-province input').first().click();
  await root.getByText('An Giang', { exact: true }).last().click();
  await root.locator('#action-save').click();
  await root.waitForURL(/template-files\/(?!create)/);
  await expect.poll(() => levelOnPortal(withFile.key), { timeout: patienceMs }).toBe(3);
  await setOutOfUse(false);
  await expect.poll(() => levelOnPortal(withOfficer.key), { timeout: patienceMs }).toBe(3);
  const { portal: risen } = await countedBy();
  await expect
    .poll(async () => await countedBy(), { timeout: patienceMs })
    .toEqual({ portal: risen, list: risen, dashboard: risen, page: risen });
  expect((await feed()).slice(0, 2).map(({ words }) => /từ mức độ \d lên mức độ 3/.test(words))).toEqual([true, true]);
  await digitiser.goto(`${product.url}/admin/thong-bao`);
  await noticeOf(digitiser, `Mức độ được khôi phục lên 3: ${withFile.name}`).waitFor();
  await noticeOf(digitiser, `Mức độ được khôi phục lên 3: ${withOfficer.name}`).waitFor();
});

test('a returned one is asked again from its page; approved for a later day it waits for it, and can be taken back until then', async () => {
  await digitiser.goto(`${product.url}/admin/reviews`);
  await digitiser.getByRole('button', { name: 'Bị trả lại' }).click();
  await digitiser.locator('.cat-table tbody a').first().click();
  const returned = digitiser.url();
  await digitiser.getByRole('button', { name: 'Trình lại' }).click();
  await digitiser.waitForURL((url) => url.href !== returned && url.pathname.startsWith('/admin/reviews/'));
  await digitiser.getByText('Chờ thẩm định', { exact: true }).first().waitFor();
  await reviewer.goto(digitiser.url());
  const decision = reviewer.getByRole('region', { name: 'Quyết định' });
  await decision.getByLabel('Ngày công bố').fill(inDays(30));
  const sequence = await revision();
  await decision.getByRole('button', { name: /^Duyệt, công bố ngày/ }).click();
  await decision.getByText(/đã duyệt lúc/).waitFor();
  expect(await revision()).toBe(sequence);
  await expectAccessible(reviewer, '.cat-review');
  if (process.env.SCREENSHOTS)
    await reviewer.screenshot({ path: `${process.env.SCREENSHOTS}/approved-for-a-day.png`, fullPage: true });
  await decision.getByRole('button', { name: 'Rút đề nghị' }).click();
  await decision.getByText(/đã rút đề nghị lúc/).waitFor();
  expect(await revision()).toBe(sequence);
});

test('nobody complained, and nothing came from another host', () => {
  expect(watched).toEqual(watched.map(() => ({ complaints: [], foreign: [] })));
  watched = [];
});
