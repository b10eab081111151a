import { readdirSync, readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';
import type { ServiceLevel } from '../../src/service-level/level';
import { openApi, secret } from './support/api';
import { openModel } from './support/model';
import { birth, birthForm, level, makeRelease, memoryStore } from './support/releases';

const examples = new URL('../../src/portal/examples/', import.meta.url);
const example = (name: string) => readFileSync(new URL(`${name}.graphql`, examples), 'utf8');
const address = { province: 'H01', code: '1.001193' };
const key = 'idempotency-key-0001';

/** Variables of each example, in the order they are run: later ones use what earlier ones made. */
const variables: Record<string, (hash: string) => object> = {
  provinces: () => ({ province: 'H01' }),
  'find-services': () => ({ filter: { text: 'dang ky', province: 'H01' }, first: 2 }),
  changes: () => ({ province: 'H01', since: null, first: 2 }),
  service: () => address,
  level: () => address,
  form: () => ({ ...address, case: 'mac-dinh', locale: 'VI' }),
  'form-by-hash': (hash) => ({ hash }),
  'upload-address': () => ({}),
  validate: (formHash) => ({ formHash, answers: { fullName: 'Lê An' } }),
  submit: (formHash) => ({ input: { ...address, formHash, answers: { fullName: 'Lê An' }, idempotencyKey: key } }),
  dossier: () => ({ number: 'H01-261122-0001', secret }),
};

describe('the example documents', () => {
  test('are all listed here', () => {
    expect(readdirSync(examples).sort()).toEqual(
      Object.keys(variables)
        .map((name) => `${name}.graphql`)
        .sort(),
    );
  });

  test('run without errors and leave nothing empty that the fixture fills', async () => {
    const { post, model } = await openApi();
    const hash = model.currentForm('H01', birth.key, undefined)?.hash ?? '';
    for (const [name, of] of Object.entries(variables)) {
      const answer = await post(example(name), of(hash));
      expect(answer.errors, name).toBeUndefined();
      expect(answer.status, name).toBe(200);
      for (const value of Object.values(answer.data)) expect(value, name).not.toBeNull();
      expect(answer.data, name).toMatchSnapshot();
    }
  });
});

describe('a level', () => {
  const text = { vi: 'Lý do', en: 'Reason' };
  const lines = `{ service(province: "H01", code: "1.001193") { level { current currentCriteria { id met } partial { kind legalBasis } approved { legacy current } } } }`;

  test('has the lines T1-T11 with what is missing, the reason it publishes, and what was approved', async () => {
    const assessed: ServiceLevel = {
      ...level,
      legacy: 1,
      current: 'mot-phan',
      currentCriteria: [
        { id: 't1-information', title: text, met: true, because: text },
        { id: 't5-payment', title: text, met: false, because: text, cause: 'platform' },
      ],
      partial: { kind: 'field-check', text, legalBasis: 'Điều 15' },
      approved: { legacy: 3, current: 'toan-trinh' },
    };
    const released = memoryStore([makeRelease({ procedure: birth, sequence: 1, level: assessed })]);
    const { post } = await openApi({ model: await openModel(released) });
    expect((await post(lines)).data.service.level).toEqual({
      current: 'MOT_PHAN',
      currentCriteria: [
        { id: 't1-information', met: true },
        { id: 't5-payment', met: false },
      ],
      partial: { kind: 'FIELD_CHECK', legalBasis: 'Điều 15' },
      approved: { legacy: 3, current: 'TOAN_TRINH' },
    });
  });

  test('of a release made before they were assessed has none', async () => {
    const { post } = await openApi();
    expect((await post(lines)).data.service.level).toMatchObject({
      currentCriteria: [],
      partial: null,
      approved: null,
    });
  });
});

describe('a form', () => {
  test('is the released document, byte for byte', async () => {
    const { app, model } = await openApi();
    const hash = model.currentForm('H01', birth.key, undefined)?.hash;
    const payload = { query: `{ formByHash(hash: "${hash}") { document } }` };
    const { body } = await app.inject({ method: 'POST', url: '/graphql', payload });
    expect(body).toBe(`{"data":{"formByHash":{"document":${canonicalize(birthForm)}}}}`);
  });

  test('splices its parts wherever aliases and fragments put them, several forms in one answer', async () => {
    const { post } = await openApi();
    const { data, errors } = await post(
      `query { a: form(province: "H01", code: "1.001193") { ...P again: schema } b: form(province: "H26", code: "1.001193") { ...P document } }
       fragment P on Form { steps hash uiSchema schema rules }`,
    );
    expect(errors).toBeUndefined();
    expect(data.a).toMatchObject({
      schema: birthForm.schema,
      again: birthForm.schema,
      uiSchema: birthForm.uiSchema,
      rules: [],
    });
    expect(data.b.document).toEqual({ ...birthForm, id: 'hn' });
  });

  test('in English carries the translated texts; what has none stays Vietnamese', async () => {
    const { post } = await openApi();
    const { data } = await post(
      '{ form(province: "H01", code: "1.001193", locale: EN) { locale title schema document } }',
    );
    expect(data.form.title).toBe('Birth registration');
    expect(data.form.locale).toBe('EN');
    expect(data.form.schema.properties.fullName.title).toBe('Full name');
    expect(data.form.schema.properties.proof.title).toBe('Giấy chứng sinh');
    expect(data.form.document.title).toBe('Birth registration');
  });

  test.each(['1.001193', '1.001193.000.00.00.H01'])('is found by the code as %s', async (code) => {
    const { post } = await openApi();
    const { data } = await post('query Q($code: ID!) { form(province: "H01", code: $code) { key } }', { code });
    expect(data.form.key).toBe('1.001193');
  });

  test('without a province is found where one province publishes the code, and asks where several do', async () => {
    const { post } = await openApi();
    expect((await post('{ form(code: "2.000001") { province } }')).data.form.province).toBe('H26');
    const { data, errors } = await post('{ form(code: "1.001193") { province } }');
    expect(data.form).toBeNull();
    expect(errors[0].extensions.problems[0].code).toBe('service-ambiguous');
  });
});

test('forms that are alike byte for byte belong each to its own service', async () => {
  const { post, model } = await openApi();
  const { data } = await post(
    '{ a: form(province: "H01", code: "1.001193") { key hash } b: form(province: "H26", code: "2.000001") { key province hash } }',
  );
  expect(data.a.hash).toBe(data.b.hash);
  expect([data.a.key, data.b.key, data.b.province]).toEqual(['1.001193', '2.000001', 'H26']);
  const within = { province: 'H01', key: '1.000000' };
  expect(model.form(data.a.hash, within)).toMatchObject(within);
  expect(model.form(data.a.hash, { province: 'H26', key: '1.000000' })).toBeUndefined();
});

describe('what is not there', () => {
  test.each([
    ['{ service(province: "H01", code: "9.999999") { name } }', 'service', 'service-unknown'],
    ['{ service(province: "H63", code: "1.001193") { name } }', 'service', 'service-unknown'],
    ['{ form(province: "H01", code: "9.999999") { hash } }', 'form', 'service-unknown'],
    ['{ form(province: "H01", code: "1.001193", case: "khac") { hash } }', 'form', 'form-unknown'],
    ['{ formByHash(hash: "00") { hash } }', 'formByHash', 'form-unknown'],
    ['{ dossier(number: "H01-261122-0009", secret: "x") { state } }', 'dossier', 'dossier-unknown'],
  ])('%s is null with NOT_FOUND', async (query, field, problem) => {
    const { status, data, errors } = await (await openApi()).post(query);
    expect(status).toBe(200);
    expect(data[field]).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      path: [field],
      extensions: { code: 'NOT_FOUND', problems: [{ code: problem }] },
    });
  });
});

describe('the service list', () => {
  const list = `query L($filter: ServiceFilter, $first: Int, $after: String) {
    services(filter: $filter, first: $first, after: $after) { totalCount nodes { key name } edges { cursor } pageInfo { hasNextPage endCursor } } }`;

  test('is in Vietnamese order and pages to its end without gaps or repetition', async () => {
    const { post } = await openApi();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: { data: { services: { nodes: { name: string }[]; pageInfo: { endCursor: string | null } } } } =
        await post(list, { filter: { province: 'H01' }, first: 2, after });
      seen.push(...data.services.nodes.map((node) => node.name));
      after = data.services.pageInfo.endCursor;
    } while (after !== null);
    expect(seen).toEqual([
      'Ấn định thuế',
      'Cấp giấy phép xây dựng',
      'Đăng ký kết hôn',
      'Đăng ký khai sinh',
      'Đăng ký khai tử',
      'Xác nhận hộ tịch',
    ]);
  });

  test('goes on from any edge', async () => {
    const { post } = await openApi();
    const first = await post(list, { filter: { province: 'H01' }, first: 4 });
    const rest = await post(list, {
      filter: { province: 'H01' },
      first: 4,
      after: first.data.services.edges[1].cursor,
    });
    expect(rest.data.services.nodes[0]).toEqual(first.data.services.nodes[2]);
  });

  test.each([
    [{ applicant: 'ENTERPRISE' }, ['Cấp giấy phép xây dựng']],
    [{ sector: 'dat-dai' }, ['Cấp giấy phép xây dựng']],
    [{ tier: 'MINISTRY' }, []],
    [{ level: 4 }, []],
    [{ text: 'xay dung' }, ['Cấp giấy phép xây dựng']],
    [{ agency: 'H01.03', text: 'ket hon' }, ['Đăng ký kết hôn']],
  ])('is filtered by %o', async (filter, names) => {
    const { data } = await (await openApi()).post(list, { filter });
    expect(data.services.nodes.map((node: { name: string }) => node.name)).toEqual(names);
  });
});

describe('sending a dossier', () => {
  const submit = example('submit');

  test('gives back the problems and no receipt when it is refused', async () => {
    const { post, model, sent } = await openApi();
    const formHash = model.currentForm('H01', birth.key, undefined)?.hash;
    const { data } = await post(submit, { input: { ...address, formHash, answers: {}, idempotencyKey: key } });
    expect(data.submit).toMatchObject({ receipt: null, problems: [{ code: 'required', field: 'fullName' }] });
    expect(sent).toHaveLength(0);
  });

  test('fills in the case of the form and says where it came from', async () => {
    const { post, model, sent } = await openApi();
    const formHash = model.currentForm('H01', birth.key, undefined)?.hash;
    await post(submit, { input: { ...address, formHash, answers: { fullName: 'An' }, idempotencyKey: key } });
    expect(sent).toMatchObject([{ key: '1.001193', caseKey: 'mac-dinh', via: 'portal', answers: { fullName: 'An' } }]);
  });

  test('lets no cache keep the address for uploads, which may follow the host that was asked', async () => {
    const { app } = await openApi();
    const ask = (host: string, query = '{ uploadAddress { url } }') =>
      app.inject({ url: '/graphql', query: { query }, headers: { host } });
    const answer = await ask('portal.example.vn:8080');
    expect(answer.json().data.uploadAddress.url).toBe('http://portal.example.vn:8080/graphql/uploads');
    expect(answer.headers['cache-control']).toBe('no-store');
    const hidden = await ask('a.vn', '{ ...F } fragment F on Query { uploadAddress { url } }');
    expect(hidden.headers['cache-control']).toBe('no-store');
    expect((await ask('a.vn', '{ version }')).headers['cache-control']).toContain('public');
    const odd = await ask('a.vn/evil?"');
    expect(odd.json().errors[0].extensions.problems[0].code).toBe('request-malformed');
  });

  test('takes a file at the address it gives', async () => {
    const { app, post, uploads } = await openApi({ publicUrl: 'https://dichvucong.example.vn' });
    const { data } = await post(example('upload-address'));
    expect(data.uploadAddress).toMatchObject({ url: 'https://dichvucong.example.vn/graphql/uploads', part: 'file' });
    const form = new FormData();
    form.set('file', new Blob(['hello']), 'giấy chứng sinh.txt');
    const body = new Response(form);
    const answer = await app.inject({
      method: 'POST',
      url: new URL(data.uploadAddress.url).pathname,
      headers: { 'content-type': body.headers.get('content-type') ?? '' },
      payload: Buffer.from(await body.arrayBuffer()),
    });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ id: 'upload-0123456789', bytes: 5 });
    expect(uploads).toEqual([{ name: 'giấy chứng sinh.txt', text: 'hello', via: 'portal' }]);
  });
});
