import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeAnswerCache } from '../../src/portal/http/answer-cache';
import { openApi } from './support/api';
import { birth, makeRelease } from './support/releases';

const mebibyte = 1024 * 1024;
const answerOf = (bytes: Buffer) => ({ bytes, encoding: 'identity' as const, scopes: ['read' as const] });

describe('ready answers', () => {
  test('are the bytes that were put, as long as there is room, and never others', () => {
    const requests = fc.array(fc.record({ name: fc.nat(40), length: fc.integer({ min: 0, max: 600_000 }) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(requests, (all) => {
        const cache = makeAnswerCache(4 * mebibyte);
        const put = new Map<string, Buffer>();
        for (const [place, { name, length }] of all.entries()) {
          const bytes = Buffer.alloc(length, place);
          if (cache.get('v', `${name}`) === undefined) put.set(`${name}`, bytes);
          cache.put('v', `asks ${name}`, `${name}`, answerOf(bytes));
          for (const [known, expected] of put) {
            const ready = cache.get('v', known);
            if (ready) expect(ready.bytes.equals(expected)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('are forgotten, oldest first, when the room is used up', () => {
    const cache = makeAnswerCache(4 * mebibyte);
    for (let place = 0; place < 100; place += 1)
      cache.put('v', `asks ${place}`, `${place}`, answerOf(Buffer.alloc(100_000, place)));
    expect(cache.get('v', '0')).toBeUndefined();
    expect(cache.get('v', '99')?.bytes[0]).toBe(99);
  });

  test('of another version are not given', () => {
    const cache = makeAnswerCache(4 * mebibyte);
    cache.put('one', 'asks a', 'a', answerOf(Buffer.from('old')));
    expect(cache.get('two', 'a')).toBeUndefined();
    cache.put('two', 'asks a', 'a', answerOf(Buffer.from('new')));
    expect(cache.get('two', 'a')?.bytes.toString()).toBe('new');
    expect(cache.get('one', 'a')).toBeUndefined();
  });

  test('on their way out stand still while their memory would be filled again', () => {
    const cache = makeAnswerCache(2 * mebibyte);
    cache.put('v', 'asks slow', 'slow', answerOf(Buffer.from('still leaving')));
    const leaving = cache.get('v', 'slow');
    leaving?.hold();
    for (let place = 0; place < 60; place += 1)
      cache.put('v', `asks ${place}`, `${place}`, answerOf(Buffer.alloc(100_000, 120)));
    cache.put('w', 'asks other', 'other', answerOf(Buffer.alloc(100_000, 121)));
    expect(leaving?.bytes.toString()).toBe('still leaving');
  });

  test('are kept once for all who ask the same in other words, and forgotten with all their texts', () => {
    const cache = makeAnswerCache(2 * mebibyte);
    cache.put('v', 'the question', '{"as":"POST"}', answerOf(Buffer.from('answer')));
    expect(cache.get('v', '/as-get')).toBeUndefined();
    const asked = cache.getAsked('v', 'the question', '/as-get');
    expect(asked?.bytes.toString()).toBe('answer');
    expect(cache.get('v', '/as-get')).toBe(asked);
    expect(cache.getAsked('v', 'another question', '/as-get')).toBeUndefined();
    for (let place = 0; place < 60; place += 1)
      cache.put('v', `asks ${place}`, `${place}`, answerOf(Buffer.alloc(100_000, 120)));
    expect(cache.get('v', '{"as":"POST"}')).toBeUndefined();
    expect(cache.get('v', '/as-get')).toBeUndefined();
    expect(cache.getAsked('v', 'the question', '/as-get')).toBeUndefined();
  });

  test('do not gather texts without end', () => {
    const cache = makeAnswerCache(2 * mebibyte);
    cache.put('v', 'q', 'text 0', answerOf(Buffer.from('answer')));
    for (let place = 1; place < 50; place += 1) cache.getAsked('v', 'q', `text ${place}`);
    expect(cache.get('v', 'text 1')?.bytes.toString()).toBe('answer');
    expect(cache.get('v', 'text 49')).toBeUndefined();
  });

  test('are not kept at all without room', () => {
    const cache = makeAnswerCache(0);
    cache.put('v', 'asks a', 'a', answerOf(Buffer.from('x')));
    expect(cache.get('v', 'a')).toBeUndefined();
  });
});

const query = 'query F($code: ID!) { form(province: "H01", code: $code) { hash revision title } }';
const variables = { code: birth.key };

describe('the portal API', () => {
  test('answers the same request with the same bytes until something is published', async () => {
    const { app, model, store } = await openApi();
    const ask = async () => (await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } })).body;
    const first = await ask();
    expect(await ask()).toBe(first);
    const procedure = { ...birth, name: 'Đăng ký khai sinh (mới)' };
    const sequence = store.releases.filter(({ province }) => province === birth.province).length + 1;
    store.releases.push(makeRelease({ procedure, sequence, revision: 2 }));
    await model.refresh();
    expect(JSON.parse(await ask()).data.form.revision).toBe(2);
  });

  test('asks who is there before it gives a ready answer', async () => {
    const { app } = await openApi({ keyNeeded: 'always' }, {});
    for (const _ of [1, 2]) {
      const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
      expect(answer.statusCode).toBe(401);
    }
  });

  test('confirms a ready answer by its ETag, and tells media types apart', async () => {
    const { get } = await openApi();
    await get(query, variables);
    const ready = await get(query, variables);
    const again = await get(query, variables, { 'if-none-match': String(ready.headers.etag) });
    expect([again.statusCode, again.headers.etag]).toEqual([304, ready.headers.etag]);
    const other = await get(query, variables, { accept: 'application/graphql-response+json' });
    expect(other.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
    expect(other.body).toBe(ready.body);
  });

  test('gives a GET what a POST made ready, with the headers of a GET, and the other way round', async () => {
    const { app, get } = await openApi();
    const post = () => app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
    const posted = await post();
    const got = await get(query, variables);
    expect(got.body).toBe(posted.body);
    expect(got.headers['cache-control']).toMatch(/^public/);
    const again = await get(query, variables);
    expect(again.headers.etag).toBe(got.headers.etag);
    const postedAgain = await post();
    expect(postedAgain.headers['cache-control']).toBe('no-store');
    expect(postedAgain.headers.etag).toBeUndefined();
    expect(postedAgain.body).toBe(got.body);
  });

  test('takes no body for the address of a GET', async () => {
    const { app, get } = await openApi();
    await get('{ version }');
    const url = `/graphql?${new URLSearchParams({ query: '{ version }', variables: '{}' })}`;
    await app.inject({ method: 'GET', url });
    const headers = { 'content-type': 'application/json' };
    const answer = await app.inject({ method: 'POST', url: '/graphql', headers, payload: url });
    expect(answer.statusCode).toBe(400);
  });

  test('keeps nothing of errors', async () => {
    const { app } = await openApi();
    const ask = () =>
      app.inject({ method: 'POST', url: '/graphql', payload: { query, variables: { code: '9.999999' } } });
    await ask();
    expect((await ask()).json().errors[0].extensions.code).toBe('NOT_FOUND');
  });
});
