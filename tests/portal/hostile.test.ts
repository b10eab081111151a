import fc from 'fast-check';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { limits } from '../../src/portal/documents/limits';
import { openApi } from './support/api';

const form = 'form(province: "H01", code: "1.001193")';
const nested = (depth: number) =>
  `${'{ service(code: "x") { cases { form { '.repeat(depth)} hash ${'} } } }'.repeat(depth)}`;

/** Documents and requests that ask for too much or make no sense, with the code they get. */
const refused: [string, object | string, string][] = [
  ['no JSON', '{ "query": "{ version }"', 'body-unreadable'],
  ['an empty body', '', 'request-malformed|body-unreadable'],
  ['a batch', [{ query: '{ version }' }], 'batch-refused'],
  ['a number', '42', 'request-malformed'],
  ['no query', {}, 'query-missing'],
  ['a query that is no text', { query: 7 }, 'request-malformed'],
  ['variables that are a list', { query: '{ version }', variables: [] }, 'request-malformed'],
  ['variables that are a text', { query: '{ version }', variables: '{}' }, 'request-malformed'],
  ['an operation that is not there', { query: 'query A { version }', operationName: 'B' }, 'operation-unknown'],
  ['two operations and no name', { query: 'query A { version } query B { version }' }, 'operation-unknown'],
  ['a long document', { query: `{ version ${' '.repeat(limits.characters)} }` }, 'query-too-long'],
  [
    'a deep document',
    { query: nested(4).replaceAll('{ service', 'a { service').replace('a ', '') },
    'query-too-deep|GRAPHQL',
  ],
  [
    'many aliases',
    { query: `{ ${Array.from({ length: 30 }, (_, place) => `a${place}: version`).join(' ')} }` },
    'too-many-aliases',
  ],
  [
    'many big forms',
    { query: `{ services(first: 100) { nodes { cases { form { document schema a: document b: document } } } } }` },
    'query-too-costly',
  ],
  [
    'big pages by variable',
    {
      query:
        'query Q($n: Int!) { services(first: $n) { nodes { cases { form { document schema uiSchema steps rules translations title service { cases { form { document } } } } } } } }',
      variables: { n: 1 },
    },
    'query-too-costly',
  ],
  [
    'fragments that double each other',
    {
      query: `{ ${form} { ...F0 } } ${Array.from({ length: 60 }, (_, place) => `fragment F${place} on Form { ...F${place + 1} ...F${place + 1} }`).join(' ')} fragment F60 on Form { hash }`,
    },
    'query-too-costly',
  ],
  [
    'fragments in a circle',
    { query: `{ ${form} { ...A } } fragment A on Form { ...B } fragment B on Form { ...A hash }` },
    'GRAPHQL',
  ],
  ['many tokens', { query: `{ ${'version '.repeat(2_100)} }` }, 'GRAPHQL'],
  ['a field that is not there', { query: '{ secrets }' }, 'GRAPHQL'],
  ['no GraphQL', { query: 'SELECT * FROM releases' }, 'GRAPHQL'],
  ['a subscription', { query: 'subscription { version }' }, 'GRAPHQL'],
  [
    'a variable of the wrong type',
    { query: 'query Q($n: Int!) { services(first: $n) { totalCount } }', variables: { n: 'many' } },
    'BAD_USER_INPUT',
  ],
  ['a missing variable', { query: 'query Q($c: ID!) { form(code: $c) { hash } }' }, 'BAD_USER_INPUT'],
  ['an unknown constant', { query: '{ services(filter: {applicant: MARTIAN}) { totalCount } }' }, 'GRAPHQL'],
];

describe('what is refused', () => {
  test.each(refused)('%s', async (_name, body, code) => {
    const { app } = await openApi();
    const payload = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    const [error] = answer.json().errors;
    const said = [error.extensions.problems?.[0]?.code, error.extensions.code].join(' ');
    expect(said).toMatch(new RegExp(code));
    expect(error.message).toBeTruthy();
  });

  test('a body beyond the limit, with 413', async () => {
    const { post } = await openApi();
    const answer = await post('{ version }', { filler: 'x'.repeat(1024 * 1024) });
    expect([answer.status, answer.errors[0].extensions.code]).toEqual([413, 'TOO_LARGE']);
  });

  test.each([0, -1, 101, 2_147_483_647])('a page of %d', async (first) => {
    const { post } = await openApi();
    const { errors } = await post('query Q($first: Int!) { services(first: $first) { totalCount } }', { first });
    expect(errors[0].extensions.problems[0].code).toBe('first-out-of-range');
  });

  test.each(['', 'x', 'WzFd', Buffer.from('["a",1,2,3]').toString('base64url'), 'x'.repeat(5000)])(
    'a cursor "%s"',
    async (after) => {
      const { post } = await openApi();
      const { errors } = await post('query Q($after: String) { services(after: $after) { totalCount } }', { after });
      expect(errors[0].extensions.problems[0].code).toBe('cursor-unreadable');
    },
  );

  test('a search text of a whole book', async () => {
    const { post } = await openApi();
    const { errors } = await post('query Q($t: String) { services(filter: {text: $t}) { totalCount } }', {
      t: 'a '.repeat(200),
    });
    expect(errors[0].extensions.problems[0].code).toBe('text-too-long');
  });

  test('answers nested beyond reason, or with __proto__', async () => {
    const { app, post } = await openApi();
    const check = 'query Q($a: JSON!) { validate(formHash: "x", answers: $a) { valid } }';
    const deep = `${'{"deep":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    for (const a of [deep, `${'['.repeat(100_000)}${']'.repeat(100_000)}`, '{"__proto__": {"fullName": "x"}}']) {
      const payload = `{"query": ${JSON.stringify(check)}, "variables": {"a": ${a}}}`;
      const headers = { 'content-type': 'application/json' };
      const answer = await app.inject({ method: 'POST', url: '/graphql', headers, payload });
      expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    }
    expect((await post(check, { a: [1] })).errors[0].extensions.problems[0].code).toBe('answers-malformed');
  });

  test.each([
    ['in a variable', 'query Q($a: JSON!) { validate(formHash: "x", answers: $a) { valid } }', '{"a": {"b": [1e400]}}'],
    ['in the document', '{ validate(formHash: "x", answers: {b: [-1e400]}) { valid } }', '{}'],
  ])('numbers that JSON cannot say, %s', async (_where, query, variables) => {
    const { app } = await openApi();
    const payload = `{"query": ${JSON.stringify(query)}, "variables": ${variables}}`;
    const headers = { 'content-type': 'application/json' };
    const answer = await app.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect([answer.statusCode, answer.json().data]).toEqual([400, undefined]);
  });
});

test('introspection is allowed', async () => {
  const { post } = await openApi();
  const { data, errors } = await post(getIntrospectionQuery());
  expect(errors).toBeUndefined();
  expect(data.__schema.types.map((type: { name: string }) => type.name)).toContain('Service');
});

test('whatever text is searched for, the answer is a list', async () => {
  const { post } = await openApi();
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 200, unit: 'grapheme' }), async (text) => {
      const answer = await post(
        'query Q($t: String) { services(filter: {text: $t}, first: 3) { totalCount nodes { key } } }',
        { t: text.slice(0, 200) },
      );
      expect(answer.errors).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});

test('whatever is sent, the answer is never a 5xx', async () => {
  const { app } = await openApi();
  const request = fc.record({
    query: fc.oneof(fc.string(), fc.constant('{ version }'), fc.jsonValue()),
    variables: fc.jsonValue(),
    operationName: fc.jsonValue(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.json(),
        fc.string(),
        request.map((one) => JSON.stringify(one)),
      ),
      async (payload) => {
        const answer = await app.inject({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json' },
          payload,
        });
        expect(answer.statusCode).toBeLessThan(500);
      },
    ),
    { numRuns: 200 },
  );
});
