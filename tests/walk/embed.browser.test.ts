import { createServer, type Server } from 'node:http';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, patienceMs } from '../support/browser';
import { fillApplicant, fillTheRest } from './fill-birth-registration';
import { aPhoto } from './photo';

/** A citizen files an application without leaving the site of an agency, which is another site to the browser (localhost, not 127.0.0.1). */
const product = inject('product');
const policy = `default-src 'none'; script-src ${product.url}; connect-src ${product.url}; frame-src ${product.url}`;
const body = `<!DOCTYPE html><html lang="vi"><head><title>Sở Tư pháp</title>
<script type="module" src="${product.url}/assets/embed.js"></script></head>
<body><h1>Trang của Sở</h1><procedure-form province="H01" procedure="1.001193"></procedure-form></body></html>`;

let agency: Server;
let agencyUrl = '';
let browser: Browser;
let page: Page;
let frame: Frame;
let number = '';
const complaints: string[] = [];

beforeAll(async () => {
  agency = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    response.end(body);
  });
  await new Promise<void>((resolve) => agency.listen(0, '127.0.0.1', resolve));
  const address = agency.address();
  agencyUrl = `http://localhost:${typeof address === 'object' ? address?.port : ''}/`;
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 900, height: 900 } });
  page.setDefaultTimeout(patienceMs);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterAll(async () => {
  await browser?.close();
  agency?.close();
});

test('the form is filled in inside the frame, with a file; where the browser keeps nothing for a frame of another site, it says so', async () => {
  await page.goto(agencyUrl);
  frame = await framed();
  await fillApplicant(frame);
  const isKept = await frame.evaluate(() => {
    try {
      return localStorage.length >= 0;
    } catch {
      return false;
    }
  });
  const told = isKept ? 'Đã lưu nháp trên máy này' : 'Không lưu nháp được trên máy này';
  await frame.getByText(told).first().waitFor();
  await fillTheRest(frame, aPhoto());
});

test('it is sent from there; number and secret stand in the frame, which the page around cannot read', async () => {
  await settled();
  await frame.getByRole('button', { name: /Nộp hồ sơ|Gửi hồ sơ/ }).click();
  await frame.getByText('Đã nộp hồ sơ. Hãy ghi lại hai mã').waitFor();
  const text = await frame.locator('#form-root').innerText();
  number = /H\d\d(?:\.\d{2,3})*-\d{6}-\d{4,7}/.exec(text)?.[0] ?? '';
  expect(number).not.toBe('');
  expect(text).toMatch(/Mã bí mật: [0-9A-Z]{4}(-[0-9A-Z]{4}){2,}/);
  expect(page.url()).toBe(agencyUrl);
  const readable = await page
    .locator('iframe')
    .evaluate((one) => one instanceof HTMLIFrameElement && one.contentDocument !== null);
  expect(readable).toBe(false);
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/embed-sent.png` });
});

test('the receipt opens on our own site in a window of its own; the agency stays where it is', async () => {
  const [receipt] = await Promise.all([
    page.waitForEvent('popup'),
    frame.getByRole('button', { name: 'Mở giấy tiếp nhận' }).click(),
  ]);
  await receipt.waitForURL(`${product.url}/tra-cuu`);
  expect(await receipt.locator('main').innerText()).toContain(number);
  expect(page.url()).toBe(agencyUrl);
  expect(complaints).toEqual([]);
});

/** A frame grows with its form, and the page around scrolls with it: a person waits for what they press to stand still. */
async function settled(): Promise<void> {
  const height = () => page.locator('iframe').evaluate((one) => one.getBoundingClientRect().height);
  let before = -1;
  for (let now = await height(); now !== before; now = await height()) {
    before = now;
    await page.waitForTimeout(250);
  }
}

async function framed(): Promise<Frame> {
  const element = await page.locator('iframe').elementHandle();
  const found = await element?.contentFrame();
  if (!found) throw new Error('no frame');
  // The outline of the page has headings too: the form is there once its first question is.
  await found.locator('[name="f-applicantKind"], #f-childName').first().waitFor({ state: 'attached' });
  return found;
}
