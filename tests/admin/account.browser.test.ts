import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { totpCode, totpStep } from '../../collections/users/second-factor/totp';
import { launchBrowser, patienceMs } from '../support/browser';
import { ask, expectAccessible, firstId, signIn } from './support/staff';

const product = inject('product');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signIn(browser, product);
});

afterAll(() => browser.close());

const fromBase32 = (text: string): Uint8Array => {
  const letters = text.replace(/\s/g, '');
  const bits = [...letters].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Uint8Array.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** A digitiser of their own, so that nothing of the others' accounts changes. */
async function makeClerk(): Promise<{ url: string; email: string; password: string }> {
  const account = { email: `can-bo-${Date.now()}@example.gov.vn`, password: 'mot-cum-tu-de-nho-9' };
  const province = await firstId(page, product.url, '/api/provinces?where[id][equals]=H01&limit=1');
  await ask(page, product.url, '/api/users', { ...account, name: 'Lê Thị Thử', role: 'digitiser', province });
  return { url: product.url, ...account };
}

test('a clerk turns the second factor on, signs in with a code, and ends another session', async () => {
  const account = await makeClerk();
  const clerk = await signIn(browser, account);
  await clerk.goto(`${product.url}/admin/account`);
  const security = clerk.getByRole('region', { name: 'Bảo mật' });
  await security.getByText('Đang tắt.').waitFor();
  await expectAccessible(clerk, '.cat-security');
  await security.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
  await security.getByLabel('Nhập lại mật khẩu của anh/chị').fill('khong-phai-mat-khau');
  await security.getByRole('button', { name: 'Xác nhận' }).click();
  await security.getByText('Mật khẩu không đúng.').waitFor();
  await security.getByLabel('Nhập lại mật khẩu của anh/chị').fill(account.password);
  await clerk.keyboard.press('Enter');
  await security.getByRole('img', { name: 'QR' }).waitFor();
  const secret = fromBase32(await security.locator('.cat-scan code').innerText());
  await security.getByLabel('Mã xác thực').fill(totpCode(secret, totpStep(new Date()) - 1));
  await security.getByRole('button', { name: 'Xác nhận' }).click();
  await security.getByText('Đã bật xác thực hai lớp.').waitFor();
  expect(await security.locator('.cat-codes li').count()).toBe(10);
  await expectAccessible(clerk, '.cat-security');

  const elsewhere = await browser.newContext({ locale: 'vi-VN' });
  const other = await elsewhere.newPage();
  await other.goto(`${product.url}/admin/login`);
  await other.locator('#field-email').fill(account.email);
  await other.locator('#field-password').fill(account.password);
  await other.getByRole('button', { name: 'Đăng nhập' }).click();
  const code = other.getByLabel('Mã xác thực');
  await code.waitFor();
  expect(await code.evaluate((element) => element === document.activeElement)).toBe(true);
  await expectAccessible(other, '.cat-login');
  await code.fill('000000');
  await other.keyboard.press('Enter');
  await other.getByText('Mã không đúng').waitFor();
  await code.fill(totpCode(secret, totpStep(new Date())));
  await other.keyboard.press('Enter');
  await other.waitForURL(`${product.url}/admin`);

  await clerk.reload();
  await security.getByRole('button', { name: /^Kết thúc phiên/ }).click();
  await security.getByText('Đã kết thúc.').waitFor();
  await other.goto(`${product.url}/admin`);
  await other.waitForURL(/\/admin\/login/);
  await elsewhere.close();
  await clerk.context().close();
});

test('a clerk changes the own password with the present one alone', async () => {
  const account = await makeClerk();
  const clerk = await signIn(browser, account);
  const fresh = 'mot-cum-tu-khac-han-7';
  await clerk.goto(`${product.url}/admin/account`);
  const typeNew = async () => {
    await clerk.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await clerk.locator('#field-password').fill(fresh);
    await clerk.locator('#field-confirm-password').fill(fresh);
  };
  /** The form takes what was typed a moment later, and sends nothing before that: pressed until something is sent. */
  const save = async (): Promise<number> => {
    const saved = clerk
      .waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.url().includes('/api/users/'), {
        timeout: 3_000,
      })
      .then((answer) => answer.status())
      .catch(() => 0);
    await clerk.locator('#action-save').click();
    return saved;
  };
  await typeNew();
  await expect.poll(save, { timeout: patienceMs }).toBe(422);
  // What was typed is still there, and can be sent again.
  await clerk.locator('#field-password').waitFor();
  expect(await clerk.locator('#field-password').inputValue()).toBe(fresh);
  expect(await clerk.locator('#field-confirm-password').inputValue()).toBe(fresh);
  await clerk.getByLabel(/^Mật khẩu hiện tại/).fill(account.password);
  await expect.poll(save, { timeout: patienceMs }).toBe(200);
  await clerk.context().close();
  const again = await signIn(browser, { ...account, password: fresh });
  await again.context().close();
});

test('the bell leads to the inbox, which is for whoever is signed in', async () => {
  await page.goto(`${product.url}/admin`);
  await page.getByRole('link', { name: /^Thông báo/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor();
  await page
    .getByText(/chưa đọc/)
    .first()
    .waitFor();
  await expectAccessible(page, '.cat-dashboard');
});

const pagesOfOurs = [
  '/thong-bao',
  '/reviews?state=submitted',
  '/targets?province=H01',
  '/imports',
  '/bulk',
  '/duplicates',
  '/duplicates/merge',
];

test.each(pagesOfOurs)('%s has the same head as any page, and is for whoever is signed in', async (path) => {
  await page.goto(`${product.url}/admin${path}`);
  const head = page.locator('.app-header');
  await head.getByRole('link', { name: /^Thông báo/ }).waitFor();
  expect(await head.getByRole('link', { name: /^Thông báo/ }).getAttribute('href')).toBe('/admin/thong-bao');
  expect(await head.getByRole('link', { name: /^Xem trang công khai|^Trang công khai/ }).count()).toBe(1);
  const stranger = await browser.newPage({ locale: 'vi-VN' });
  await stranger.goto(`${product.url}/admin${path}`);
  await stranger.waitForURL(/\/admin\/login\?redirect=/);
  expect(new URL(stranger.url()).searchParams.get('redirect')).toBe(`/admin${path}`);
  await stranger.close();
});

test('the history of a procedure tells in words who did what', async () => {
  const id = await firstId(page, product.url, '/api/procedures?where[key][equals]=1.001193&depth=0');
  const answer = await page.request.patch(`${product.url}/api/procedures/${id}?draft=true`, {
    data: { requirements: `Sửa lúc ${Date.now()}` },
  });
  expect(answer.ok()).toBe(true);
  await page.goto(`${product.url}/admin/collections/procedures/${id}/lich-su`);
  await page.getByRole('heading', { name: 'Lịch sử', level: 2 }).waitFor();
  const first = page.locator('.cat-timeline li').first();
  await first.getByText(/^Quản trị viên sửa «/).waitFor();
  await first.locator('summary', { hasText: 'Thay đổi' }).click();
  await first.getByRole('rowheader', { name: 'Yêu cầu, điều kiện' }).waitFor();
  await expectAccessible(page, '.cat-dashboard');
});
