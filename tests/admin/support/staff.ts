import { AxeBuilder } from '@axe-core/playwright';
import type { APIResponse, Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { patienceMs } from '../../support/browser';

type Account = { url: string; email: string; password: string };

/** What a page complained about and loaded from elsewhere while it was watched. */
export type Watched = { complaints: string[]; foreign: string[] };

/** Collects errors of the console and requests to other hosts. Refusals (4xx), which some tests provoke, are no complaint. */
export function watch(page: Page, url: string): Watched {
  const watched: Watched = { complaints: [], foreign: [] };
  page.on('pageerror', (error) => watched.complaints.push(error.message));
  page.on('console', (message) => {
    const isRefusal = /status of 4(00|09|22)/.test(message.text());
    if (message.type() === 'error' && !isRefusal)
      watched.complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== url) watched.foreign.push(request.url());
  });
  return watched;
}

/** A page of somebody who has signed in. */
export async function signIn(browser: Browser, { url, email, password }: Account): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.goto(`${url}/admin/login`);
  await page.locator('#field-email').fill(email);
  await page.locator('#field-password').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(`${url}/admin`);
  return page;
}

/**
 * A request that sets something up, sent again while what follows the write before it still holds the same rows (409 on MongoDB, which
 * a person would answer by pressing again).
 */
export async function untilFree(send: () => Promise<APIResponse>): Promise<APIResponse> {
  for (let left = 8; ; left -= 1) {
    const answer = await send();
    if (answer.status() !== 409 || left === 0) return answer;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** An answer of the REST API to the person of this page. */
export async function ask(page: Page, url: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const answer =
    body === undefined
      ? await page.request.get(`${url}${path}`)
      : await untilFree(() => page.request.post(`${url}${path}`, { data: body }));
  expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** The id of the first row of a list. */
export async function firstId(page: Page, url: string, path: string): Promise<string> {
  const { docs } = await ask(page, url, path);
  const [row]: unknown[] = Array.isArray(docs) ? docs : [];
  if (typeof row !== 'object' || row === null || !('id' in row)) throw new Error(`${path}: no row`);
  return String(row.id);
}

/** Opens a procedure by its key, and gives its panel. */
export async function openProcedure(page: Page, url: string, key: string): Promise<{ id: string; panel: Locator }> {
  const id = await firstId(page, url, `/api/procedures?where[key][equals]=${key}&depth=0`);
  await page.goto(`${url}/admin/collections/procedures/${id}`);
  const panel = page.getByRole('region', { name: 'Biểu mẫu và mức độ dịch vụ' });
  await panel.getByText(/tiêu chí\./).waitFor();
  return { id, panel };
}

/** Our own parts of a page break no rule of accessibility (WCAG 2.2 A and AA). */
export async function expectAccessible(page: Page, ...parts: string[]): Promise<void> {
  const builder = parts.reduce((axe, part) => axe.include(part), new AxeBuilder({ page }));
  const { violations } = await builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}
