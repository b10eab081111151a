#!/usr/bin/env node
/** `npm run screenshots`: starts the product on a fresh data folder and takes the pictures of README and guide into docs/images. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { findChromium } from './setup/chromium.mjs';
import { freePort } from './setup/free-port.mjs';
import { checkNode, installPackages } from './setup/install.mjs';
import { say } from './setup/progress.mjs';
import { root } from './setup/run.mjs';

checkNode();
process.chdir(root);
await installPackages();
await buildIfStale();
const { chromium } = await import('playwright-core');

const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const dataDir = mkdtempSync(join(tmpdir(), 'procedure-catalog-pictures-'));
const login = { email: 'quan-tri@example.gov.vn', password: 'Mat-khau-thu-nghiem-1' };
const product = spawn(process.execPath, ['scripts/start.mjs'], {
  env: {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    ADMIN_EMAIL: login.email,
    ADMIN_PASSWORD: login.password,
  },
  stdio: 'ignore',
});
while (!(await fetch(`${url}/readyz`).catch(() => undefined))?.ok)
  await new Promise((resolve) => setTimeout(resolve, 300));

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
mkdirSync('docs/images', { recursive: true });
const shoot = async (page, name) => {
  await page.waitForTimeout(800);
  await page.screenshot({ path: `docs/images/${name}.png` });
  say(`docs/images/${name}.png`);
};

const desktop = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'vi-VN' });
await desktop.goto(url);
await shoot(desktop, 'site-home');
await desktop.goto(`${url}/thu-tuc/H01/1.001193`);
await shoot(desktop, 'site-procedure');

const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'vi-VN' });
await phone.goto(`${url}/thu-tuc/H01/1.001193/mac-dinh/nop-ho-so`);
await phone.getByRole('button', { name: 'Tiếp tục' }).waitFor();
await shoot(phone, 'site-form-phone');

await desktop.goto(`${url}/admin/login`);
await desktop.locator('#field-email').fill(login.email);
await desktop.locator('#field-password').fill(login.password);
await desktop.locator('button[type=submit]').click();
await desktop.waitForURL(`${url}/admin`);
await desktop.goto(`${url}/admin/collections/procedures?where[key][equals]=1.001193`);
await desktop.getByRole('link', { name: 'Đăng ký khai sinh' }).first().click();
await desktop.waitForURL(/procedures\/[0-9a-f-]{36}/);
await desktop.waitForTimeout(2000);
await shoot(desktop, 'admin-procedure');

await browser.close();
product.kill('SIGTERM');
await new Promise((resolve) => product.once('exit', resolve));
rmSync(dataDir, { recursive: true, force: true });
