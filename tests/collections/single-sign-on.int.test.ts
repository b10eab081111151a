import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';
import type { Where } from 'payload';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chainAudit } from '../../collections/audit/chain';
import { freePort } from '../../scripts/setup/free-port.mjs';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { Caller } from './support/rest';
import { makeTwoProvinces, type TwoProvinces } from './support/two-provinces';

type Account = { sub: string; email: string; email_verified: boolean; name: string; roles: string[] };

let started: StartedPayload;
let two: TwoProvinces;
let provider: { server: Server; issuer: string };
/** Whoever sits before the identity provider now. */
let visitor: Account;

const rights = {
  'so-hoa': { role: 'digitiser', province: 'H01', agencies: ['H01.01'] },
  'tham-dinh': { role: 'reviewer', province: 'H01' },
  'sai-tinh': { role: 'digitiser', province: 'H01', agencies: ['H21.01'] },
};

/** An identity provider on this machine, where the visitor signs in and consents without being asked. */
async function startProvider(): Promise<typeof provider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: 'catalogue',
        client_secret: 'a-secret-of-the-catalogue',
        redirect_uris: ['http://localhost:3000/api/users/oidc/callback'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'roles'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...visitor, sub }) }),
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      const grant = new context.oidc.provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const serve = oidc.callback();
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return serve(request, response);
    return void oidc.interactionFinished(request, response, { login: { accountId: visitor.sub } });
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return { server, issuer };
}

beforeAll(async () => {
  provider = await startProvider();
  process.env.OIDC_ISSUER = provider.issuer;
  process.env.OIDC_CLIENT_ID = 'catalogue';
  process.env.OIDC_CLIENT_SECRET = 'a-secret-of-the-catalogue';
  process.env.OIDC_ROLES = JSON.stringify(rights);
  delete process.env.SERVER_URL;
  delete process.env.PORT;
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
});
afterAll(async () => {
  await started.close();
  provider.server.closeAllConnections();
  await new Promise<void>((resolve) => {
    provider.server.close(() => resolve());
  });
  for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLES']) delete process.env[name];
});

const cookiesOf = (headers: Headers): string[] => headers.getSetCookie().map((each) => each.split(';', 1)[0] ?? '');

/** Follows the provider's redirects as a browser does, until it sends the visitor back to us. */
async function throughProvider(from: string): Promise<URL> {
  const jar = new Map<string, string>();
  let url = new URL(from);
  for (let hops = 0; hops < 10; hops += 1) {
    if (url.port === '3000') return url;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const each of cookiesOf(answer.headers)) {
      const [name = '', value = ''] = each.split('=', 2);
      jar.set(name, value);
    }
    const next = answer.headers.get('location');
    if (!next) throw new Error(`the provider stopped at ${url.pathname}: ${answer.status} ${await answer.text()}`);
    url = new URL(next, url);
  }
  throw new Error('the provider sends in circles');
}

/** A whole sign-in; `change` may forge what comes back. */
async function signOn(account: Account, change: (came: URL) => void = () => {}) {
  visitor = account;
  const start = await new Caller().get('/users/oidc/start?redirect=/admin/collections/procedures');
  expect(start.status).toBe(303);
  const came = await throughProvider(start.headers.get('Location') ?? '');
  change(came);
  const cookie = cookiesOf(start.headers).join('; ');
  return new Caller(undefined, { cookie }).get(`/users/oidc/callback${came.search}`);
}

const clerk: Account = {
  sub: 'u-1',
  email: 'can-bo@example.gov.vn',
  email_verified: true,
  name: 'Cán bộ Một',
  roles: ['so-hoa'],
};

const goneTo = ({ headers }: { headers: Headers }) =>
  (headers.get('Location') ?? '').replace('http://localhost:3000', '');

const tokenOf = (headers: Headers) =>
  cookiesOf(headers)
    .find((each) => each.startsWith('payload-token='))
    ?.split('=', 2)[1];

const accountWith = async (email: string) => {
  const { docs } = await started.payload.find({ collection: 'users', where: { email: { equals: email } }, depth: 0 });
  return docs[0];
};

describe('single sign-on', () => {
  it('makes the account with the rights of its claims, and a session', async () => {
    const answer = await signOn(clerk);
    expect([answer.status, goneTo(answer)]).toEqual([303, '/admin/collections/procedures']);
    expect(await accountWith(clerk.email)).toMatchObject({ role: 'digitiser', province: 'H01', agencies: ['H01.01'] });
    const caller = new Caller(tokenOf(answer.headers));
    expect((await caller.get('/users/me')).text).toContain(clerk.email);
    expect((await caller.get('/users/sessions')).body.sessions).toMatchObject([
      { by: 'single-sign-on', isCurrent: true },
    ]);
    const id = (await accountWith(clerk.email))?.id ?? '';
    await vi.waitFor(async () => {
      await chainAudit(started.payload);
      const where: Where = { and: [{ subjectId: { equals: id } }, { action: { equals: 'signed-in' } }] };
      expect((await started.payload.count({ collection: 'audit-lines', where })).totalDocs).toBe(1);
    });
  });

  it('follows the claims at every sign-in, and knows the person by subject when the address changes', async () => {
    await signOn({ ...clerk, email: 'dia-chi-moi@example.gov.vn', roles: ['tham-dinh'] });
    expect(await accountWith(clerk.email)).toMatchObject({ role: 'reviewer', agencies: [] });
    expect(await accountWith('dia-chi-moi@example.gov.vn')).toBeUndefined();
    await chainAudit(started.payload);
    const { docs } = await started.payload.find({
      collection: 'audit-lines',
      where: { subjectId: { equals: (await accountWith(clerk.email))?.id ?? '' } },
      sort: 'sequence',
      limit: 20,
    });
    const told = docs.flatMap(({ action, content }) => (action === 'signed-in' ? [] : [JSON.parse(content)]));
    expect(told).toMatchObject([
      { action: 'created' },
      {
        action: 'role-changed',
        changes: [
          { field: 'role', from: 'digitiser', to: 'reviewer' },
          { field: 'agencies', from: 'H01.01', to: null },
        ],
      },
    ]);
  });

  it('lets nobody in without a configured role, without a verified address, or out of use', async () => {
    expect(goneTo(await signOn({ ...clerk, sub: 'u-2', email: 'khac@example.vn', roles: ['administrator'] }))).toBe(
      '/admin/login?why=sso-no-role',
    );
    expect(goneTo(await signOn({ ...clerk, sub: 'u-3', email: 'root@example.vn', email_verified: false }))).toBe(
      '/admin/login?why=sso-no-email',
    );
    const id = (await accountWith(clerk.email))?.id ?? '';
    await two.administrator.patch(`/users/${id}`, { disabled: true });
    const refused = await signOn(clerk);
    expect(goneTo(refused)).toBe('/admin/login?why=sso-disabled');
    expect(tokenOf(refused.headers)).toBeUndefined();
    await two.administrator.patch(`/users/${id}`, { disabled: false });
  });

  it('does not take over an account that is bound to somebody else', async () => {
    const answer = await signOn({ ...clerk, sub: 'u-thief', email: clerk.email });
    expect(tokenOf(answer.headers)).toBeUndefined();
    expect(goneTo(answer)).toBe('/admin/login?why=sso-taken');
  });

  it('gives no rights that make no sense, and does not take the last administrator away', async () => {
    const answer = await signOn({ ...clerk, sub: 'u-4', email: 'sai@example.vn', roles: ['sai-tinh'] });
    expect(goneTo(answer)).toBe('/admin/login?why=sso-rights-wrong');
    expect(await accountWith('sai@example.vn')).toBeUndefined();
    const root = await signOn({ ...clerk, sub: 'u-root', email: 'root@example.vn' });
    expect(goneTo(root)).toBe('/admin/login?why=sso-last-administrator');
    expect(await accountWith('root@example.vn')).toMatchObject({ role: 'administrator' });
  });

  it('sends people back to the login page while the provider cannot be reached', async () => {
    const known = process.env.OIDC_ISSUER;
    process.env.OIDC_ISSUER = `http://127.0.0.1:${await freePort()}`;
    const answer = await new Caller().get('/users/oidc/start');
    process.env.OIDC_ISSUER = known;
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('http://localhost:3000/admin/login?why=sso-failed');
  });

  it('refuses what was not begun here: another state, a forged code, no cookie', async () => {
    for (const change of [
      (came: URL) => came.searchParams.set('state', 'other'),
      (came: URL) => came.searchParams.set('code', 'forged'),
    ]) {
      expect(goneTo(await signOn(clerk, change))).toBe('/admin/login?why=sso-failed');
    }
    visitor = clerk;
    const start = await new Caller().get('/users/oidc/start');
    const came = await throughProvider(start.headers.get('Location') ?? '');
    expect(goneTo(await new Caller().get(`/users/oidc/callback${came.search}`))).toBe('/admin/login?why=sso-expired');
    const forged = new Caller(undefined, { cookie: 'pc-sso=AAAA' });
    expect(goneTo(await forged.get(`/users/oidc/callback${came.search}`))).toBe('/admin/login?why=sso-expired');
  });

  it('says so when the provider declines', async () => {
    const denied = await signOn(clerk, (came) => {
      came.searchParams.delete('code');
      came.searchParams.set('error', 'access_denied');
    });
    expect(goneTo(denied)).toBe('/admin/login?why=sso-denied');
    expect(tokenOf(denied.headers)).toBeUndefined();
  });

  it('has a sentence of its own for every refusal', async () => {
    const { messages } = await import('../../src/admin/account/messages');
    const said = ['no-role', 'unknown', 'disabled', 'no-email', 'taken', 'rights-wrong', 'last-administrator'];
    for (const why of [...said, 'denied', 'expired', 'failed']) {
      expect(Reflect.get(messages, `sso-${why}`), why).toMatchObject({
        vi: expect.any(String),
        en: expect.any(String),
      });
    }
  });

  it('sends nobody to another site afterwards', async () => {
    visitor = clerk;
    const start = await new Caller().get('/users/oidc/start?redirect=https://evil.example/');
    const came = await throughProvider(start.headers.get('Location') ?? '');
    const cookie = cookiesOf(start.headers).join('; ');
    const answer = await new Caller(undefined, { cookie }).get(`/users/oidc/callback${came.search}`);
    expect(goneTo(answer)).toBe('/admin');
  });
});
