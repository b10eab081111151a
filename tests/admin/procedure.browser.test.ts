import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, patienceMs } from '../support/browser';
import { ask, expectAccessible, openProcedure, signIn, type Watched, watch } from './support/staff';

const product = inject('product');
const key = '1.004628';
const paper = 'Giấy thử nghiệm của cán bộ';
const publicPage = `${product.url}/thu-tuc/H01/${key}`;

let browser: Browser;
let page: Page;
let watched: Watched;
let panel: Locator;
let id = '';
let papers = 0;

const publish = () => page.locator('.doc-controls').getByRole('button', { name: 'Công bố', exact: true });
const save = () => page.getByRole('button', { name: 'Lưu bản nháp' });
const nameOfPaper = () => page.locator(`#field-cases__0__documents__${papers}__name`);

async function standing(): Promise<Record<string, unknown>> {
  return ask(page, product.url, `/api/procedures/${id}/level`);
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signIn(browser, product);
  watched = watch(page, product.url);
  ({ id, panel } = await openProcedure(page, product.url, key));
});

afterAll(() => browser.close());

test('a procedure shows what is public, its level with what is missing, and the state of its form', async () => {
  await panel.getByText(/Đang công bố bản \d+, mức độ \d/).waitFor();
  await panel.getByText('Sinh tự động, khớp với thủ tục').waitFor();
  expect(await publish().isDisabled()).toBe(true);
  await panel.getByText('Xem tất cả tiêu chí').click();
  expect(await panel.getByRole('heading', { name: /^Mức độ [1-4]$/ }).count()).toBe(4);
  expect(await panel.getByText('Hệ thống chưa xử lý việc trả kết quả.').count()).toBeGreaterThan(0);
  await expectAccessible(page, '.cat-panel', '.doc-controls__controls');
  await panel.getByText('Xem tất cả tiêu chí').click();
});

test('before its scripts run and the server has said how it stands, publishing cannot be pressed in vain', async () => {
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ storageState, locale: 'vi-VN', javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(page.url());
  expect(await still.getByRole('button', { name: 'Công bố', exact: true }).isDisabled()).toBe(true);
  await context.close();
});

test('closed rows say what is in them; a paper is added in one click', async () => {
  await page.getByRole('button', { name: 'Trường hợp, hồ sơ, phí' }).click();
  await page
    .locator('.cat-row-label', { hasText: /Trực tuyến \d+ ngày/ })
    .first()
    .waitFor();
  papers = await page.locator('[id^="cases-0-documents-row-"]').count();
  expect(papers).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Thêm: Giấy tờ' }).click();
  await page.locator(`#field-cases__0__documents__${papers}__key`).fill('giay-thu');
  await nameOfPaper().fill(paper);
  await page.locator('.cat-row-label', { hasText: paper }).waitFor();
});

test('with unsaved changes it says that saving comes first, and publishes nothing', async () => {
  const { release } = await standing();
  await panel.getByText(/Có thay đổi chưa lưu/).waitFor();
  expect(await panel.getByRole('button', { name: 'Xem trước' }).isDisabled()).toBe(true);
  await publish().click();
  await page.locator('.cat-told--hint').waitFor();
  expect((await standing()).release).toEqual(release);
});

test('after saving, the form is out of step: publishing is refused with the reason, the public page is as before', async () => {
  await save().click();
  await panel.getByText('Thủ tục đã đổi').waitFor();
  await publish().click();
  const told = page.locator('.cat-told--refused');
  await told.getByText(/Thủ tục đã thay đổi sau khi sinh biểu mẫu/).waitFor();
  expect(await told.evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await (await page.request.get(publicPage)).text()).not.toContain(paper);
  await expectAccessible(page, '.cat-panel');
});

test('what would be derived can be seen, on a phone too, in both languages; it is checked and sent nowhere', async () => {
  const opener = panel.getByRole('button', { name: 'Xem bản sẽ sinh' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: /^Bản sẽ sinh/ });
  const form = dialog.frameLocator('iframe');
  await form.getByRole('heading', { level: 1 }).waitFor();
  await dialog.getByRole('button', { name: 'Điện thoại' }).click();
  expect(await dialog.locator('iframe').evaluate((frame) => frame.clientWidth)).toBeLessThan(400);
  await form.getByRole('button', { name: 'Tiếp tục' }).click();
  await form.getByRole('alert').or(form.locator('.pc-error-summary')).first().waitFor();
  await expectAccessible(page, '.cat-dialog > header');
  await dialog.getByRole('button', { name: 'English' }).click();
  await form.getByRole('button', { name: 'Continue' }).waitFor();
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('derives the form again and publishes: the public page shows the change', async () => {
  await panel.getByRole('button', { name: 'Sinh lại' }).click();
  await panel.getByText(/Đã sinh lại biểu mẫu/).waitFor();
  await publish().click();
  await panel.getByText(/Đã công bố bản \d+/).waitFor();
  await page.locator('.cat-status--good').waitFor();
  await expect.poll(async () => (await page.request.get(publicPage)).text(), { timeout: patienceMs }).toContain(paper);
});

test('the page goes on from the published document: the next save is taken', async () => {
  await nameOfPaper().fill(`${paper}, lần hai`);
  await save().click();
  await panel.getByText('Thủ tục đã đổi').waitFor();
  await page.locator('.cat-status--warn').waitFor();
});

test('the form can be kept instead, and is published as it was', async () => {
  await panel.getByRole('button', { name: 'Giữ biểu mẫu' }).click();
  await panel.getByText(/Đã giữ biểu mẫu/).waitFor();
  await panel.getByText('Đã chỉnh tay hoặc được giữ').waitFor();
  await publish().click();
  await panel.getByText(/Đã công bố bản \d+/).waitFor();
  await expect
    .poll(async () => (await page.request.get(publicPage)).text(), { timeout: patienceMs })
    .toContain(`${paper}, lần hai`);
});

test('a record that breaks a rule is refused with its place in words', async () => {
  await page.locator(`#field-cases__0__documents__${papers}__key`).fill('d1');
  await save().click();
  const reason = panel.locator('.cat-problems li', { hasText: 'Trường hợp 1 › Giấy tờ' }).first();
  await reason.waitFor();
  await page.locator(`#field-cases__0__documents__${papers}__key`).fill('giay-thu');
  await save().click();
  await reason.waitFor({ state: 'detached' });
});

test('no page complained, and nothing came from another host', () => {
  expect(watched).toEqual({ complaints: [], foreign: [] });
});
