import { createServer, type Server } from 'node:http';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser';
import { type FixtureSite, fixtureSite } from './fixture-site';

let site: FixtureSite;
let browser: Browser;
let url: string;
let foreign: Server;
let foreignUrl: string;

/** The page of another site, with a strict policy of its own and styles that would spoil ours. */
const page = (body: string) => `<!DOCTYPE html><html lang="vi"><head><title>Sở</title>
<style>* { color: red !important; font-size: 40px !important; } a { display: none !important; }</style>
<script type="module" src="${url}/assets/embed.js"></script></head><body><main><h1>Trang của Sở</h1>${body}</main></body></html>`;

const pages: Record<string, () => string> = {
  '/list': () => page('<procedure-list sector="ho-tich"></procedure-list>'),
  '/english': () => page('<procedure-list lang="en" heading="Services"></procedure-list>'),
  '/form': () => page('<procedure-form province="H01" procedure="1.001193"></procedure-form>'),
  '/incomplete': () => page('<procedure-form></procedure-form>'),
};

beforeAll(async () => {
  // As scripts/build.mjs builds it: one file, nothing imported.
  const bundle = await build({
    configFile: new URL('../../src/site/embed/client/vite.config.ts', import.meta.url).pathname,
    logLevel: 'error',
    build: { write: false },
  });
  const output = Array.isArray(bundle) ? bundle[0]?.output : 'output' in bundle ? bundle.output : undefined;
  expect(output).toHaveLength(1);
  const script = output?.[0].code ?? '';
  expect(script).not.toMatch(/^import\b/m);
  expect(Buffer.byteLength(script)).toBeLessThan(12_000);
  site = await fixtureSite({ embedOrigins: ['*'] }, undefined, { '/assets/embed.js': script });
  url = await site.app.listen({ port: 0, host: '127.0.0.1' });
  foreign = createServer((request, response) => {
    const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${url}; connect-src ${url}; frame-src ${url}`;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    response.end(pages[request.url ?? '']?.() ?? '');
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  const address = foreign.address();
  foreignUrl = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.app.close();
  foreign?.close();
});

async function open(path: string): Promise<{ page: Page; asked: string[]; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 900, height: 900 } });
  const tab = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  tab.on('pageerror', (error) => errors.push(error.message));
  await tab.goto(foreignUrl + path);
  return { page: tab, asked, errors };
}

describe('a list on another site', () => {
  it('shows the services, asks nobody but us, and is not touched by the styles around it', async () => {
    const { page: tab, asked, errors } = await open('/list');
    const link = tab.getByRole('link', { name: 'Đăng ký khai sinh', exact: true });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${url}/thu-tuc/H01/1.001193`);
    for (const part of [link, tab.getByRole('heading', { level: 2 }), tab.getByText('Tìm', { exact: false }).first()]) {
      const { color, fontSize } = await part.evaluate((one) => {
        const { color, fontSize } = getComputedStyle(one);
        return { color, fontSize };
      });
      expect([color, fontSize]).not.toContain('rgb(255, 0, 0)');
      expect(Number.parseFloat(fontSize)).toBeLessThan(30);
    }
    for (const address of asked) expect([url, foreignUrl].some((origin) => address.startsWith(origin))).toBe(true);
    expect(errors).toEqual([]);
    const { violations } = await new AxeBuilder({ page: tab }).include('procedure-list').analyze();
    expect(violations).toEqual([]);
    await tab.close();
  });

  it('searches without accents, says how many, and goes on by keyboard', async () => {
    const { page: tab } = await open('/english');
    await tab.getByRole('heading', { name: 'Services' }).waitFor();
    await tab.getByRole('button', { name: 'Show more' }).focus();
    const before = await tab.locator('procedure-list li').count();
    await tab.keyboard.press('Enter');
    await expect.poll(() => tab.locator('procedure-list li').count()).toBeGreaterThan(before);
    await tab.getByLabel('Search procedures').fill('dang ky ket hon');
    await expect.poll(() => tab.getByRole('status').textContent()).toContain('1 procedures');
    await tab.getByLabel('Search procedures').fill('zzz');
    await expect.poll(() => tab.getByRole('status').textContent()).toContain('No procedure was found');
    await tab.close();
  });
});

describe('a form on another site', () => {
  it('stands in a frame of our origin, with a name, and without our header', async () => {
    const { page: tab, errors } = await open('/form');
    const frame = tab.frameLocator('iframe');
    await frame.getByRole('heading', { level: 1 }).waitFor();
    expect(await tab.locator('iframe').getAttribute('title')).toBe('Biểu mẫu nộp hồ sơ trực tuyến');
    expect(await frame.locator('.site-header, .site-footer').count()).toBe(0);
    const readable = await tab
      .locator('iframe')
      .evaluate((one) => one instanceof HTMLIFrameElement && one.contentDocument !== null);
    expect(readable).toBe(false);
    expect(errors).toEqual([]);
    await tab.close();
  });

  it('that is not said says what is missing', async () => {
    const { page: tab } = await open('/incomplete');
    expect(await tab.getByRole('alert').textContent()).toContain('province, procedure');
    await tab.close();
  });

  it('no other page of ours can be framed', async () => {
    for (const path of ['/', '/tra-cuu', '/thu-tuc/H01/1.001193/mac-dinh/nop-ho-so']) {
      const { headers } = await site.app.inject({ url: path });
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
  });
});
