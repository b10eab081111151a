import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, patienceMs } from '../support/browser';
import { fillApplicant, fillTheRest } from './fill-birth-registration';
import { aPhoto } from './photo';

const product = inject('product');
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const foreign: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'vi-VN' });
  page.setDefaultTimeout(patienceMs);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== product.url) foreign.push(request.url());
  });
});

afterAll(() => browser.close());

let dossier = { number: '', secret: '' };

test('a citizen finds the procedure without accents and reads its guide', async () => {
  await page.goto(product.url);
  await page.getByLabel('Tên hoặc mã thủ tục').fill('dang ky khai sinh');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Đăng ký khai sinh' }).waitFor();
  for (const part of ['Thành phần hồ sơ', 'Trình tự thực hiện', 'Căn cứ pháp lý', 'Kết quả thực hiện']) {
    expect(await page.getByRole('heading', { name: part }).count(), part).toBe(1);
  }
});

test('fills in the form; what was typed survives a reload, and nothing typed is no draft', async () => {
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).first().click();
  await page.locator('#form-root .pc-field').first().waitFor();
  await page.reload();
  await page.locator('#form-root .pc-field').first().waitFor();
  expect(await page.getByText('Đã mở lại bản nháp').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await fillApplicant(page);
  await page.waitForTimeout(600);
  await page.reload();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  const kept = await page.evaluate(() => JSON.stringify(Object.values({ ...localStorage })));
  expect(kept).toContain('Nguyễn Thị Thử Nghiệm');
  if (await page.locator('#f-applicant-fullName').isVisible()) {
    expect(await page.locator('#f-applicant-fullName').inputValue()).toBe('Nguyễn Thị Thử Nghiệm');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
  }
  await page.locator('#f-childName').waitFor();
});

test('adds a photo, reviews, sends, and gets a receipt with number, secret and due date', async () => {
  await fillTheRest(page, aPhoto());
  expect(await page.locator('#form-root').innerText()).toContain('Nguyễn Văn Thử');
  await page.getByRole('button', { name: /Nộp hồ sơ|Gửi hồ sơ/ }).click();
  await page.waitForURL(`${product.url}/tra-cuu`);
  const text = await page.locator('main').innerText();
  const number = /H\d\d(?:\.\d{2,3})*-\d{6}-\d{4,7}/.exec(text)?.[0] ?? '';
  expect(number).not.toBe('');
  expect(text).toContain('Giấy chứng sinh.png');
  expect(text).toContain('Nguyễn Văn Thử');
  expect(text.toLowerCase()).toContain('dự kiến');
  const secret = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2,}\b/.exec(text.replace(number, ''))?.[0] ?? '';
  expect(secret).not.toBe('');
  expect(page.url()).not.toContain(secret);
  dossier = { number, secret };
});

test('no page complained, and nothing was loaded from another host', () => {
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
});

test('looks the dossier up again with number and secret; a wrong secret tells nothing', async () => {
  await page.goto(`${product.url}/tra-cuu`);
  const lookUp = async (secret: string) => {
    await page.getByLabel(/Mã hồ sơ|Số hồ sơ/).fill(dossier.number);
    await page.getByLabel(/Mã bí mật/).fill(secret);
    await page
      .locator('main')
      .getByRole('button', { name: /Tra cứu|Xem/ })
      .click();
  };
  await lookUp(dossier.secret.replace(/^.{4}/, '2222'));
  expect(await page.locator('main').innerText()).not.toContain('Nguyễn Văn Thử');
  await page.goto(`${product.url}/tra-cuu`);
  await lookUp(dossier.secret);
  expect(await page.locator('main').innerText()).toContain('Nguyễn Văn Thử');
});

test('the administration is Vietnamese for a browser that was set up in English', async () => {
  const english = await browser.newPage({ locale: 'en-US' });
  await english.goto(`${product.url}/admin/login`);
  expect(await english.locator('html').getAttribute('lang')).toBe('vi');
  await english.close();
});

test('staff see the dossier with its file in the administration', async () => {
  const staff = await browser.newPage({ locale: 'vi-VN' });
  staff.setDefaultTimeout(patienceMs);
  await staff.goto(`${product.url}/admin/login`);
  await staff.locator('#field-email').fill(product.email);
  await staff.locator('#field-password').fill(product.password);
  await staff.locator('button[type=submit]').click();
  await staff.waitForURL(`${product.url}/admin`);
  await staff.goto(`${product.url}/admin/collections/dossiers`);
  await staff.getByRole('link', { name: dossier.number }).first().click();
  const file = staff.getByRole('link', { name: /Giấy chứng sinh\.png/ });
  await file.waitFor();
  expect(await staff.locator('main, body').first().innerText()).toContain('Nguyễn Văn Thử');
  const href = await file.getAttribute('href');
  const answer = await staff.request.get(new URL(href ?? '', product.url).href);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-disposition']).toContain('attachment');
  expect((await answer.body()).subarray(1, 4).toString()).toBe('PNG');
  await staff.close();
});
