import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileStore } from '../../collections/file-store';
import { insertRelease } from '../../collections/publishing/releases';
import { makeDossierStore, makePortalKeyStore, makeReleaseStore, makeUploadStore } from '../../collections/store';
import { seedPlaces } from '../../seed/read';
import type { FieldDraft } from '../../src/form/draft';
import type { Answers, Rule } from '../../src/form/form';
import { ruleKinds } from '../../src/form/rules';
import { makeIntake } from '../../src/intake/make-intake';
import { portalApi } from '../../src/portal/plugin';
import type { PortalReadModel } from '../../src/portal/read-model/form-source';
import { makeReadModel } from '../../src/portal/read-model/make-read-model';
import { formOf } from '../form/support/world';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { like, makeRelease } from './support/releases';

/** The fixtures of the kinds of rules: a form each, and answers with what is found in them (`field code`, or `warning field code`). */
type Fixture = { fields: FieldDraft[]; rules: Rule[]; cases: [Answers, string[]][] };

const folder = new URL('../form/fixtures/rules/', import.meta.url);
const fixtures = readdirSync(folder).map((name, index): [string, Fixture, string] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
  `1.${String(900_001 + index)}`,
]);

let started: StartedPayload;
let model: PortalReadModel;
let app: FastifyInstance;

beforeAll(async () => {
  started = await startPayload();
  const { payload, dataDir } = started;
  await payload.create({ collection: 'provinces', data: { id: 'H01', name: 'An Giang' } });
  for (const [index, [name, { fields, rules }, key]] of fixtures.entries()) {
    const procedure = like(key, name);
    const {
      revision: _revision,
      sequence: _sequence,
      ...release
    } = makeRelease({
      procedure,
      forms: { 'mac-dinh': formOf(fields, rules) },
      sequence: index + 1,
    });
    await insertRelease(payload, { ...release, title: name });
  }
  model = await makeReadModel({
    store: makeReleaseStore(payload),
    dataDir,
    places: seedPlaces(),
    followEveryMs: 60_000,
  });
  await model.refresh();
  const clock = () => new Date('2026-11-22T05:00:00Z');
  const intake = makeIntake({
    releases: model,
    dossiers: makeDossierStore(payload),
    uploads: makeUploadStore(payload),
    files: fileStore(),
    secretKey: randomBytes(32),
    clock,
    randomBytes,
  });
  app = Fastify();
  await app.register(portalApi, { model, intake, keys: makePortalKeyStore(payload), clock, origins: ['*'] });
});

afterAll(async () => {
  await app?.close();
  await model?.close();
  await started?.close();
});

async function submit(
  code: string,
  answers: Answers,
): Promise<{ receipt: unknown; problems: { field: string; code: string }[] }> {
  const hash = (await ask(`{ form(province: "H01", code: "${code}") { hash } }`)).form.hash;
  const query = `mutation S($input: SubmitInput!) { submit(input: $input) { receipt { number } problems { field code } } }`;
  const input = { province: 'H01', code, formHash: hash, answers, idempotencyKey: randomBytes(12).toString('hex') };
  return (await ask(query, { input })).submit;
}

let asked = 0;

/** Each question comes from another address: the clock stands still, so no allowance is ever refilled. */
async function ask(query: string, variables = {}) {
  asked += 1;
  const remoteAddress = `10.0.${Math.floor(asked / 250)}.${1 + (asked % 250)}`;
  const answer = await app.inject({ method: 'POST', url: '/graphql', remoteAddress, payload: { query, variables } });
  expect(answer.statusCode).toBe(200);
  return answer.json().data;
}

async function dossiers(): Promise<number> {
  return (await started.payload.count({ collection: 'dossiers', overrideAccess: true })).totalDocs;
}

test('every kind of rule that can refuse has a case here that breaks it', () => {
  const refusing = new Set(
    fixtures.flatMap(([, { fields, rules, cases }]) =>
      cases.some(([, found]) => found.some((line) => !line.startsWith('warning')))
        ? formOf(fields, rules).rules.map(({ kind }) => kind)
        : [],
    ),
  );
  // `show` hides, and rules of types that only warn are said in the receipt.
  const others = ['show', 'citizen-id', 'address', 'commune', 'tax-code', 'decimals'];
  expect(ruleKinds.map(({ name }) => name).filter((name) => !refusing.has(name) && !others.includes(name))).toEqual([]);
});

describe.each(fixtures)('rule %s, sent by a portal', (_name, { cases }, code) => {
  test('refuses what breaks it with field and code and keeps nothing, and takes the rest', async () => {
    for (const [answers, found] of cases) {
      const refused = found.filter((line) => !line.startsWith('warning'));
      const before = await dossiers();
      const { receipt, problems } = await submit(code, answers);
      expect(
        problems.map((problem) => `${problem.field} ${problem.code}`),
        JSON.stringify(answers),
      ).toEqual(refused);
      expect(receipt === null, JSON.stringify(answers)).toBe(refused.length > 0);
      expect(await dossiers()).toBe(refused.length > 0 ? before : before + 1);
    }
  });
});

test('what a portal does not compute is filled in and kept', async () => {
  const [, , code = ''] = fixtures.find(([name]) => name === 'calculate-product') ?? [];
  const { receipt } = await submit(code, {
    items: [
      { count: 2, price: 30 },
      { count: 1, price: 40 },
    ],
  });
  expect(receipt).not.toBeNull();
  const { docs } = await started.payload.find({
    collection: 'dossiers',
    overrideAccess: true,
    limit: 0,
    pagination: false,
  });
  const kept = docs.map((row) => JSON.stringify(row)).filter((text) => text.includes('"tax":9'));
  expect(kept.join()).toContain('"cost":60');
  expect(kept.join()).toContain('"total":100');
});
