import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chainAudit } from '../../collections/audit/chain';
import { totpCode, totpStep } from '../../collections/users/second-factor/totp';
import { readLine } from '../../src/audit/read-line';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { type MailServer, startMailServer } from './support/mail-server';
import { anonymous, Caller, signIn } from './support/rest';
import { makeTwoProvinces, password, type TwoProvinces } from './support/two-provinces';

let mailServer: MailServer;
let started: StartedPayload;
let two: TwoProvinces;
beforeAll(async () => {
  mailServer = await startMailServer();
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
});
afterAll(async () => {
  await started.close();
  await mailServer.close();
});

const login = (email: string, more: Record<string, unknown> = {}) =>
  anonymous.post('/users/login', { email, password, ...more });

let accounts = 0;
/** A new person, so that no test locks out another's. */
async function person(more: { role?: 'reviewer' | 'province-administrator' } = {}) {
  accounts += 1;
  const email = `nguoi-${accounts}@example.vn`;
  const user = await started.payload.create({
    collection: 'users',
    data: { email, password, name: `Người ${accounts}`, role: more.role ?? 'reviewer', province: 'H01' },
  });
  return { id: user.id, email, caller: await signIn(started.payload, email, password) };
}

/** Actions and reasons in the log about an account, oldest first. */
async function linesAbout(id: string): Promise<string[]> {
  await chainAudit(started.payload);
  const { docs } = await started.payload.find({
    collection: 'audit-lines',
    where: { subjectId: { equals: id } },
    sort: 'sequence',
    limit: 100,
  });
  return docs.map(({ content }) => {
    const line = readLine(content);
    return `${line?.action} ${line?.reason ?? ''}`.trim();
  });
}

const fromBase32 = (text: string): Uint8Array => {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes.map((byte) => Number.parseInt(byte, 2)));
};

/** Turns the second factor on, as somebody with an authenticator does. */
async function turnOn(caller: Caller): Promise<{ secret: Uint8Array; recoveryCodes: string[] }> {
  const begun = await caller.post('/users/second-factor/begin', { password });
  expect(begun.status).toBe(200);
  expect(begun.body.qr).toContain('<svg');
  const secret = fromBase32(String(begun.body.secret));
  const confirmed = await caller.post('/users/second-factor/confirm', { code: codeAt(secret, -1) });
  expect(confirmed.status).toBe(200);
  const { recoveryCodes } = confirmed.body;
  return { secret, recoveryCodes: Array.isArray(recoveryCodes) ? recoveryCodes.map(String) : [] };
}

/** The code of now, or some steps off: each works once, so tests go forward. */
const codeAt = (secret: Uint8Array, offset = 0) => totpCode(secret, totpStep(new Date()) + offset);

describe('the second factor', () => {
  it('is asked for after the password, takes each code once, and says nothing to whoever lacks the password', async () => {
    const { caller, email } = await person();
    const { secret } = await turnOn(caller);
    const needed = await login(email);
    expect([needed.status, needed.text]).toEqual([401, expect.stringContaining('second-factor-needed')]);
    expect(needed.headers.get('Set-Cookie')).toBeNull();
    const wrongPassword = await anonymous.post('/users/login', {
      email,
      password: 'sai-mat-khau-roi',
      code: codeAt(secret),
    });
    expect(wrongPassword.text).not.toContain('second-factor');
    const wrong = await login(email, { code: '000000' });
    expect([wrong.status, wrong.text]).toEqual([401, expect.stringContaining('second-factor-wrong')]);
    const code = codeAt(secret);
    expect((await login(email, { code })).status).toBe(200);
    expect((await login(email, { code })).text).toContain('second-factor-wrong');
  });

  it('counts wrong codes like wrong passwords: the account locks, and answers like a wrong password', async () => {
    const { caller, email, id } = await person();
    const { secret } = await turnOn(caller);
    for (let times = 0; times < 5; times += 1) await login(email, { code: '000000' });
    const locked = await login(email, { code: codeAt(secret) });
    const unknown = await login('khong-co@example.vn');
    expect([locked.status, locked.text]).toEqual([unknown.status, unknown.text]);
    await vi.waitFor(async () => {
      expect(await linesAbout(id)).toEqual(
        expect.arrayContaining(['sign-in-failed second-factor-wrong', 'account-locked second-factor-wrong']),
      );
    });
  });

  it('lets in with a recovery code, once', async () => {
    const { caller, email, id } = await person();
    const { recoveryCodes } = await turnOn(caller);
    expect(recoveryCodes).toHaveLength(10);
    const [first = ''] = recoveryCodes;
    expect((await login(email, { code: first.toUpperCase() })).status).toBe(200);
    expect((await login(email, { code: first })).status).toBe(401);
    expect((await caller.get('/users/second-factor')).body).toEqual({ isOn: true, recoveryCodesLeft: 9 });
    await vi.waitFor(async () => expect(await linesAbout(id)).toContain('recovery-code-used'));
  });

  it('is turned on with the password and a code, and off with a code', async () => {
    const { caller } = await person();
    expect((await caller.post('/users/second-factor/begin', { password: 'khong-phai-no' })).status).toBe(422);
    expect((await caller.post('/users/second-factor/confirm', { code: '000000' })).status).toBe(422);
    const { secret, recoveryCodes } = await turnOn(caller);
    expect((await caller.post('/users/second-factor/begin', { password })).status).toBe(409);
    expect((await caller.post('/users/second-factor/off', { code: '000000' })).status).toBe(422);
    const renewed = await caller.post('/users/second-factor/recovery-codes', { code: codeAt(secret) });
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    expect((await caller.post('/users/second-factor/off', { code: recoveryCodes[0] })).status).toBe(422);
    expect((await caller.post('/users/second-factor/off', { code: codeAt(secret, 1) })).status).toBe(200);
    expect((await caller.get('/users/second-factor')).body).toEqual({ isOn: false, recoveryCodesLeft: 0 });
  });

  it('is taken off by whoever manages the person, and by nobody else', async () => {
    const lost = await person();
    await turnOn(lost.caller);
    const colleague = await person();
    const manager = await person({ role: 'province-administrator' });
    expect((await colleague.caller.post(`/users/${lost.id}/second-factor/off`)).status).toBe(404);
    expect((await two.h21.post(`/users/${lost.id}/second-factor/off`)).status).toBe(404);
    expect((await manager.caller.post(`/users/${lost.id}/second-factor/off`)).status).toBe(200);
    expect((await login(lost.email)).status).toBe(200);
    expect(await linesAbout(lost.id)).toContain('second-factor-off');
  });

  it('keeps its secret to itself', async () => {
    const { caller, id, email } = await person();
    await turnOn(caller);
    for (const answer of [
      await caller.get('/users/me'),
      await caller.get(`/users/${id}`),
      await two.administrator.get(`/users/${id}`),
      await two.administrator.get(`/users?where[email][equals]=${email}&showHiddenFields=true`),
    ]) {
      expect(answer.text).not.toMatch(/totpSecret|recoveryHashes|sessionNotes|"hash"/);
    }
    expect((await two.administrator.get('/users?where[totpSecret][like]=a')).status).toBe(400);
    await caller.patch(`/users/${id}`, { totpConfirmedAt: null, totpSecret: null });
    expect((await caller.get('/users/second-factor')).body.isOn).toBe(true);
  });
});

describe('sessions', () => {
  it('are listed to their owner, and end one by one or all the others', async () => {
    const { email } = await person();
    const tokens: string[] = [];
    for (let times = 0; times < 3; times += 1) tokens.push(String((await login(email)).body.token));
    const [first, second, third] = tokens.map((token) => new Caller(token));
    if (!first || !second || !third) throw new Error('no sessions');
    const listed = await first.get('/users/sessions');
    const sessions = Array.isArray(listed.body.sessions) ? listed.body.sessions : [];
    expect(sessions.length).toBe(4);
    expect(sessions.filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toHaveLength(1);
    const mine = (await second.get('/users/sessions')).body.sessions;
    const current = Array.isArray(mine) ? mine.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent) : undefined;
    expect((await first.post('/users/sessions/end', { id: current.id })).status).toBe(200);
    expect((await second.get('/users/sessions')).status).toBe(401);
    expect((await first.post('/users/sessions/end', { id: current.id })).status).toBe(404);
    expect((await first.post('/users/sessions/end', { others: true })).body.sessions).toHaveLength(1);
    expect((await third.get('/users/sessions')).status).toBe(401);
    expect((await first.get('/users/sessions')).status).toBe(200);
  });

  it('end when the account is put out of use, or by whoever manages it; and it cannot sign in', async () => {
    const out = await person();
    const manager = await person({ role: 'province-administrator' });
    expect((await out.caller.post(`/users/${manager.id}/sessions/end`)).status).toBeGreaterThanOrEqual(403);
    expect((await manager.caller.post(`/users/${out.id}/sessions/end`)).body.ended).toBe(1);
    expect((await out.caller.get('/users/sessions')).status).toBe(401);
    const open = new Caller(String((await login(out.email)).body.token));
    expect((await open.get('/users/sessions')).status).toBe(200);
    expect((await manager.caller.patch(`/users/${out.id}`, { disabled: true })).status).toBe(200);
    expect((await open.get('/users/sessions')).status).toBe(401);
    const refused = await login(out.email);
    const unknown = await login('khong-co@example.vn');
    expect([refused.status, refused.text]).toEqual([unknown.status, unknown.text]);
    // It is gone, and does not come back with the account.
    expect((await manager.caller.patch(`/users/${out.id}`, { disabled: false })).status).toBe(200);
    expect((await open.get('/users/sessions')).status).toBe(401);
  });
});

describe("one's own password and address", () => {
  const fresh = 'mot-mat-khau-khac-han-7';

  it('are changed with the present password alone, and wrong ones count', async () => {
    const { caller, id, email } = await person();
    const change = (data: Record<string, unknown>) => caller.patch(`/users/${id}`, data);
    for (const data of [{ password: fresh }, { email: 'dia-chi-khac@example.vn' }]) {
      const without = await change(data);
      expect([without.status, without.text.includes('present-password-needed')], without.text).toEqual([422, true]);
      const wrong = await change({ ...data, presentPassword: 'khong-phai-mat-khau' });
      expect([wrong.status, wrong.text.includes('password-wrong')]).toEqual([422, true]);
    }
    expect((await login(email)).status).toBe(200);
    expect((await change({ password: fresh, presentPassword: password })).status).toBe(200);
    expect((await login(email)).status).toBe(401);
    const after = await login(email, { password: fresh });
    expect(after.status).toBe(200);
    const again = new Caller(String(after.body.token));
    const moved = await again.patch(`/users/${id}`, { email: `moi-${email}`, presentPassword: fresh });
    expect(moved.status, moved.text).toBe(200);
    expect((await login(`moi-${email}`, { password: fresh })).status).toBe(200);
    expect((await started.payload.findByID({ collection: 'users', id, depth: 0 })).presentPassword ?? null).toBeNull();
    expect((await again.get('/users?where[presentPassword][equals]=x')).status).toBe(400);
    expect((await again.get('/users?sort=presentPassword')).status).toBeLessThan(500);
  });

  it('lock the account after so many wrong ones', async () => {
    const { caller, id, email } = await person();
    for (let turn = 0; turn < 5; turn += 1) {
      await caller.patch(`/users/${id}`, { password: fresh, presentPassword: 'khong-phai-mat-khau' });
    }
    const right = await caller.patch(`/users/${id}`, { password: fresh, presentPassword: password });
    expect(right.status).toBe(422);
    expect((await login(email)).status).toBe(401);
  });

  it('are not asked for when nothing of them changes, nor of whoever manages somebody else; many at once are refused', async () => {
    const { caller, id, email } = await person();
    expect((await caller.patch(`/users/${id}`, { name: 'Tên Mới', email: email.toUpperCase() })).status).toBe(200);
    expect((await two.administrator.patch(`/users/${id}`, { password: fresh })).status).toBe(200);
    const bulk = await two.administrator.patch(`/users?where[id][equals]=${id}`, { password });
    expect([bulk.status, bulk.text.includes('one-account-only')]).toEqual([422, true]);
    expect((await login(email, { password: fresh })).status).toBe(200);
  });
});

describe('a forgotten password', () => {
  const newest = (to: string) => mailServer.mails.findLast((mail) => mail.to.includes(to))?.text ?? '';

  it('is reset by a link that goes to the account, works once, signs nobody in and ends sessions', async () => {
    const { email, id, caller } = await person();
    await turnOn(caller);
    const unknown = await anonymous.post('/users/forgot-password', { email: 'khong-co@example.vn' });
    const known = await anonymous.post('/users/forgot-password', { email });
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    await vi.waitFor(() => expect(newest(email)).toContain('/admin/reset/'));
    const text = newest(email)
      .replace(/=\r?\n/g, '')
      .replaceAll('=3D', '=');
    const token = /\/admin\/reset\/([0-9a-f]+)/.exec(text)?.[1];
    const fresh = 'mot-cum-tu-that-la-dai';
    expect((await anonymous.post('/users/reset-password', { token, password: 'ngan' })).status).toBe(422);
    const reset = await anonymous.post('/users/reset-password', { token, password: fresh });
    expect(reset.status).toBe(200);
    expect(reset.text).not.toContain('token');
    expect(reset.headers.get('Set-Cookie')).toBeNull();
    expect((await caller.get('/users/sessions')).status).toBe(401);
    expect((await anonymous.post('/users/reset-password', { token, password: fresh })).status).toBe(403);
    // The second factor is still asked for.
    expect((await anonymous.post('/users/login', { email, password: fresh })).text).toContain('second-factor-needed');
    expect(await linesAbout(id)).toContain('password-changed reset-link');
    expect(mailServer.mails.some(({ to }) => to.includes('khong-co@example.vn'))).toBe(false);
  });
});

describe('the log of sign-ins', () => {
  it('has good and bad ones, and none for names that do not exist', async () => {
    const { email, id } = await person();
    await anonymous.post('/users/login', { email, password: 'sai-mat-khau-roi' });
    await login(email);
    await vi.waitFor(async () => {
      expect((await linesAbout(id)).slice(-2)).toEqual(['sign-in-failed password-wrong', 'signed-in']);
    });
    const { totalDocs } = await started.payload.count({ collection: 'audit-lines' });
    await login('khong-co-that@example.vn');
    await chainAudit(started.payload);
    expect((await started.payload.count({ collection: 'audit-lines' })).totalDocs).toBe(totalDocs);
  });
});
