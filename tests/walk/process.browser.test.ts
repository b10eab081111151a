import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
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

let administrator = { email: '', password: '' };

/** What is kept of pulls, read by a Payload of this process: nobody reads it over REST. */
async function keptPulls(portalKey: string) {
  Object.assign(process.env, { DATA_DIR: dataDir, ...(databaseUri ? { DATABASE_URI: databaseUri } : {}) });
  Object.assign(process.env, { PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true', DISABLE_PAYLOAD_HMR: 'true' });
  const { getPayload } = await import('payload');
  const { default: config } = await import('../../payload.config');
  const payload = await getPayload({ config });
  const { docs } = await payload.find({ collection: 'portal-pulls', where: { portalKey: { equals: portalKey } } });
  await payload.destroy();
  return docs.map(({ province, key, pulls }) => ({ province, key, pulls }));
}

test('the first start makes an administrator and shows the password once', async () => {
  const product = await startProduct({ dataDir, env });
  expect(product.output()).toMatch(/password \w{5}-\w{5}-\w{5}-\w{5}/);
  administrator = { ...product.admin, password: /password (\w{5}(?:-\w{5}){3})/.exec(product.output())?.[1] ?? '' };
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

/** A request of which half is sent: `finish` sends the rest and gives the answer, once the server has closed the connection. */
async function halfRequest(url: string) {
  // Once the administration answers, all of the product has started and nothing keeps a request waiting.
  expect((await fetch(`${url}/admin/login`)).status).toBe(200);
  const body = new URLSearchParams({ number: 'H01-261127-0001', secret: 'AAAA-BBBB-CCCC' }).toString();
  const head = [
    'POST /tra-cuu HTTP/1.1',
    `Host: ${new URL(url).host}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
  ];
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => (answer += String(data)));
  const closed = once(socket, 'close');
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  return {
    finish: async () => {
      socket.write(body.slice(10));
      await closed;
      return answer;
    },
  };
}

test('a product that is told to stop answers what it has been asked, whole, and keeps what portals have pulled until then', async () => {
  const product = await startProduct({ dataDir, env });
  const staff = async (path: string, data: unknown, token?: string) => {
    const answer = await fetch(`${product.url}/api${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `JWT ${token}` } : {}) },
      body: JSON.stringify(data),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const { body } = await staff('/users/login', administrator);
  const portal = { name: 'Cổng thử', province: 'H01', scopes: ['read'], quotaPerMinute: 1_000 };
  const made = await staff('/portal-keys', portal, body.token);
  const issued = await staff(`/portal-keys/${made.body.doc.id}/issue`, {}, body.token);
  expect([made.status, issued.status]).toEqual([201, 200]);
  for (let turn = 0; turn < 3; turn += 1) {
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${issued.body.key}` },
      body: JSON.stringify({ query: '{ service(province: "H01", code: "1.001193") { name } }' }),
    });
    expect(answer.status).toBe(200);
  }
  const half = await halfRequest(product.url);
  const stopped = product.stop();
  await expect.poll(() => product.output()).toContain('SIGTERM: stopping');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const answer = await half.finish();
  expect(answer).toMatch(/^HTTP\/1.1 404 /);
  expect(answer).toContain('</html>');
  expect(await stopped).toBe(0);
  expect(await keptPulls(made.body.doc.id)).toEqual([{ province: 'H01', key: '1.001193', pulls: 3 }]);
});
