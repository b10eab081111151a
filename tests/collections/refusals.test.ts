import { describe, expect, it } from 'vitest';
import { withGraphqlCodes, withProblems } from '../../collections/guards/coded-answers';
import { answerWithProblems, refusalOf } from '../../collections/guards/refusals';
import { WriteTimeoutError } from '../../src/database/write-mutex';
import { ProblemError } from '../../src/problem/problem';

const named = (name: string, message = 'x') => Object.assign(new Error(message), { name });

describe('an error means for the caller', () => {
  it.each<[string, unknown, number, string]>([
    ['a refusal of ours', new ProblemError(409, [{ code: 'own', message: { vi: 'x', en: 'x' } }]), 409, 'own'],
    ['a busy database', new WriteTimeoutError(1), 503, 'database-busy'],
    ['a busy database inside another error', new Error('x', { cause: new WriteTimeoutError(1) }), 503, 'database-busy'],
    ['a write conflict', Object.assign(new Error('x'), { code: 112 }), 409, 'write-conflict'],
    ['a value no driver casts', named('CastError'), 400, 'malformed-request'],
    ['an id that is none', named('BSONError'), 400, 'malformed-request'],
    ['JSON that is none', new SyntaxError('x'), 400, 'malformed-request'],
    ['a form without a boundary', new Error('Multipart: Boundary not found'), 400, 'malformed-request'],
    ['a form that ends too soon', new Error('Unexpected end of form'), 400, 'malformed-request'],
    ['a date that is none', new RangeError('Invalid time value'), 400, 'malformed-request'],
    ['one of these inside another', new Error('x', { cause: named('CastError') }), 400, 'malformed-request'],
    ['a TypeError', new TypeError('x'), 500, 'unexpected'],
    ['a stack that ended', new RangeError('Maximum call stack size exceeded'), 500, 'unexpected'],
    ['a 500 of Payload', Object.assign(new Error('x'), { status: 500 }), 500, 'unexpected'],
    ['nothing', undefined, 500, 'unexpected'],
  ])('%s', (_name, error, status, code) => {
    expect(refusalOf(error)).toMatchObject({ status, problems: [{ code }] });
  });

  it('a refusal of Payload has words of its own', () => {
    expect(refusalOf(Object.assign(new Error('x'), { status: 403 }))).toBeUndefined();
  });

  it('of a fault of ours the caller learns an id, another one each time', () => {
    const said = () => refusalOf(new TypeError('secret'))?.problems[0]?.message.en ?? '';
    expect(said()).not.toBe(said());
    expect(said()).not.toContain('secret');
  });
});

describe("a refusal of Payload's validation", () => {
  /** As the copy of Payload that Next keeps gets it from the copy of the server: no class of its own, only what it holds. */
  const fromAnotherCopy = (message: string, ...errors: object[]) =>
    Object.assign(new Error(message), { name: 'ValidationError', status: 400, data: { collection: 'users', errors } });
  const asked = (error: Error, more: object = {}) =>
    Promise.resolve(answerWithProblems(Object.assign(Object.create(null), { error, req: {}, context: {} }, more)));

  it('names its fields, and keeps what pages of the administration mark them by', async () => {
    const data = [{ path: 'email', message: 'A user with the given email is already registered.' }];
    const answered = await asked(fromAnotherCopy('The following field is invalid: email', ...data));
    expect(answered).toMatchObject({
      status: 400,
      response: {
        problems: [{ code: 'field-invalid', field: 'email', rule: 'validate' }],
        errors: [{ message: 'Giá trị của trường không hợp lệ.', data: { errors: data } }],
      },
    });
  });

  it('in Vietnamese keeps its words', async () => {
    const said = 'Lỗi - Field sau không hợp lệ: Họ và tên';
    const answered = await asked(fromAnotherCopy(said, { path: 'name', message: 'Field này là bắt buộc.' }));
    expect(answered).toMatchObject({ response: { errors: [{ message: said }] } });
  });

  it('of the bytes of a file is 415 and says what is taken', async () => {
    const error = fromAnotherCopy('The following field is invalid: file', {
      path: 'file',
      message: 'Invalid MIME type',
    });
    const collection = { upload: { mimeTypes: [] } };
    const problems = [{ code: 'file-type-refused', field: 'file', rule: 'accept' }];
    expect(await asked(error, { collection })).toMatchObject({ status: 415, response: { problems } });
    expect(await asked(error)).toMatchObject({ status: 400 });
  });
});

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

describe("an answer of Payload's REST", () => {
  it.each([
    [401, 'sign-in-first'],
    [403, 'deed-not-allowed'],
    [404, 'not-found'],
    [423, 'document-locked'],
    [429, 'too-many-requests'],
    [400, 'malformed-request'],
  ])('%i without a code gets one, and keeps its words and headers', async (status, code) => {
    const coded = await withProblems(answer(status, { errors: [{ message: 'lời của nó' }] }, { 'Retry-After': '5' }));
    expect([coded.status, coded.headers.get('Retry-After')]).toEqual([status, '5']);
    const { errors, problems } = await coded.json();
    expect(errors).toEqual([{ message: 'lời của nó' }]);
    // In the other language our own words.
    expect(problems).toEqual([{ code, message: { vi: 'lời của nó', en: expect.stringMatching(/^[A-Z][ -~]+$/) } }]);
    const english = await withProblems(answer(status, { errors: [{ message: 'Its own words.' }] }));
    const [{ message }] = (await english.json()).problems;
    expect(message).toEqual({ vi: expect.stringMatching(/[à-ỹđ]/i), en: 'Its own words.' });
  });

  it('that names fields gets a problem for each', async () => {
    const errors = [{ message: 'x', data: { errors: [{ path: 'a.0.b', message: 'thiếu' }, { path: 'c' }] } }];
    const { problems } = await (await withProblems(answer(400, { errors }))).json();
    expect(problems).toMatchObject([
      { code: 'field-invalid', field: 'a.0.b', message: { vi: 'thiếu' } },
      { code: 'field-invalid', field: 'c' },
    ]);
  });

  it('that is good, has problems, or is no JSON object stays as it is', async () => {
    for (const kept of [
      answer(200, { docs: [] }),
      answer(422, { problems: [] }),
      answer(400, [1]),
      new Response('x', { status: 404, headers: { 'Content-Type': 'text/plain' } }),
      new Response('{', { status: 404, headers: { 'Content-Type': 'application/json' } }),
    ]) {
      expect(await withProblems(kept)).toBe(kept);
    }
  });
});

describe("an error of Payload's GraphQL", () => {
  it('gets the code of its problem, else of its status, else of a query that is wrong', async () => {
    const errors = [
      { message: 'a', extensions: { problems: [{ code: 'own' }], statusCode: 422 } },
      { message: 'b', extensions: { statusCode: 403 } },
      { message: 'c' },
    ];
    const { errors: coded } = await (await withGraphqlCodes(answer(200, { errors }))).json();
    expect(coded.map(({ extensions }: { extensions: { code: string } }) => extensions.code)).toEqual([
      'own',
      'deed-not-allowed',
      'query-invalid',
    ]);
  });

  it('an answer without errors is not read', async () => {
    const good = answer(200, { data: { errors: [] } });
    expect(await withGraphqlCodes(good)).toBe(good);
  });
});
