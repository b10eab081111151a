import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailSettings } from '../../collections/mail/settings';
import { oidcSettings } from '../../collections/users/oidc/settings';
import { dataDirRefused } from '../../src/database/data-dir';
import { chooseDatabase } from '../../src/database/database';
import { installationSecret } from '../../src/database/installation-secret';
import { SettingError } from '../../src/problem/setting-error';
import { listenRefused } from '../../src/server/refused-starts';
import { readSettings } from '../../src/server/settings';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'procedure-catalog-settings-'));
  writeFileSync(join(folder, 'file'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const oidc = { OIDC_ISSUER: 'https://sso.example.vn', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };

/** What reads each part of the environment at the start of the server. */
function readAll(given: Record<string, string>) {
  const env = { NODE_ENV: 'test' as const, DATA_DIR: join(folder, 'data'), ...given };
  const settings = readSettings(env);
  installationSecret(env, settings.dataDir);
  chooseDatabase(env, settings.dataDir);
  oidcSettings(env);
  mailSettings(env);
  return settings;
}

const refusal = (given: Record<string, string>): unknown => {
  try {
    readAll(given);
    return 'taken';
  } catch (error) {
    return error;
  }
};

describe('a setting that makes no sense is refused in a sentence that names it', () => {
  it.each<[string, string, Record<string, string>?]>([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['WRITES_PER_MINUTE', '0'],
    ['PORTAL_CACHE_MB', 'viel'],
    ['TRUST_PROXY', 'zz'],
    ['TRUST_PROXY', '10.0.0.1,zz'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['SERVER_URL', 'junk'],
    ['SERVER_URL', 'javascript:alert(1)'],
    ['SERVER_URL', 'https://a.example.vn/duong-dan'],
    ['SERVER_URL', 'https://ai:mat-khau@a.example.vn'],
    ['LIST_LICENCE_URL', 'javascript:alert(1)', { LIST_LICENCE_NAME: 'x' }],
    ['LIST_LICENCE_URL', 'https://a.example.vn/licence'],
    ['LIST_LICENCE_NAME', 'x'],
    ['DATABASE_URI', 'postgres://localhost/x'],
    ['DATABASE_URI', 'mongodb://localhost:27017/x'],
    ['PAYLOAD_SECRET', 'short'],
    ['OIDC_ISSUER', 'junk', { OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }],
    ['OIDC_CLIENT_ID', '', { ...oidc, OIDC_CLIENT_ID: '' }],
    ['OIDC_ROLES', '{bad', oidc],
    ['OIDC_ROLES', '{"a":{"role":"king"}}', oidc],
    ['SMTP_URL', 'http://mail.example.vn'],
    ['MAIL_FROM', 'nobody', { SMTP_URL: 'smtp://mail.example.vn' }],
  ])('%s=%s', (name, value, more = {}) => {
    const error = refusal({ ...more, [name]: value });
    expect(error).toBeInstanceOf(SettingError);
    expect(String(error)).toContain(name);
  });

  it('the data folder among them', () => {
    for (const path of [join(folder, 'file'), join(folder, 'file', 'below')]) {
      const error = refusal({ DATA_DIR: path });
      expect(error).toBeInstanceOf(SettingError);
      expect(String(error)).toContain('DATA_DIR');
      expect(() => readSettings({ NODE_ENV: 'test', DATA_DIR: path })).toThrow(SettingError);
      expect(() => installationSecret({ NODE_ENV: 'test' }, path)).toThrow(SettingError);
    }
  });
});

const isRoot = process.getuid?.() === 0;
it.skipIf(isRoot)(
  `a data folder that is read-only is refused${isRoot ? ' (not tried: root may write everywhere)' : ''}`,
  () => {
    const path = join(folder, 'read-only');
    mkdirSync(path, { mode: 0o500 });
    expect(String(refusal({ DATA_DIR: path }))).toContain('DATA_DIR');
  },
);

it.each(['EROFS', 'EACCES', 'ENOSPC'])('a data folder that cannot be used says why: %s', (code) => {
  const error = dataDirRefused('/srv/du-lieu', Object.assign(new Error('x'), { code }));
  expect([error instanceof SettingError, error.message]).toEqual([true, expect.stringContaining(`(${code})`)]);
  expect(error.message).toContain('DATA_DIR');
});

describe('where nothing can listen', () => {
  const refusedAt = async (host: string, port: number) => {
    const server = createServer();
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve).listen({ host, port }, () => resolve(undefined));
    });
    server.close();
    return error && listenRefused(error, { host, port });
  };

  it.each(['203.0.113.7', '999.1.1.1', 'khong-co.invalid'])('HOST=%s is refused in a sentence', async (host) => {
    const error = await refusedAt(host, 0);
    expect(error).toBeInstanceOf(SettingError);
    expect(String(error)).toContain(`HOST "${host}"`);
  });

  it('a PORT in use is refused, and another one is named', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const error = await refusedAt('127.0.0.1', port);
    other.close();
    expect(error).toBeInstanceOf(SettingError);
    expect(String(error)).toContain(`PORT ${port} is in use`);
    expect(String(error)).toContain(`PORT=${port + 1} npm start`);
  });

  it('a PORT that needs more rights is told from other errors', () => {
    const of = (code: string) => listenRefused(Object.assign(new Error(code), { code }), { host: 'x', port: 80 });
    expect(String(of('EACCES'))).toContain('PORT 80');
    expect(of('EMFILE')).toBeUndefined();
  });
});

it('an empty variable is one that is not set', () => {
  const names = [
    ...['PORT', 'HOST', 'SERVER_URL', 'TRUST_PROXY', 'WRITES_PER_MINUTE', 'PORTAL_CACHE_MB', 'SITE_PROVINCE'],
    ...['LIST_LICENCE_NAME', 'LIST_LICENCE_URL', 'DATABASE_URI', 'PAYLOAD_SECRET', 'OIDC_ISSUER', 'SMTP_URL'],
  ];
  expect(readAll(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readAll({}));
  expect(readAll({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: null,
    province: null,
    trustProxy: false,
  });
});

it.each([
  ['true', true],
  ['false', false],
  ['loopback', 'loopback'],
  ['10.0.0.1, 10.1.0.0/16,fd00::/8', '10.0.0.1, 10.1.0.0/16,fd00::/8'],
])('proxies %s are taken', (given, read) => {
  expect(readAll({ TRUST_PROXY: given }).trustProxy).toBe(read);
});

it('the address people use is kept without its last slash', () => {
  expect(readAll({ SERVER_URL: 'https://dvc.example.vn/' }).publicUrl).toBe('https://dvc.example.vn');
});
