import { createHash, randomBytes } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileStore } from '../../collections/file-store';
import { insertRelease } from '../../collections/publishing/releases';
import { makeDossierStore, makePortalKeyStore, makeReleaseStore, makeUploadStore } from '../../collections/store';
import { seedPlaces } from '../../seed/read';
import { makeIntake } from '../../src/intake/make-intake';
import { portalApi } from '../../src/portal/plugin';
import type { PortalReadModel } from '../../src/portal/read-model/form-source';
import { makeReadModel } from '../../src/portal/read-model/make-read-model';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { birth, like, makeRelease } from './support/releases';

let started: StartedPayload;
let model: PortalReadModel;
let second: PortalReadModel;
let app: FastifyInstance;

beforeAll(async () => {
  started = await startPayload();
  const { payload, dataDir } = started;
  for (const data of [
    { id: 'H01', name: 'An Giang' },
    { id: 'H26', name: 'Hà Nội' },
  ])
    await payload.create({ collection: 'provinces', data });
  const store = makeReleaseStore(payload);
  const open = () => makeReadModel({ store, dataDir, places: seedPlaces(), followEveryMs: 100 });
  model = await open();
  second = await open();
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
  await app.register(portalApi, { model, intake, keys, clock: () => new Date(), origins: ['*'] });
});

afterAll(async () => {
  await app?.close();
  await model?.close();
  await second?.close();
  await started?.close();
});

async function publish(procedure: typeof birth): Promise<void> {
  const { revision: _revision, sequence: _sequence, ...release } = makeRelease({ procedure, sequence: 1 });
  await insertRelease(started.payload, { ...release, title: procedure.name });
}

async function ask(query: string, headers: Record<string, string> = {}) {
  const answer = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
  return { status: answer.statusCode, ...answer.json() };
}

test('what is published is served after a refresh, in every process, under one version', async () => {
  expect((await ask('{ services { totalCount } }')).data.services.totalCount).toBe(0);
  await publish(birth);
  await publish(like('1.000002', 'Đăng ký kết hôn'));
  await publish({ ...birth, province: 'H26' });
  await model.refresh();
  const { data } = await ask(
    '{ services(filter: {province: "H01"}) { nodes { name revision } } form(province: "H01", code: "1.001193") { title schema } }',
  );
  expect(data.services.nodes.map((node: { name: string }) => node.name)).toEqual([
    'Đăng ký kết hôn',
    'Đăng ký khai sinh',
  ]);
  expect(data.form.title).toBe('Tờ khai đăng ký khai sinh');
  await expect.poll(() => second.version(), { timeout: 10_000 }).toBe(model.version());
});

test('a new revision takes the place of the old one', async () => {
  await publish({ ...birth, name: 'Đăng ký khai sinh (mới)' });
  await model.refresh();
  const { data } = await ask('{ service(province: "H01", code: "1.001193") { name revision } }');
  expect(data.service).toEqual({ name: 'Đăng ký khai sinh (mới)', revision: 2 });
});

test('a search finds the same whatever database the releases stand in, and what was published since', async () => {
  const found = async (text: string) => {
    const { data } = await ask(`{ services(filter: {text: "${text}"}) { approximate nodes { name province } } }`);
    return data.services.nodes.map((node: { name: string; province: string }) => `${node.province} ${node.name}`);
  };
  const birthNew = 'H01 Đăng ký khai sinh (mới)';
  expect(await found('dang ky khai sinh')).toEqual(['H26 Đăng ký khai sinh', birthNew]);
  expect(await found('ĐĂNG KÝ KẾT')).toEqual(['H01 Đăng ký kết hôn']);
  expect(await found('1.001193.000.00.00.H01')).toEqual(['H26 Đăng ký khai sinh', birthNew]);
  expect(await found('dang ky kai sinh')).toEqual(['H26 Đăng ký khai sinh', birthNew]);
  await publish(like('1.000003', 'Cấp giấy phép xây dựng'));
  await model.refresh();
  expect(await found('xay dung')).toEqual(['H01 Cấp giấy phép xây dựng']);
  await expect
    .poll(async () => (await second.find({ text: 'xay dung' }, { first: 1 })).total, { timeout: 10_000 })
    .toBe(1);
});

test('a portal key of the administration is known by its hash and refused once it is disabled', async () => {
  const token = `pk_${randomBytes(24).toString('base64url')}`;
  const keyHash = createHash('sha256').update(token).digest('hex');
  const { payload } = started;
  const { id } = await payload.create({
    collection: 'portal-keys',
    data: { name: 'Cổng thử', scopes: ['read'], quotaPerMinute: 5, prefix: token.slice(0, 8), keyHash },
  });
  const store = makePortalKeyStore(payload);
  expect(await store.byHash(keyHash)).toMatchObject({
    id,
    province: null,
    scopes: ['read'],
    quotaPerMinute: 5,
    disabled: false,
  });
  expect(await store.byHash('0'.repeat(64))).toBeUndefined();
  const bearer = { authorization: `Bearer ${token}` };
  expect((await ask('{ version }', bearer)).status).toBe(200);
  expect((await ask('{ dossier(number: "x", secret: "y") { state } }', bearer)).status).toBe(403);
  await payload.update({ collection: 'portal-keys', id, data: { disabled: true } });
  expect(await store.byHash(keyHash)).toMatchObject({ disabled: true });
});
