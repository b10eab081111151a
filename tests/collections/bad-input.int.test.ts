import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { doubling } from './support/graphql-documents';
import { pdf } from './support/matrix-rows';
import { anonymous, Caller } from './support/rest';
import { makeTwoProvinces, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let two: TwoProvinces;
beforeAll(async () => {
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
});
afterAll(() => started.close());

describe('addresses that are none', () => {
  it.each(['/__proto__', '/constructor', '/toString/x', '/payload-migrations'])('%s is not found', async (path) => {
    expect((await anonymous.get(path)).status).toBe(404);
  });
});

describe('bodies that cannot be read', () => {
  const part = (value: string) => `--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${value}\r\n--x--\r\n`;

  it.each([
    ['/graphql', 'application/json', '{"query":', 'malformed-json'],
    ['/users/login', 'application/json', '{"email":', 'malformed-json'],
    ['/users/login', 'application/json', 'null', 'body-not-object'],
    ['/users/login', 'multipart/form-data', 'x', 'malformed-request'],
    ['/users/login', 'multipart/form-data; boundary=x', part('{"email":'), 'malformed-request'],
    ['/users/login', 'multipart/form-data; boundary=x', part('null'), ''],
    ['/users/login', 'multipart/form-data; boundary=x', 'nothing of a form', ''],
  ])('%s of %s: %s is 400', async (path, type, body, code) => {
    const answer = await anonymous.sendRaw('POST', path, type, body);
    expect([answer.status, answer.text.includes(code)]).toEqual([400, true]);
  });
});

describe('a draft of values that no code could read', () => {
  const made = { name: 'Thủ tục thử giá trị lạ', province: 'H01', performers: { kind: 'outside', name: '' } };
  let id = '';
  beforeAll(async () => {
    id = String(Object((await two.h01.post('/procedures?draft=true', made)).body.doc).id);
  });
  const oneCase = (change: object) => ({
    cases: [
      {
        blockType: 'case',
        key: 'mac-dinh',
        name: 'Mặc định',
        documents: [],
        channels: [{ blockType: 'channel', channel: 'counter', fees: [], ...change }],
      },
    ],
  });

  it.each<[string, object, string]>([
    ['target', { target: null }, 'target'],
    ['decision', { decision: null }, 'decision'],
    ['provenance', { provenance: null }, 'provenance'],
    ['performers', { performers: null }, 'performers'],
    ['a limit', oneCase({ deadline: null }), 'cases.0.channels.0.deadline'],
    ['a unit', oneCase({ deadline: { unit: 'x' } }), 'cases.0.channels.0.deadline.unit'],
    ['a kind of fee', oneCase({ fees: [{ blockType: 'fee', kind: 'x' }] }), 'cases.0.channels.0.fees.0.kind'],
    ['an amount', oneCase({ fees: [{ blockType: 'fee', amount: null }] }), 'cases.0.channels.0.fees.0.amount'],
    ['a day', oneCase({ fees: [{ blockType: 'fee', validFrom: 1.5 }] }), 'cases.0.channels.0.fees.0.validFrom'],
    ['when it was made', { createdAt: null }, 'createdAt'],
  ])('%s is 422 and named, new or changed', async (_, change, field) => {
    for (const answer of [
      await two.h01.patch(`/procedures/${id}?draft=true`, change),
      await two.h01.post('/procedures?draft=true', { ...made, name: 'Thủ tục khác', ...change }),
    ]) {
      const [problem] = Array.isArray(answer.body.problems) ? answer.body.problems : [];
      expect([answer.status, Object(problem).code, Object(problem).field]).toEqual([422, 'value-of-wrong-type', field]);
    }
  });

  it('a name, code or key that another procedure has is said with that procedure', async () => {
    const again = await two.h01.post('/procedures?draft=true', made);
    expect([again.status, again.body.problems]).toMatchObject([
      422,
      [{ code: 'key-taken', field: 'name', message: { vi: expect.stringContaining('«Thủ tục thử giá trị lạ»') } }],
    ]);
    const coded = { ...made, name: 'Có mã', code: '1.999123' };
    expect((await two.h01.post('/procedures?draft=true', coded)).status).toBe(201);
    const other = await two.h01.post('/procedures?draft=true', { ...coded, name: 'Tên khác' });
    expect([other.status, other.body.problems]).toMatchObject([422, [{ code: 'key-taken', field: 'code' }]]);
  });

  it('an id that is taken is said in both languages', async () => {
    const agency = { id: 'H01.trung', name: 'Sở trùng mã', province: 'H01' };
    expect((await two.administrator.post('/agencies', agency)).status).toBe(201);
    const again = await two.administrator.post('/agencies', agency);
    expect([again.status, again.body.problems]).toMatchObject([
      400,
      [{ code: 'value-taken', field: 'id', message: { vi: 'Giá trị này đã có.', en: 'This value is taken.' } }],
    ]);
  });
});

describe('conditions that compare with nothing', () => {
  it.each([
    'where=x',
    'where[createdAt][greater_than]=abc',
    'where[createdAt][in]=abc,def',
    'where[sector.createdAt][equals]=abc',
  ])('%s is 400', async (query) => {
    const answer = await two.h01.get(`/procedures?${query}`);
    expect([answer.status, answer.text.includes('condition-unknown')]).toEqual([400, true]);
  });

  it('are told apart from dates', async () => {
    const answer = await two.h01.get(
      '/procedures?where[createdAt][greater_than]=2020-01-01&where[createdAt][exists]=true',
    );
    expect([answer.status, Number(answer.body.totalDocs) > 0]).toEqual([200, true]);
  });
});

describe('conditions on what has no column', () => {
  it.each([
    ['procedures', 'cases.key'],
    ['procedures', 'cases.documents.name'],
    ['procedures', 'version.cases.key'],
    ['forms', 'document'],
    ['forms', 'document.title'],
    ['forms', 'procedure.cases.key'],
    ['releases', 'level.legacy'],
  ])('%s: %s is 400, and named', async (slug, path) => {
    for (const value of ['x', encodeURIComponent('Đất'), '1']) {
      const answer = await two.h01.get(`/${slug}?where[${path}][equals]=${value}`);
      expect([answer.status, answer.body.problems]).toMatchObject([400, [{ code: 'condition-unknown' }]]);
    }
  });
});

describe('values of another kind than their field', () => {
  it.each([
    ['sector', { sector: { a: 1 } }],
    ['performers.agencies', { performers: { agencies: [{ a: 1 }] } }],
    ['performers', { performers: 'x' }],
    ['sector', { sector: true }],
    ['sector', { sector: ['a'] }],
    ['numberOfSets', { numberOfSets: true }],
    ['numberOfSets', { numberOfSets: 'ba' }],
    ['name', { name: ['a'] }],
    ['name', { name: 5 }],
    ['name', { name: true }],
    ['tiers', { tiers: true }],
    ['tiers', { tiers: [['tinh']] }],
    ['performers.kind', { performers: { kind: ['department'] } }],
    ['cases.0', { cases: [{ blockType: '__proto__' }] }],
    ['cases.0', { cases: [7] }],
    ['cases', { cases: { a: 1 } }],
    ['createdAt', { createdAt: { a: 1 } }],
    ['createdAt', { createdAt: 'abc' }],
    ['name', { name: { a: 1 } }],
  ])('%s is 422 and named: %j', async (field, data) => {
    const answer = await two.h01.patch(`/procedures/${two.ids.H01.draft}?draft=true`, data);
    expect([answer.status, answer.body.problems]).toMatchObject([422, [{ code: 'value-of-wrong-type', field }]]);
  });

  it.each([
    ['users', 'role', { role: true }],
    ['users', 'role', { role: ['digitiser'] }],
    ['users', 'disabled', { disabled: 'yes' }],
    ['users', 'name', { name: { vi: 'x' } }],
    ['portal-keys', 'scopes', { scopes: true }],
    ['portal-keys', 'scopes', { scopes: 'read' }],
    ['portal-keys', 'quotaPerMinute', { quotaPerMinute: true }],
    ['portal-keys', 'province', { province: ['H05'] }],
    ['publishing-rules', 'raise', { raise: true }],
    ['publishing-rules', 'raise', { raise: ['4'] }],
    ['provinces', 'id', { id: ['H98'], name: 'x' }],
    ['agencies', 'name', { name: ['a'] }],
    ['sectors', 'name', { name: 5 }],
  ])('%s: %s is 422 when it is made: %j', async (collection, field, data) => {
    const answer = await two.administrator.post(`/${collection}`, data);
    expect([answer.status, answer.body.problems]).toMatchObject([422, [{ code: 'value-of-wrong-type', field }]]);
  });

  it('are not seen in what the admin itself sends back', async () => {
    const path = `/procedures/${two.ids.H01.procedure}?draft=true&depth=1`;
    const { body } = await two.h01.get(path);
    const { cases, sector, performers, name, rev } = body;
    const answer = await two.h01.patch(path, { cases, sector, performers, name, rev });
    expect(answer.status).toBe(200);
  });
});

describe('texts that cannot be kept as they are', () => {
  const path = () => `/procedures/${two.ids.H01.draft}?draft=true`;

  it.each([
    ['control-character', 'name', { name: 'NUL \u0000 tail' }],
    ['control-character', 'requirements', { requirements: 'chuông \u0007' }],
    ['control-character', 'requirements', { requirements: 'nửa cặp \ud83d' }],
    ['control-character', 'cases.0.name', { cases: [{ blockType: 'case', name: '\u0000' }] }],
    ['nothing-visible', 'name', { name: '   ' }],
    ['nothing-visible', 'name', { name: '\u200b' }],
    ['nothing-visible', 'name', { name: '\u3164\u00a0' }],
    ['unseen-marks', 'name', { name: 'Đăng ký \u202egpj.exe' }],
  ])('%s in %s', async (code, field, data) => {
    const answer = await two.h01.patch(path(), data);
    expect([answer.status, answer.body.problems]).toMatchObject([422, [{ code, field }]]);
  });

  it('neither as values nor as names of a JSON field', async () => {
    for (const document of [{ title: 'a\u0000b' }, { 'a\u0000b': 1 }, { a: [{ b: '\u0001' }] }]) {
      const answer = await two.h01.patch(`/forms/${two.ids.H01.form}`, { document });
      expect([answer.status, answer.body.problems]).toMatchObject([
        422,
        [{ code: 'control-character', field: 'document' }],
      ]);
    }
  });

  it('neither over GraphQL', async () => {
    const mutation =
      'mutation($id: String!, $name: String) { updateProcedure(id: $id, draft: true, data: {name: $name, performers: {kind: communes}}) { id } }';
    const answer = await two.h01.graphql(mutation, { id: two.ids.H01.draft, name: 'NUL \u0000' });
    expect(answer.body.errors).toMatchObject([{ extensions: { code: 'control-character', statusCode: 422 } }]);
  });

  it('neither through our own API in the name of somebody', async () => {
    const data = { name: 'NUL \u0000' };
    const asked = started.payload.update({ collection: 'sectors', id: 'x', data, overrideAccess: false });
    await expect(asked).rejects.toThrow('control-character');
  });

  it('tab, line ends and invisible joiners inside a word are kept', async () => {
    const requirements = 'một\thai\r\nba\nbốn\u200d5 😀';
    const answer = await two.h01.patch(path(), { requirements });
    expect([answer.status, answer.text.includes('bốn\u200d5 😀')]).toEqual([200, true]);
  });
});

describe('what is nested without end', () => {
  const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  it.each(['document', 'testCases', 'workingDraft'])('is 400 in %s of a form', async (field) => {
    const body = `{"${field}":${deep(20_000)}}`;
    const answer = await two.h01.sendRaw('PATCH', `/forms/${two.ids.H01.form}`, 'application/json', body);
    expect([answer.status, answer.body.problems]).toMatchObject([400, [{ code: 'nested-too-deep' }]]);
  });

  it('is 400 in a part of a form', async () => {
    const part = `--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"x":${deep(20_000)}}\r\n--x--\r\n`;
    const answer = await two.h01.sendRaw('POST', '/sectors', 'multipart/form-data; boundary=x', part);
    expect([answer.status, answer.body.problems]).toMatchObject([400, [{ code: 'nested-too-deep' }]]);
  });

  it('is 400 in preferences, and in the variables of a query', async () => {
    const body = `{"value":${deep(20_000)}}`;
    const kept = await two.h01.sendRaw('POST', '/payload-preferences/x', 'application/json', body);
    expect(kept.status).toBe(400);
    const query = `{"query":"{Access{canAccessAdmin}}","variables":{"a":${deep(20_000)}}}`;
    expect((await anonymous.sendRaw('POST', '/graphql', 'application/json', query)).status).toBe(400);
  });
});

describe('a condition that would be lost', () => {
  const names = async () =>
    (await started.payload.find({ collection: 'sectors', limit: 0 })).docs.map(({ group }) => group);

  it.each([
    'where[name]=khong-co',
    'where[name][]=x',
    'where[and][]=x',
    'where[or]=',
    'where[khong]',
    'where[or][0]=',
    'where[and][0][name]=x',
    `where${'[and][0]'.repeat(5)}[name][equals]=x`,
    `${'a=&'.repeat(1000)}where[name][equals]=x`,
    'where[name][equals][]=x',
    'where[name][equals]=x&where[name][equals]=y',
    'where[constructor][equals]=x',
  ])('changes and deletes nothing, and lists nothing: %s', async (query) => {
    const before = await names();
    const changed = await two.administrator.patch(`/sectors?${query}`, { group: 'Q' });
    const deleted = await two.administrator.delete(`/portal-keys?${query}`);
    const listed = await two.administrator.get(`/sectors?${query}`);
    for (const answer of [changed, deleted, listed]) {
      expect([answer.status, answer.body.problems]).toMatchObject([
        400,
        [{ code: expect.stringMatching(/^(condition-unknown|query-too-large)$/) }],
      ]);
    }
    expect(await names()).toEqual(before);
  });

  it('is refused in a POST that stands for a GET, wherever it is written', async () => {
    const type = 'application/x-www-form-urlencoded';
    for (const name of ['X-Payload-HTTP-Method-Override', 'X-HTTP-Method-Override']) {
      const asGet = new Caller(undefined, { [name]: 'GET' });
      const send = async (path: string, as: string, body: string) =>
        (await asGet.sendRaw('POST', path, as, body)).status;
      expect([name, await send('/sectors', type, 'where[name]=x')]).toEqual([name, 400]);
      expect(await send('/sectors?depth=0', type, 'where[name][equals]=x')).toBe(400);
      expect(await send('/sectors', `${type};charset=UTF-8`, 'where[name][equals]=x')).toBe(400);
      expect(await send('/sectors', type, 'where[name][equals]=x')).toBe(403);
    }
  });
});

describe('conditions that no engine can read', () => {
  const words = Array.from({ length: 1200 }, () => 'a').join('+');

  it.each([
    'where[name][like][]=a',
    'where[name][equals][]=',
    `where[name][like]=${words}`,
    `where[managingAgency.name][like]=${words}`,
    `where[id][in]=${Array.from({ length: 1500 }, (_, place) => place).join(',')}`,
  ])('%.40s is 400', async (query) => {
    expect((await two.h01.get(`/procedures?${query}`)).status).toBe(400);
  });

  it('a queue is not sorted by what every object has', async () => {
    for (const sort of ['constructor', '__proto__', 'toString']) {
      expect((await two.administrator.get(`/level-reviews/queue?sort=${sort}`)).status).toBe(200);
    }
  });
});

describe('versions of what has none', () => {
  it.each([
    'agencies',
    'releases',
    'users',
    'dossiers',
    'sectors',
    'uploads',
    'portal-keys',
    'payload-kv',
    'audit-lines',
  ])('%s are not found', async (slug) => {
    for (const caller of [anonymous, two.administrator]) {
      for (const answer of [
        await caller.post(`/${slug}/versions/x`),
        await caller.get(`/${slug}/versions/x`),
        await caller.get(`/${slug}/versions`),
      ]) {
        expect([answer.status >= 400 && answer.status < 500, Array.isArray(answer.body.problems)]).toEqual([
          true,
          true,
        ]);
      }
    }
  });
});

describe('queries that would take long', () => {
  it('are refused to anybody before anything follows them', async () => {
    const answer = await anonymous.graphql(doubling(22));
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ extensions: { code: 'query-too-large' } }]);
  });

  it('of fragments in a ring too', async () => {
    const answer = await anonymous.graphql('{...A} fragment A on Query{...B} fragment B on Query{...A}');
    expect([answer.status, answer.body.problems]).toMatchObject([400, [{ code: 'query-malformed' }]]);
  });
});

describe('relations to what is not there', () => {
  it.each([
    ['agencies', 'province', { id: 'H98.01', name: 'x', province: 'H98' }],
    ['portal-keys', 'province', { name: 'x', province: 'H98', scopes: ['read'] }],
  ])('%s: %s is named', async (collection, field, data) => {
    const answer = await two.administrator.post(`/${collection}`, data);
    expect([answer.status, answer.body.problems]).toMatchObject([422, [{ code: 'relation-unknown', field }]]);
  });
});

describe('files', () => {
  it('come with the request and are fetched from nowhere', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const url = 'http://127.0.0.1:3291/x';
    const made = await two.h01.post('/template-files', { province: 'H01', filename: 'x.png', url });
    expect([made.status, made.body.problems]).toMatchObject([422, [{ code: 'file-missing', field: 'file' }]]);
    expect(fetched).not.toHaveBeenCalled();
    const data = { province: 'H01', note: 'mẫu' };
    const file = new File([pdf], 'mau.pdf', { type: 'application/pdf' });
    const kept = await two.h01.upload('/template-files', data, file);
    expect(kept.status).toBe(201);
    const id = String(Object(kept.body.doc).id);
    for (const edits of [{}, { uploadEdits: { crop: { x: 1 } } }]) {
      const path = `/template-files/${id}?uploadEdits[crop][x]=1`;
      const changed = await two.h01.patch(path, { note: 'khác', filename: 'mau.pdf', url, ...edits });
      expect(changed.status).toBe(200);
    }
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });
});

describe('a template that is none of the kinds taken', () => {
  it.each<[string, string, string, string]>([
    ['a page', 'mau.html', 'text/html', '<html><body>mẫu</body></html>'],
    ['a page that is called a PDF', 'mau.pdf', 'application/pdf', '<html><body>mẫu</body></html>'],
    ['a drawing', 'mau.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a program that is called a PDF', 'mau.pdf', 'application/pdf', 'MZ\u0090\u0000\u0003'],
    ['nothing', 'mau.pdf', 'application/pdf', ''],
  ])('%s is 415 and the kinds are said', async (_, name, type, content) => {
    const answer = await two.h01.upload('/template-files', { province: 'H01' }, new File([content], name, { type }));
    expect([answer.status, answer.body.problems]).toMatchObject([415, [{ code: 'file-type-refused', field: 'file' }]]);
  });
});

describe('what a page of another site makes a browser send', () => {
  const withCookie = (headers: Record<string, string>) =>
    new Caller(undefined, { Cookie: `payload-token=${two.administrator.token}`, Host: 'localhost:3000', ...headers });
  const path = () => `/procedures/${two.ids.H01.draft}/keep-form`;

  it.each([
    [{ Origin: 'http://evil.example' }, 403],
    [{ Origin: 'http://localhost:3001' }, 403],
    [{ Origin: 'null' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ Origin: 'http://localhost:3000' }, 200],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 200],
    [{}, 200],
  ])('%j is %i', async (headers, status) => {
    const answer = await withCookie(headers).post(path());
    expect(answer.status === 403).toBe(status === 403);
    if (status === 403) expect(answer.body.problems).toMatchObject([{ code: 'origin-refused' }]);
    const asked = await withCookie(headers).graphql('{Access{canAccessAdmin}}');
    expect(asked.status).toBe(status);
  });

  it('reads are left to the browser, which gives them to nobody', async () => {
    expect((await withCookie({ Origin: 'http://evil.example' }).get('/sectors')).status).toBe(200);
  });
});

describe("refusals of Payload's own", () => {
  it.each([
    ['GET', '/procedures', 403, 'deed-not-allowed'],
    ['GET', '/users/logout/x/y', 404, 'not-found'],
    ['POST', '/users/login', 401, 'sign-in-failed'],
  ])('%s %s has a stable code', async (method, path, status, code) => {
    const data = method === 'POST' ? { email: 'a@example.vn', password: 'x' } : undefined;
    const answer = await anonymous.send(method, path, data);
    expect([answer.status, answer.body.problems]).toMatchObject([status, [{ code }]]);
  });

  it('name the field that is not valid', async () => {
    const answer = await two.administrator.post('/sectors', { id: 'ho-tich-x', name: 'x' });
    expect([answer.status, answer.body.problems]).toMatchObject([400, [{ code: 'field-invalid', field: 'group' }]]);
    expect(answer.body.errors).toMatchObject([{ data: { errors: [{ path: 'group' }] } }]);
  });

  it('have one over GraphQL', async () => {
    const refused = await anonymous.graphql('{ Procedures { docs { id } } }');
    expect(refused.body.errors).toMatchObject([{ extensions: { code: 'deed-not-allowed' } }]);
    const wrong = await anonymous.graphql('{ Khong }');
    expect(wrong.body.errors).toMatchObject([{ extensions: { code: 'query-invalid' } }]);
    for (const body of ['{}', '{"query":5}', '{"query":null}']) {
      const missing = await anonymous.sendRaw('POST', '/graphql', 'application/json', body);
      expect([missing.status, missing.body.problems]).toMatchObject([400, [{ code: 'query-missing', field: 'query' }]]);
    }
    const type = await anonymous.sendRaw('POST', '/graphql', 'text/plain', '{}');
    expect([type.status, type.body.problems]).toMatchObject([415, [{ code: 'media-type-refused' }]]);
  });
});

describe('a fault of ours', () => {
  it('stays 500, with an id and nothing of what was typed', async () => {
    const create = vi.spyOn(started.payload.db, 'create');
    create.mockRejectedValueOnce(new TypeError('of our own: bí mật'));
    const answer = await two.administrator.post('/agencies', { id: 'H01.79', name: 'bí mật', province: 'H01' });
    create.mockRestore();
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('unexpected');
    expect(answer.text).not.toContain('bí mật');
  });
});
