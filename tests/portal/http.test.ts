import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import compress from '@fastify/compress';
import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import type { PortalKey } from '../../src/portal/keys/ports';
import { ProblemError } from '../../src/problem/problem';
import { fakeIntake, openApi, secret } from './support/api';
import { birth } from './support/releases';

const formQuery = 'query F($code: ID!) { form(province: "H01", code: $code) { hash schema } }';
const variables = { code: '1.001193' };

describe('GET', () => {
  test('gives the same answer as POST, may be kept, and is confirmed by its ETag', async () => {
    const { app, get } = await openApi();
    const answer = await get(formQuery, variables);
    const posted = await app.inject({ method: 'POST', url: '/graphql', payload: { query: formQuery, variables } });
    expect(answer.body).toBe(posted.body);
    expect(answer.headers['cache-control']).toMatch(/^public, max-age=\d+$/);
    expect(posted.headers['cache-control']).toBe('no-store');
    const etag = String(answer.headers.etag);
    const again = await get(formQuery, variables, { 'if-none-match': `"other", ${etag}` });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    expect((await get(formQuery, variables, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  test.each([
    ['a look-up with its secret', `{ dossier(number: "H01-261122-0001", secret: "${secret}") { state } }`],
    ['a check of answers', '{ validate(formHash: "x", answers: {}) { valid } }'],
    [
      'a look-up inside a fragment',
      `{ ...F } fragment F on Query { d: dossier(number: "1", secret: "${secret}") { state } }`,
    ],
    [
      'a submission',
      'mutation { submit(input: {province: "H01", code: "1", formHash: "x", answers: {}, idempotencyKey: "x"}) { problems { code } } }',
    ],
  ])('refuses %s', async (_name, query) => {
    const { get, sent } = await openApi();
    const answer = await get(query);
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe('GET, POST');
    expect(answer.json().errors[0].extensions.code).toBe('METHOD_NOT_ALLOWED');
    expect(sent).toEqual([]);
  });

  test('of what is not there is kept by no cache', async () => {
    const { get } = await openApi();
    const answer = await get(formQuery, { code: '9.999999' });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers.etag).toBeUndefined();
  });

  test('gives the schema as text', async () => {
    const { app } = await openApi();
    const answer = await app.inject('/graphql/schema.graphql');
    expect(answer.body).toContain('type Query {');
  });
});

describe('media types', () => {
  test('application/graphql-response+json where it is asked for', async () => {
    const { get } = await openApi();
    const answer = await get(
      '{ version }',
      {},
      { accept: 'application/graphql-response+json, application/json;q=0.9' },
    );
    expect(answer.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
  });

  test('other bodies than JSON are refused', async () => {
    const { app } = await openApi();
    for (const type of [
      'text/plain',
      'application/graphql',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': type },
        payload: '{ version }',
      });
      expect([type, answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([
        type,
        415,
        'UNSUPPORTED_MEDIA_TYPE',
      ]);
    }
  });
});

/** Long enough to be worth packing. */
const longQuery = `query ($code: ID!) { ${Array.from({ length: 20 }, (_, place) => `a${place}: form(province: "H01", code: $code) { hash schema uiSchema steps }`).join(' ')} }`;

describe('compressed bytes', () => {
  const token = 'pk_0123456789abcdef';
  const keys: Record<string, PortalKey> = {
    [createHash('sha256').update(token).digest('hex')]: {
      id: 'key-1',
      province: null,
      scopes: ['read', 'submit'],
      quotaPerMinute: 1000,
      expiresAt: null,
      disabled: false,
    },
  };
  const submit = (answers: string) => `mutation S($hash: ID!) { submit(input: {province: "H01", code: "1.001193",
    formHash: $hash, answers: ${answers}, idempotencyKey: "0123456789abcdef"}) { receipt { number } problems { code } } }`;
  /** A server that compresses everything as it does long answers: as a stream, thus after the handler has ended. */
  const compressing = async () => {
    const app = Fastify();
    await app.register(compress, { threshold: 0, syncThreshold: 0, encodings: ['br', 'gzip'] });
    return app;
  };

  describe.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('%s', (encoding, inflate) => {
    test.each([
      ['known at once', longQuery, {}],
      ['that comes later, since a key is looked up', longQuery, { authorization: `Bearer ${token}` }],
      ['that comes later, since something is written', submit('{fullName: "An"}'), {}],
      ['that comes later and says what is wrong', submit('{}'), {}],
    ])('give the whole answer %s', async (_name, query, headers) => {
      const { app, model } = await openApi({}, keys, await compressing());
      const hash = model.currentForm('H01', birth.key, undefined)?.hash;
      const payload = { query, variables: { ...variables, hash } };
      const ask = (more: Record<string, string>) =>
        app.inject({ method: 'POST', url: '/graphql', headers: { ...headers, ...more }, payload });
      const plain = await ask({});
      const answer = await ask({ 'accept-encoding': encoding });
      expect(Object.keys(plain.json())).toContain('data');
      expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([plain.statusCode, encoding]);
      expect(inflate(answer.rawPayload).toString()).toBe(plain.body);
    });
  });
});

describe('answers that stand ready', () => {
  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['deflate', undefined, (bytes: Buffer) => bytes],
  ])('are kept for each packing apart: %s', async (taken, encoding, unpack) => {
    const { get } = await openApi();
    const plain = await get(longQuery, variables);
    for (const _ of ['made', 'ready']) {
      const answer = await get(longQuery, variables, { 'accept-encoding': taken });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.headers.vary).toContain('Accept-Encoding');
      expect(answer.headers.etag).toBe(plain.headers.etag);
      expect(unpack(answer.rawPayload).toString()).toBe(plain.body);
    }
    const again = await get(longQuery, variables, {
      'accept-encoding': taken,
      'if-none-match': String(plain.headers.etag),
    });
    expect(again.statusCode).toBe(304);
    expect((await get(longQuery, variables)).body).toBe(plain.body);
  });

  test('are not packed when they are short', async () => {
    const { get } = await openApi();
    for (const _ of ['made', 'ready']) {
      const answer = await get('{ version }', {}, { 'accept-encoding': 'br' });
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(Object.keys(answer.json().data)).toEqual(['version']);
    }
  });
});

describe('pages of other hosts', () => {
  const preflight = (origin: string) => ({
    method: 'OPTIONS' as const,
    url: '/graphql',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });

  test('are let in by configuration only', async () => {
    const { app } = await openApi({ origins: ['https://portal.example.vn'] });
    const allowed = await app.inject(preflight('https://portal.example.vn'));
    expect(allowed.statusCode).toBe(204);
    expect(allowed.headers['access-control-allow-origin']).toBe('https://portal.example.vn');
    const other = await app.inject(preflight('https://evil.example'));
    expect(other.headers['access-control-allow-origin']).not.toBe('https://evil.example');
  });

  test('are not let in where none are configured', async () => {
    const { get } = await openApi({ origins: [] });
    const answer = await get('{ version }', {}, { origin: 'https://portal.example.vn' });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('may upload too', async () => {
    const { app } = await openApi();
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql/uploads',
      headers: { origin: 'https://a.example' },
    });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.statusCode).toBe(415);
  });
});

describe('portal keys', () => {
  const key = (more: Partial<PortalKey> = {}): PortalKey => ({
    id: 'key-1',
    province: null,
    scopes: ['read', 'submit', 'status'],
    quotaPerMinute: 1000,
    expiresAt: null,
    disabled: false,
    ...more,
  });
  const token = 'pk_0123456789abcdef';
  const hash = createHash('sha256').update(token).digest('hex');
  const bearer = { authorization: `Bearer ${token}` };
  const submit = `mutation S($hash: ID!, $province: ID!) { submit(input: {province: $province, code: "1.001193", formHash: $hash,
    answers: {fullName: "An"}, idempotencyKey: "0123456789abcdef"}) { receipt { number } problems { code } } }`;

  test.each([
    ['unknown', {}, 401, 'key-refused'],
    ['disabled', { [hash]: key({ disabled: true }) }, 401, 'key-refused'],
    ['expired', { [hash]: key({ expiresAt: '2026-11-22T00:59:59Z' }) }, 401, 'key-refused'],
    ['without the scope', { [hash]: key({ scopes: ['submit'] }) }, 403, 'key-scope-missing'],
  ])('%s are refused', async (_name, keys, status, code) => {
    const { post } = await openApi({}, keys);
    const answer = await post('{ version }', {}, bearer);
    expect(answer.status).toBe(status);
    expect(answer.errors[0].extensions.problems[0].code).toBe(code);
  });

  test.each(['Bearer', 'Basic abc', 'Bearer a b c d e f g h', `Bearer ${'x'.repeat(500)}`])(
    'a header "%s" is refused',
    async (authorization) => {
      const { post } = await openApi({}, { [hash]: key() });
      expect((await post('{ version }', {}, { authorization })).status).toBe(401);
    },
  );

  test('run out of their quota', async () => {
    const { post } = await openApi({}, { [hash]: key({ quotaPerMinute: 3 }) });
    const answers = [];
    for (let time = 0; time < 4; time += 1) answers.push(await post('{ version }', {}, bearer));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 429]);
    expect(answers[3]?.headers['retry-after']).toBe('60');
  });

  test('are asked for where the configuration says so', async () => {
    const open = await openApi({ keyNeeded: 'submit' }, { [hash]: key() });
    const formHash = open.model.currentForm('H01', birth.key, undefined)?.hash;
    expect((await open.post('{ version }')).status).toBe(200);
    expect((await open.post(submit, { hash: formHash, province: 'H01' })).status).toBe(401);
    expect((await open.app.inject({ method: 'POST', url: '/graphql/uploads' })).statusCode).toBe(401);
    expect(
      (await open.post(submit, { hash: formHash, province: 'H01' }, bearer)).data.submit.receipt.number,
    ).toBeTruthy();
    expect(open.sent).toMatchObject([{ via: 'key-1' }]);
    const closed = await openApi({ keyNeeded: 'always' });
    expect((await closed.post('{ version }')).status).toBe(401);
  });

  test('of one province submit to no other', async () => {
    const { post, model, sent } = await openApi({}, { [hash]: key({ province: 'H26' }) });
    const formHash = model.currentForm('H01', birth.key, undefined)?.hash;
    const { data } = await post(submit, { hash: formHash, province: 'H01' }, bearer);
    expect(data.submit).toEqual({ receipt: null, problems: [{ code: 'key-other-province' }] });
    expect(sent).toEqual([]);
  });

  test('are never needed to be told apart by time: without one, writes of an address are limited', async () => {
    const { post } = await openApi({ writesPerMinute: 2 });
    const look = '{ dossier(number: "H01-261122-0001", secret: "guess") { state } }';
    const statuses = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await post(look)).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await post('{ version }')).status).toBe(200);
  });

  test('are counted one by one, however many a request puts together', async () => {
    const { post } = await openApi({ writesPerMinute: 5 });
    const look = (times: number) =>
      `{ ${Array.from({ length: times }, (_, place) => `a${place}: dossier(number: "H01-261122-0001", secret: "guess") { state }`).join(' ')} }`;
    expect((await post(look(6))).status).toBe(429);
    const { post: other } = await openApi({ writesPerMinute: 5 });
    expect([(await other(look(3))).status, (await other(look(3))).status]).toEqual([200, 429]);
  });
});

describe('a submission that is refused', () => {
  test.each([
    ['key', 'code'],
    ['caseKey', 'case'],
    ['formHash', 'formHash'],
    ['constructor', 'constructor'],
    [undefined, null],
  ])('names %s as the input names it: %s', async (field, named) => {
    const { intake } = fakeIntake();
    const said = { code: 'refused-here', message: { vi: 'Không', en: 'No' }, ...(field ? { field } : {}) };
    const refusing = { ...intake, submit: async () => Promise.reject(new ProblemError(422, [said])) };
    const { post, model } = await openApi({ intake: refusing });
    const hash = model.currentForm('H01', birth.key, undefined)?.hash;
    const { data } = await post(
      `mutation S($hash: ID!) { submit(input: {province: "H01", code: "1.001193", formHash: $hash, answers: {},
        idempotencyKey: "0123456789abcdef"}) { receipt { number } problems { code field } } }`,
      { hash },
    );
    expect(data.submit).toEqual({ receipt: null, problems: [{ code: 'refused-here', field: named }] });
  });
});

describe('an answer that the form does not ask', () => {
  const unknown = { code: 'answer-unknown', field: 'fulName' };

  test('is named among the warnings of a check and of a receipt, beside those of the form', async () => {
    const { post, model } = await openApi();
    const hash = model.currentForm('H01', birth.key, undefined)?.hash;
    const answers = { fullName: 'An', fulName: 'Án' };
    const checked = await post(
      'query V($hash: ID!, $answers: JSON!) { validate(formHash: $hash, answers: $answers) { valid warnings { code field } } }',
      { hash, answers },
    );
    expect(checked.data.validate).toEqual({ valid: true, warnings: [{ code: 'plausible', field: null }, unknown] });
    const { data } = await post(
      `mutation S($hash: ID!, $answers: JSON!) { submit(input: {province: "H01", code: "1.001193", formHash: $hash,
        answers: $answers, idempotencyKey: "0123456789abcdef"}) { receipt { number warnings { code field } } } }`,
      { hash, answers },
    );
    expect(data.submit.receipt.warnings).toEqual([unknown]);
  });
});

test('a form that nobody released is called that, not one of another service', async () => {
  const { post } = await openApi();
  const { data } = await post(
    `mutation { submit(input: {province: "H01", code: "1.001193", formHash: "none", answers: {},
      idempotencyKey: "0123456789abcdef"}) { problems { code field } } }`,
    {},
  );
  expect(data.submit.problems).toEqual([{ code: 'form-unknown', field: 'formHash' }]);
});

describe('uploads', () => {
  const send = async (parts: [string, Blob | string, string?][], options = {}) => {
    const { app, uploads } = await openApi({ uploadLimits: { maxBytes: 1000 }, ...options });
    const form = new FormData();
    for (const [name, value, file] of parts) {
      if (value instanceof Blob) form.append(name, value, file);
      else form.append(name, value);
    }
    const body = new Response(form);
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql/uploads',
      headers: { 'content-type': body.headers.get('content-type') ?? '' },
      payload: Buffer.from(await body.arrayBuffer()),
    });
    return { status: answer.statusCode, problems: answer.json().problems, uploads };
  };

  test('bigger than allowed are refused, not cut short', async () => {
    const { status, problems, uploads } = await send([['file', new Blob(['x'.repeat(1001)]), 'a.txt']]);
    expect([status, problems[0].code, uploads]).toEqual([413, 'file-too-large', []]);
  });

  test.each<[string, [string, Blob | string, string?][]]>([
    [
      'two files',
      [
        ['file', new Blob(['x']), 'a.txt'],
        ['file', new Blob(['y']), 'b.txt'],
      ],
    ],
    ['a text called file', [['file', 'text']]],
  ])('of %s are refused as one file only', async (_name, parts) => {
    const { status, problems } = await send(parts);
    expect([status, problems[0].code]).toEqual([400, 'one-file-only']);
  });

  test.each([
    ['no boundary', 'multipart/form-data'],
    ['no end', 'multipart/form-data; boundary=x'],
  ])('with %s are broken, which is no fault of ours', async (_name, type) => {
    const { app } = await openApi();
    const payload = '--x\r\nContent-Disposition: form-data; name="file"; filename="a%22.txt"\r\n\r\nhalf';
    const headers = { 'content-type': type };
    const answer = await app.inject({ method: 'POST', url: '/graphql/uploads', headers, payload });
    expect([answer.statusCode, answer.json().problems[0].code]).toEqual([400, 'multipart-broken']);
  });

  test.each<[string, [string, Blob | string, string?][]]>([
    ['without a file', []],
    ['with the file under another name', [['datei', new Blob(['x']), 'a.txt']]],
    [
      'with fields beside the file',
      [
        ['note', 'text'],
        ['file', new Blob(['x']), 'a.txt'],
      ],
    ],
  ])('%s are refused', async (_name, parts) => {
    const { status, problems } = await send(parts);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(problems[0].message.vi).toBeTruthy();
  });
});
