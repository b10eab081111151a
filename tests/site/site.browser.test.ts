import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser';
import { type FixtureSite, fixtureSite, secret } from './fixture-site';

let site: FixtureSite;
let browser: Browser;
let url: string;

beforeAll(async () => {
  site = await fixtureSite();
  url = await site.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.app.close();
});

const number = 'H01.03-261122-0001';

async function openReceipt(page: Page): Promise<void> {
  await page.goto(`${url}/tra-cuu`);
  await page.getByLabel('Mã hồ sơ').fill(number);
  await page.getByLabel('Mã bí mật').fill(secret);
  await page.getByRole('button', { name: 'Xem hồ sơ' }).click();
  await page.getByRole('heading', { level: 1, name: `Hồ sơ ${number}` }).waitFor();
}

const open = (path: string) => async (page: Page) => {
  await page.goto(url + path);
};

const pages: [string, (page: Page) => Promise<void>][] = [
  ['front page', open('/')],
  ['front page in English', open('/?lang=en')],
  ['list', open('/thu-tuc')],
  ['filtered list', open('/thu-tuc?q=dang+ky&muc-do=3&linh-vuc=ho-tich')],
  ['empty list', open('/thu-tuc?q=dang+ky+zzz&muc-do=2')],
  ['procedure', open('/thu-tuc/H01/1.001193')],
  ['procedure in English', open('/thu-tuc/H01/1.001193?lang=en')],
  ['procedure with dated fees', open('/thu-tuc/H01/3.000348')],
  ['procedure with several cases', open('/thu-tuc/H01/2.000815')],
  ['form page', open('/thu-tuc/H01/1.001193/mac-dinh/nop-ho-so')],
  ['blank', open('/thu-tuc/H01/1.001193/mac-dinh/ban-in')],
  ['download page', open('/catalog?level=3')],
  ['page to print', open('/catalog/services.html')],
  ['how to embed', open('/nhung/vi-du')],
  ['form in a frame', open('/nhung/bieu-mau/H01/1.001193/mac-dinh')],
  ['look-up', open('/tra-cuu')],
  ['receipt', openReceipt],
  ['unknown procedure', open('/thu-tuc/H01/9.999999')],
];

describe.each([
  ['a desktop', 1280],
  ['a phone', 360],
])('on %s', (_device, width) => {
  it.each(pages)(
    '%s has no accessibility violation, does not scroll sideways, and breaks no rule of the policy',
    async (_name, show) => {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && message.text().includes('Content Security Policy'))
          complaints.push(message.text());
      });
      await show(page);
      expect(complaints).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBe(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
      await context.close();
    },
  );
});

it('shows results before filters on a phone, and both on a desktop', async () => {
  for (const [width, isOpen] of [
    [390, false],
    [1280, true],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    await page.goto(`${url}/thu-tuc`);
    expect(await page.getByLabel('Lĩnh vực').isVisible()).toBe(isOpen);
    const first = await page.locator('#results a').first().boundingBox();
    expect(first?.y ?? 844).toBeLessThan(700);
    if (!isOpen) await page.getByText('Lọc theo lĩnh vực').click();
    await page.getByLabel('Lĩnh vực').selectOption('ho-tich');
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.getByRole('heading', { name: 'Đang lọc' }).waitFor();
    expect(await page.getByLabel('Lĩnh vực').isVisible()).toBe(true);
    await page.close();
  }
});

describe('without JavaScript', () => {
  it('finds a procedure, reads it, sees what the form asks and looks a dossier up', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url);
    await page.getByLabel('Tên hoặc mã thủ tục').fill('dang ky khai sinh');
    await page.getByRole('button', { name: 'Tìm' }).click();
    await page.getByLabel('Lĩnh vực').selectOption('ho-tich');
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'Thành phần hồ sơ' }).waitFor();
    await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).click();
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    await page.getByRole('heading', { name: 'Biểu mẫu sẽ hỏi những gì' }).waitFor();
    await openReceipt(page);
    expect(page.url()).not.toContain(encodeURIComponent(secret));
    await context.close();
  });
});

describe('with a keyboard', () => {
  it('skips to the content first, and shows where the focus is', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}/thu-tuc`);
    await page.keyboard.press('Tab');
    const link = page.getByRole('link', { name: 'Đến nội dung chính' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await link.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tim');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(outline).toBe('solid');
    await page.close();
  });
});

describe('on paper', () => {
  it('the receipt keeps number and secret and leaves the frame away; the blank prints on A4', async () => {
    const page = await browser.newPage();
    await openReceipt(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText(secret).first().isVisible()).toBe(true);
    expect(await page.getByText('25/11/2026').isVisible()).toBe(true);
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    await page.goto(`${url}/thu-tuc/H01/1.001193/mac-dinh/ban-in`);
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    expect(await page.locator('.sheet-sign').isVisible()).toBe(true);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
    expect(boxes.length).toBeGreaterThan(0);
    for (const [width, height] of boxes) expect([width, height]).toEqual([595, 842]);
    await page.close();
  });
});
