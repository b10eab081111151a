import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startProduct } from '../support/start-product';
import { answersWithFiles, ask, releasedForm, send } from './sender';

const dataDir = mkdtempSync(join(tmpdir(), 'procedure-catalog-process-'));
const databaseUri = process.env.DATABASE_URI?.replace(/(\/[\w-]+)(\?|$)/, '$1_process$2');
const env = { ...(databaseUri ? { DATABASE_URI: databaseUri } : {}), ADMIN_PASSWORD: '' };

afterAll(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));

const address = { province: 'H01', key: '1.001193', caseKey: 'mac-dinh' };

async function lookUp(url: string, number: string, secret: string): Promise<string> {
  const answer = await fetch(`${url}/tra-cuu`, { method: 'POST', body: new URLSearchParams({ number, secret }) });
  return answer.text();
}

test('the first start makes an administrator and shows the password once', async () => {
  const product = await startProduct({ dataDir, env });
  expect(product.output()).toMatch(/password \w{5}-\w{5}-\w{5}-\w{5}/);
  expect(await product.stop()).toBe(0);
});

test('a killed product has every dossier it acknowledged, whole and once, and the second start shows no password', async () => {
  const product = await startProduct({ dataDir, env });
  expect(product.output()).not.toMatch(/password/i);
  const { form } = await ask<{ form: { hash: string } }>(
    product.url,
    `{ form(province: "H01", code: "1.001193") { hash } }`,
  );
  const document = await releasedForm(product.url, form.hash);
  const acknowledged = new Map<string, { number: string; secret: string; answers: Record<string, unknown> }>();
  let sending = true;
  const senders = [1, 2, 3, 4].map(async (sender) => {
    for (let turn = 0; sending; turn++) {
      const idempotencyKey = `kill-test-${sender}-${turn}-0000000000`;
      const answers = await answersWithFiles(product.url, document, sender * 1000 + turn).catch(() => undefined);
      if (!answers) return;
      const sent = await send(product.url, { ...address, formHash: form.hash, answers, idempotencyKey }).catch(
        () => undefined,
      );
      if (sent?.status === 201) acknowledged.set(idempotencyKey, { ...sent.body, answers });
    }
  });
  while (acknowledged.size < 12) await new Promise((resolve) => setTimeout(resolve, 20));
  await product.kill();
  sending = false;
  await Promise.all(senders);

  const again = await startProduct({ dataDir, env });
  const numbers = [...acknowledged.values()].map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const [idempotencyKey, { number, secret, answers }] of acknowledged) {
    expect(await lookUp(again.url, number, secret)).toContain(number);
    const repeated = await send(again.url, {
      ...address,
      formHash: form.hash,
      answers: JSON.parse(JSON.stringify(answers)),
      idempotencyKey,
    });
    expect([repeated.status, repeated.body.number, repeated.body.secret]).toEqual([201, number, secret]);
  }
  expect(await again.stop()).toBe(0);
});
