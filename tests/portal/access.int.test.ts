import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileStore } from '../../collections/file-store';
import { insertRelease } from '../../collections/publishing/releases';
import { makeDossierStore, makePortalKeyStore, makeReleaseStore, makeUploadStore } from '../../collections/store';
import { seedPlaces } from '../../seed/read';
import { makeIntake } from '../../src/intake/make-intake';
import { portalApi } from '../../src/portal/plugin';
import type { PortalReadModel } from '../../src/portal/read-model/form-source';
import { makeReadModel } from '../../src/portal/read-model/make-read-model';
import { makeReviewProvince, password, write } from '../collections/support/review-province';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { birth, makeRelease } from './support/releases';

type Scope = 'read' | 'submit' | 'status';
type Asking = {
  scopes?: Scope[];
  province?: string;
  disabled?: boolean;
  expiresAt?: string;
  token?: string;
  role?: string;
};
type Outcome = 'ok' | 'unknown' | 'key-refused' | 'scope-missing' | 'other-province';
type Table = {
  callers: Record<string, Asking>;
  operations: Record<string, Record<string, Outcome>>;
  never: string[];
};

const table: Table = JSON.parse(readFileSync(new URL('access.json', import.meta.url), 'utf8'));
const callers = Object.keys(table.callers);

let started: StartedPayload;
let model: PortalReadModel;
let app: FastifyInstance;
const tokens = new Map<string, string | undefined>();
let hash = '';

beforeAll(async () => {
  started = await startPayload();
  const { payload, dataDir } = started;
  const world = await makeReviewProvince(payload);
  await payload.create({ collection: 'provinces', data: { id: 'H26', name: 'Hà Nội' } });
  await write(payload, { ...world.record('chua-cong-bo'), name: 'Bản nháp không ai được thấy' });
  const { revision: _revision, sequence: _sequence, ...release } = makeRelease({ procedure: birth, sequence: 1 });
  await insertRelease(payload, { ...release, title: birth.name });
  for (const [name, asking] of Object.entries(table.callers)) tokens.set(name, await tokenOf(asking));
  model = await makeReadModel({ store: makeReleaseStore(payload), dataDir, places: seedPlaces(), followEveryMs: 0 });
  hash = model.currentForm('H01', birth.key, undefined)?.hash ?? '';
  const intake = makeIntake({
    releases: model,
    dossiers: makeDossierStore(payload),
    uploads: makeUploadStore(payload),
    files: fileStore(),
    secretKey: randomBytes(32),
    clock: () => new Date(),
    randomBytes,
  });
  app = Fastify();
  const keys = makePortalKeyStore(payload);
  await app.register(portalApi, { model, intake, keys, clock: () => new Date(), origins: [], writesPerMinute: 10_000 });
});

afterAll(async () => {
  await app?.close();
  await model?.close();
  await started?.close();
});

async function tokenOf(asking: Asking): Promise<string | undefined> {
  const { payload } = started;
  if (asking.token) return asking.token;
  if (asking.role) {
    const email = asking.role === 'administrator' ? 'root@example.vn' : 'so-hoa@example.vn';
    return (await payload.login({ collection: 'users', data: { email, password } })).token;
  }
  if (!asking.scopes) return undefined;
  const token = `pc_${randomBytes(24).toString('base64url')}`;
  const { scopes, province, disabled, expiresAt } = asking;
  await payload.create({
    collection: 'portal-keys',
    data: {
      name: `Cổng ${randomBytes(3).toString('hex')}`,
      scopes,
      quotaPerMinute: 10_000,
      prefix: token.slice(0, 8),
      keyHash: createHash('sha256').update(token).digest('hex'),
      ...(province ? { province } : {}),
      ...(disabled ? { disabled } : {}),
      ...(expiresAt ? { expiresAt } : {}),
    },
  });
  return token;
}

const headersOf = (caller: string): Record<string, string> => {
  const token = tokens.get(caller);
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
};

const asks = (query: string) => (caller: string) =>
  app.inject({ method: 'POST', url: '/graphql', headers: headersOf(caller), payload: { query } });

function uploadAs(caller: string) {
  const boundary = 'x-boundary';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n`;
  return app.inject({
    method: 'POST',
    url: '/graphql/uploads',
    headers: { ...headersOf(caller), 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${head}xin chào\r\n--${boundary}--\r\n`,
  });
}

const key = () => randomBytes(12).toString('hex');

const operations: Record<string, (caller: string) => ReturnType<typeof uploadAs>> = {
  services: asks('{ services { totalCount } }'),
  service: asks('{ service(province: "H01", code: "1.001193") { name } }'),
  form: asks('{ form(province: "H01", code: "1.001193") { hash } }'),
  formByHash: (caller) => asks(`{ formByHash(hash: "${hash}") { title } }`)(caller),
  validate: (caller) => asks(`{ validate(formHash: "${hash}", answers: {}) { problems { code } } }`)(caller),
  submit: (caller) =>
    asks(
      `mutation { submit(input: { province: "H01", code: "1.001193", case: "mac-dinh", formHash: "${hash}", answers: {fullName: "Lê An"}, idempotencyKey: "${key()}" }) { receipt { number } problems { code } } }`,
    )(caller),
  upload: uploadAs,
  dossier: asks('{ dossier(number: "H01-261122-9999", secret: "khong-co-dau") { state } }'),
  'working document': asks('{ service(province: "H01", code: "chua-cong-bo") { name } }'),
};

/** What an answer says, in the words of the table. */
function outcomeOf(status: number, text: string): string {
  if (text.includes('"key-refused"')) return 'key-refused';
  if (text.includes('"key-scope-missing"')) return 'scope-missing';
  if (text.includes('province')) return text.includes('"receipt":{') ? 'ok' : 'other-province';
  if (/NOT_FOUND|"dossier-unknown"/.test(text)) return 'unknown';
  return status < 300 || status === 415 ? 'ok' : `${status} ${text}`;
}

describe('the table of the portal API', () => {
  it('names every operation that is tried, and the other way round', () => {
    expect(Object.keys(table.operations).sort()).toEqual(Object.keys(operations).sort());
  });
});

describe.each(callers)('%s', (caller) => {
  it.each(Object.keys(operations))('gets what the table says of: %s', async (operation) => {
    const answer = await operations[operation]?.(caller);
    const rules = table.operations[operation];
    const expected = table.never.includes(caller) ? 'key-refused' : (rules?.[caller] ?? rules?.['*']);
    expect(outcomeOf(answer?.statusCode ?? 0, answer?.body ?? '')).toBe(expected);
    expect(answer?.statusCode).toBeLessThan(500);
  });

  it('finds nothing of a working document, whatever it asks', async () => {
    for (const query of [
      '{ services(filter: {text: "ban nhap khong ai duoc thay"}, first: 100) { nodes { name } } }',
      '{ services(first: 100) { nodes { key name } } provinces(publishing: true) { services } }',
    ]) {
      const { body } = await asks(query)(caller);
      expect(body).not.toMatch(/chua-cong-bo|nháp/);
    }
  });
});
