import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedPlaces, seedProcedures } from '../../seed/read';
import type { Answers, Form } from '../../src/form/form';
import { sampleAnswers } from '../../src/form/sample';
import { portalApi } from '../../src/portal/plugin';
import { openSeed, seeded } from './support/real';

const example = (name: string) =>
  readFileSync(new URL(`../../src/portal/examples/${name}.graphql`, import.meta.url), 'utf8');
const photo = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const dataDir = mkdtempSync(join(tmpdir(), 'portal-seed-'));

let app: FastifyInstance;
let seed: Awaited<ReturnType<typeof openSeed>>;

beforeAll(async () => {
  seed = await openSeed(dataDir);
  app = Fastify();
  const { model, intake } = seed;
  const clock = () => new Date('2026-11-23T02:00:00Z');
  await app.register(portalApi, {
    model,
    intake,
    clock,
    keys: { byHash: async () => undefined },
    origins: ['*'],
    writesPerMinute: 100_000,
  });
});

afterAll(async () => {
  await app.close();
  await seed.model.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function ask(query: string, variables: object) {
  const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
  expect(answer.statusCode, answer.body.slice(0, 500)).toBe(200);
  expect(answer.json().errors).toBeUndefined();
  return answer.json().data;
}

async function upload(name: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([photo, name]), name);
  const body = new Response(form);
  const headers = { 'content-type': body.headers.get('content-type') ?? '' };
  const payload = Buffer.from(await body.arrayBuffer());
  const answer = await app.inject({ method: 'POST', url: '/graphql/uploads', headers, payload });
  expect(answer.statusCode).toBe(201);
  return answer.json().id;
}

describe('every procedure of the seed', () => {
  test.each(seedProcedures().map(({ key, province }) => ({ key, province })))(
    '$key is served whole',
    async ({ key, province }) => {
      const procedure = seedProcedures().find((one) => one.key === key);
      const { service } = await ask(example('service'), { province, code: key });
      expect(service.name).toBe(procedure?.name);
      expect(service.cases.map((one: { key: string }) => one.key)).toEqual(procedure?.cases.map((one) => one.key));
      for (const { key: caseKey } of procedure?.cases ?? []) {
        const { form } = await ask(example('form'), { province, code: key, case: caseKey, locale: 'VI' });
        const { formByHash } = await ask(example('form-by-hash'), { hash: form.hash });
        const { schema, uiSchema, steps, rules } = form;
        expect(formByHash.document).toMatchObject({ schema, uiSchema, steps, rules, title: form.title });
        await ask(example('form'), { province, code: key, case: caseKey, locale: 'EN' });
      }
    },
  );
});

test('birth registration is found without accents, filled in with files, sent, and looked up', async () => {
  const list = await ask(example('find-services'), { filter: { text: 'dang ky khai sinh' }, first: 5 });
  expect(list.services.edges[0].node.name).toBe('Đăng ký khai sinh');
  const { province, key } = list.services.edges[0].node;
  const { form } = await ask(example('form'), { province, code: key, locale: 'VI' });
  const document: Form = (await ask(example('form-by-hash'), { hash: form.hash })).formByHash.document;
  const ids: string[] = [];
  for (let number = 0; number < 30; number += 1) ids.push(await upload(`giấy ${number}.jpg`));
  const left = [...ids];
  const context = { places: seedPlaces(), today: '2026-11-23', upload: () => left.pop() ?? '' };
  const answers: Answers = sampleAnswers(document, seeded(7), context);

  const { validate } = await ask(example('validate'), { formHash: form.hash, answers });
  expect(validate).toMatchObject({ valid: true, problems: [] });
  const input = {
    province,
    code: key,
    case: form.case,
    formHash: form.hash,
    answers,
    idempotencyKey: 'portal-test-0123456789',
  };
  const { submit } = await ask(example('submit'), { input });
  expect(submit.problems).toEqual([]);
  const again = await ask(example('submit'), { input });
  expect(again.submit.receipt).toEqual(submit.receipt);
  expect(seed.dossiers.rows).toHaveLength(1);
  const { dossier } = await ask(example('dossier'), { number: submit.receipt.number, secret: submit.receipt.secret });
  expect(dossier).toMatchObject({ state: 'SUBMITTED', formHash: form.hash, events: [{ state: 'SUBMITTED' }] });
  expect(dossier.files.length).toBeGreaterThan(0);

  const broken = await ask(example('submit'), {
    input: { ...input, answers: {}, idempotencyKey: 'another-key-0123456789' },
  });
  expect(broken.submit.receipt).toBeNull();
  expect(broken.submit.problems[0]).toMatchObject({ code: expect.any(String), field: expect.any(String) });
});

test('the validator of a released form is a module made once and kept', async () => {
  const { form } = await ask(example('form'), { province: 'H01', code: '1.001193', locale: 'VI' });
  const code = seed.model.validatorModule(form.hash);
  expect(code).toContain('export default');
  expect(seed.model.validatorModule(form.hash)).toBe(code);
  expect(seed.model.validatorModule('00')).toBeUndefined();
});
