import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { anonymous } from './support/rest';
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

describe('values of another kind than their field', () => {
  it.each([
    ['sector', { sector: { a: 1 } }],
    ['performers.agencies', { performers: { agencies: [{ a: 1 }] } }],
    ['performers', { performers: 'x' }],
    ['cases.0', { cases: [{ blockType: '__proto__' }] }],
    ['cases.0', { cases: [7] }],
    ['cases', { cases: { a: 1 } }],
    ['createdAt', { createdAt: { a: 1 } }],
    ['createdAt', { createdAt: 'abc' }],
    ['name', { name: { a: 1 } }],
  ])('%s is 400 and named', async (field, data) => {
    const answer = await two.h01.patch(`/procedures/${two.ids.H01.draft}?draft=true`, data);
    expect([answer.status, answer.body.problems]).toMatchObject([400, [{ code: 'value-of-wrong-type', field }]]);
  });

  it('are not seen in what the admin itself sends back', async () => {
    const path = `/procedures/${two.ids.H01.procedure}?draft=true&depth=1`;
    const { body } = await two.h01.get(path);
    const { cases, sector, performers, name, rev } = body;
    const answer = await two.h01.patch(path, { cases, sector, performers, name, rev });
    expect(answer.status).toBe(200);
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
