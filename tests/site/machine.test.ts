import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachment } from '../../src/site/machine/asset-routes';
import { readSubmission } from '../../src/site/machine/submission-shape';
import { type FixtureSite, fixtureSite, secret, templateHash } from './fixture-site';
import { multipart } from './multipart';

let site: FixtureSite;

beforeAll(async () => {
  site = await fixtureSite({ limits: { bodyBytes: 20_000, uploadBytes: 50_000 } });
});

afterAll(async () => {
  await site.app.close();
});

const get = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url, headers });
const codesOf = (body: string) => JSON.parse(body).problems.map((problem: { code: string }) => problem.code);
const formHash = () => site.model.summary('H01', '1.001193')?.cases[0]?.formHash ?? '';

describe('POST /uploads', () => {
  const send = (parts: Parameters<typeof multipart>[0]) =>
    site.app.inject({ method: 'POST', url: '/uploads', ...multipart(parts) });

  it('streams one file into the intake and answers with the upload', async () => {
    const answer = await send([
      { name: 'file', filename: 'giấy chứng sinh.png', type: 'image/png', content: 'x'.repeat(40_000) },
    ]);
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toMatchObject({ name: 'giấy chứng sinh.png', bytes: 40_000 });
    expect(site.intake.uploads.at(-1)).toEqual({ name: 'giấy chứng sinh.png', bytes: 40_000, via: 'site' });
  });

  it.each([
    [
      'a file above the limit',
      [{ name: 'file', filename: 'a.png', content: 'x'.repeat(60_000) }],
      413,
      'file-too-large',
    ],
    [
      'a file far above the limit',
      [{ name: 'file', filename: 'a.png', content: 'x'.repeat(400_000) }],
      413,
      'file-too-large',
    ],
    ['a type the intake refuses', [{ name: 'file', filename: 'a.exe', content: 'MZ' }], 415, 'file-type-refused'],
    ['no part at all', [], 400, 'one-file-only'],
    ['a part of another name', [{ name: 'tep', filename: 'a.png', content: 'x' }], 400, 'one-file-only'],
    ['a text field instead of a file', [{ name: 'file', content: 'x' }], 400, 'one-file-only'],
    [
      'two files',
      [
        { name: 'file', filename: 'a.png', content: 'x' },
        { name: 'file', filename: 'b.png', content: 'x' },
      ],
      400,
      'one-file-only',
    ],
  ])('refuses %s', async (_what, parts, status, code) => {
    const answer = await send(parts);
    expect(answer.statusCode).toBe(status);
    expect(codesOf(answer.body)).toEqual([code]);
  });

  it.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'image/png', undefined])(
    'refuses a body of type %s with 415',
    async (type) => {
      const answer = await site.app.inject({
        method: 'POST',
        url: '/uploads',
        payload: '{}',
        headers: type === undefined ? {} : { 'content-type': type },
      });
      expect(answer.statusCode).toBe(415);
      expect(codesOf(answer.body)).toEqual(['media-type-refused']);
    },
  );

  it.each(['multipart/form-data', 'multipart/form-data; boundary=x'])(
    'answers a broken body (%s) with 4xx',
    async (type) => {
      const answer = await site.app.inject({
        method: 'POST',
        url: '/uploads',
        payload: '--x\r\nnonsense',
        headers: { 'content-type': type },
      });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(codesOf(answer.body)).toHaveLength(1);
    },
  );
});

describe('POST /submissions', () => {
  const whole = () => ({
    province: 'H01',
    key: '1.001193',
    caseKey: 'mac-dinh',
    formHash: formHash(),
    answers: { kind: 'new' },
    idempotencyKey: '0193-aaaa-bbbb-cccc',
  });
  const send = (payload: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    site.app.inject({
      method: 'POST',
      url: '/submissions',
      headers,
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });

  it('hands a submission to the intake, as coming from the site, and answers with the receipt', async () => {
    const answer = await send({ ...whole(), via: 'portal-of-somebody-else' });
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toMatchObject({ number: 'H01.03-261122-0001', secret });
    expect(site.intake.submissions.at(-1)).toEqual({ ...whole(), via: 'site' });
  });

  it('names every broken member at once', async () => {
    const answer = await send({ province: 5, key: '../..', answers: [], idempotencyKey: 'short' });
    expect(answer.statusCode).toBe(400);
    const problems = answer.json().problems;
    expect(problems.map((problem: { field: string; code: string }) => `${problem.field} ${problem.code}`)).toEqual([
      'province member-invalid',
      'key member-invalid',
      'caseKey member-missing',
      'formHash member-missing',
      'idempotencyKey member-invalid',
      'answers member-invalid',
    ]);
    for (const problem of problems) expect(problem.message.vi).toContain(problem.field);
  });

  it.each([
    ['bad JSON', '{"a":', 'json-invalid', 400],
    ['nothing', '', 'json-invalid', 400],
    ['a list', '[]', 'json-invalid', 400],
    ['null', 'null', 'json-invalid', 400],
    ['a prototype', '{"__proto__":{"x":1}}', 'json-invalid', 400],
    ['too much', JSON.stringify({ answers: { a: 'x'.repeat(30_000) } }), 'body-too-large', 413],
  ])('refuses %s', async (_what, payload, code, status) => {
    const answer = await send(payload);
    expect(answer.statusCode).toBe(status);
    expect(codesOf(answer.body)).toEqual([code]);
  });

  it('refuses answers nested without end, and is still there afterwards', async () => {
    const answer = await send(JSON.stringify(whole()).replace('"new"', `${'['.repeat(4000)}${']'.repeat(4000)}`));
    expect(answer.statusCode).toBe(400);
    expect(codesOf(answer.body)).toEqual(['too-deep']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonx'])(
    'refuses a body of type %s with 415',
    async (type) => {
      const answer = await send(whole(), { 'content-type': type });
      expect(answer.statusCode).toBe(415);
    },
  );

  it('says nothing of our inside when something breaks', async () => {
    const answer = await send({ ...whole(), key: 'explode' });
    expect(answer.statusCode).toBe(500);
    expect(codesOf(answer.body)).toEqual(['internal-error']);
    expect(answer.body).not.toContain('hunter2');
  });

  it('reads only own members', () => {
    expect(() => readSubmission(Object.create(whole()), 'site')).toThrow('member-missing');
  });
});

describe('what is addressed by content', () => {
  it('gives a form for ever', async () => {
    const url = `/forms/${formHash()}/form.json`;
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.rawPayload.equals(site.model.formBytes(formHash()) ?? Buffer.alloc(0))).toBe(true);
    const again = await get(url, { 'if-none-match': String(answer.headers.etag) });
    expect(again.statusCode).toBe(304);
  });

  it('gives the validator as a module, and leads old pages to it', async () => {
    const url = `/forms/${formHash()}/${encodeURIComponent('ajv-8.20.0+1')}/validator.js`;
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['cache-control']).toContain('immutable');
    const old = await get(`/forms/${formHash()}/ajv-8.17.0/validator.js`);
    expect(old.statusCode).toBe(307);
    expect(old.headers.location).toBe(url);
    expect(old.headers['cache-control']).toBe('no-store');
  });

  it('gives places as code and name', async () => {
    const provinces = await get('/places/provinces.json');
    expect(provinces.json()).toHaveLength(34);
    expect(provinces.json()).toContainEqual({ code: 'H01', name: 'An Giang' });
    const communes = await get('/places/communes/H01.json');
    expect(communes.json()).toHaveLength(102);
    expect(Object.keys(communes.json()[0])).toEqual(['code', 'name']);
    expect(communes.headers['cache-control']).toBe('public, max-age=86400');
    expect(
      (await get('/places/communes/H01.json', { 'if-none-match': String(communes.headers.etag) })).statusCode,
    ).toBe(304);
  });

  it('gives a template to be saved, never to be run', async () => {
    const answer = await get(`/templates/${templateHash}/${encodeURIComponent('Tờ khai "đặc biệt".pdf')}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('%PDF-1.4 fixture');
    expect(answer.headers['content-type']).toBe('application/octet-stream');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[ -~]*"; filename\*=UTF-8''T/);
  });

  it('writes file names that cannot break out of their header', () => {
    expect(attachment('a"\r\nX: y\u{d800}.pdf')).toMatch(
      /^attachment; filename="[A-Za-z0-9._ -]*"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/,
    );
    expect(attachment('Đơn.docx')).toContain("filename*=UTF-8''%C4%90%C6%A1n.docx");
  });

  it.each([
    `/forms/${'0'.repeat(64)}/form.json`,
    '/forms/../form.json',
    '/forms/xyz/form.json',
    `/forms/${'0'.repeat(64)}/x/validator.js`,
    '/places/communes/H99.json',
    '/places/communes/H01',
    '/places/communes/__proto__.json',
    `/templates/${'f'.repeat(64)}/a.pdf`,
    '/templates/..%2f..%2fetc/passwd',
    '/khong-co-gi',
  ])('answers %s with 404 and a problem', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(codesOf(answer.body)).toEqual(['not-found']);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it.each(['/thu-tuc/%E0%A4%A', '/forms/%zz/form.json', '/%'])(
    'answers the malformed address %s with 4xx',
    async (url) => {
      const answer = await get(url);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
    },
  );
});
