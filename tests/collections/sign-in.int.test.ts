import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeHashingTurns } from '../../collections/users/hashing-turns';
import { WriteTimeoutError } from '../../src/database/write-mutex';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { anonymous, Caller } from './support/rest';
import { makeTwoProvinces, password, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let two: TwoProvinces;
beforeAll(async () => {
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
});
afterAll(() => started.close());

describe('sign-ins at once', () => {
  it('beyond the queue are told to wait, and the rest are answered', async () => {
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, place) =>
        anonymous.post('/users/login', { email: `nobody-${place}@example.vn`, password: 'wrong' }),
      ),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.text).toContain('too-many-logins');
    expect(refused[0]?.headers.get('Retry-After')).toMatch(/^\d+$/);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(answers.length - refused.length);
    const mine = await anonymous.post('/users/login', { email: 'h01@example.vn', password });
    expect(mine.status).toBe(200);
  });

  it('of one person all lead to a session of their own', async () => {
    const signIn = () => anonymous.post('/users/login', { email: 'h21@example.vn', password });
    const answers = await Promise.all(Array.from({ length: 5 }, signIn));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    for (const { body } of answers) {
      const me = await new Caller(String(body.token)).get('/users/me');
      expect(me.text).toContain('h21@example.vn');
    }
    const { body } = await new Caller(String(answers[0]?.body.token)).get('/users/sessions');
    expect(Array.isArray(body.sessions) ? body.sessions.length : 0).toBeGreaterThanOrEqual(5);
  });

  it('run two at a time and give their turn back once', async () => {
    const turns = makeHashingTurns(2, 1);
    const first = await turns.take();
    await turns.take();
    const waiting = turns.take();
    await expect(turns.take()).rejects.toMatchObject({ status: 429 });
    first();
    first();
    const third = await waiting;
    const fourth = turns.take();
    await expect(turns.take()).rejects.toMatchObject({ status: 429 });
    third();
    (await fourth)();
  });
});

describe('passwords', () => {
  it.each(['/users/forgot-password', '/users/reset-password', '/users/verify/abc'])(
    'are not reset over %s, and nobody waits for it',
    async (path) => {
      const answers = await Promise.all([
        anonymous.post(path, { email: 'h01@example.vn', token: 'x', password }),
        anonymous.post(path, { email: 'h01@example.vn', token: 'x', password }),
      ]);
      for (const { status, text } of answers) {
        expect([status, text.includes('password-by-administrator')]).toEqual([403, true]);
      }
    },
  );

  it('are not reset over GraphQL', async () => {
    for (const field of ['forgotPasswordUser(email: "h01@example.vn")', 'unlockUser(email: "h01@example.vn")']) {
      expect((await anonymous.graphql(`mutation { ${field} }`)).text).toContain('Cannot query field');
    }
  });

  it('are not unlocked by the public', async () => {
    expect((await anonymous.post('/users/unlock', { email: 'h01@example.vn' })).status).toBe(403);
  });

  it('are set by administrators', async () => {
    const fresh = 'mot-mat-khau-khac-7';
    const answer = await two.administrator.patch(`/users/${two.ids.H21.user}`, { password: fresh });
    expect(answer.status).toBe(200);
    expect((await anonymous.post('/users/login', { email: 'h21@example.vn', password: fresh })).status).toBe(200);
  });
});

describe('a busy database', () => {
  it('is 503 with a problem and the time to wait, over REST and GraphQL', async () => {
    const begin = vi.spyOn(started.payload.db, 'beginTransaction');
    begin.mockRejectedValueOnce(new WriteTimeoutError(1));
    const answer = await two.administrator.post('/agencies', { id: 'H01.77', name: 'x', province: 'H01' });
    begin.mockRejectedValueOnce(new WriteTimeoutError(1));
    const graphql = await two.administrator.graphql(
      'mutation { createAgency(data: { id: "H01.78", name: "x", province: "H01" }) { id } }',
    );
    begin.mockRestore();
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('database-busy');
    expect(answer.headers.get('Retry-After')).toMatch(/^\d+$/);
    expect(graphql.text).toContain('database-busy');
  });
});
