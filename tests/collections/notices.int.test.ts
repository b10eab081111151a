import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendWaitingMail } from '../../collections/notices/mail-queue';
import { raiseNotice } from '../../collections/notices/raise';
import { remindOfDates } from '../../collections/notices/remind';
import type { NoticeEvent } from '../../src/notices/notice';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { type MailServer, startMailServer } from './support/mail-server';
import { anonymous, type Caller, signIn } from './support/rest';
import { makeTwoProvinces, password, type TwoProvinces } from './support/two-provinces';

let mailServer: MailServer;
let started: StartedPayload;
let two: TwoProvinces;
let reviewer: { caller: Caller; id: string };

beforeAll(async () => {
  mailServer = await startMailServer();
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
  const account = { email: 'tham-dinh@example.vn', password };
  const { id } = await started.payload.create({
    collection: 'users',
    data: { ...account, name: 'Trần Thị Thẩm', role: 'reviewer', province: 'H01' },
  });
  reviewer = { id, caller: await signIn(started.payload, account.email, password) };
});
afterAll(async () => {
  await started.close();
  await mailServer.close();
});

const waiting = (key: string, over: Partial<NoticeEvent> = {}): NoticeEvent => ({
  kind: 'review-waiting',
  province: 'H01',
  key,
  link: '/admin/collections/procedures/x',
  values: { procedure: 'Đăng ký khai sinh', by: 'Nguyễn Văn A', level: 3 },
  ...over,
});

/** Lets every message be due now. */
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);

const stateOf = async (key: string) => {
  const { docs } = await started.payload.find({ collection: 'notices', where: { key: { equals: key } } });
  return docs.map(({ mailState, mailAttempts }) => ({ mailState, mailAttempts }));
};

describe('a notice', () => {
  it('reaches those in the role and the province, once, and nobody else', async () => {
    const { payload } = started;
    expect(await raiseNotice(payload, waiting('a'))).toBe(1);
    expect(await raiseNotice(payload, waiting('a'))).toBe(0);
    const inbox = await reviewer.caller.get('/notices/inbox');
    expect(inbox.body).toMatchObject({ unread: 1, total: 1 });
    expect(inbox.text).toContain('Chờ thẩm định: Đăng ký khai sinh');
    expect((await two.h01.get('/notices/inbox')).body.total).toBe(0);
    expect((await two.h21.get('/notices/inbox')).body.total).toBe(0);
    expect((await anonymous.get('/notices/inbox')).status).toBe(401);
  });

  it('leaves out whoever did it, and whoever works for other agencies', async () => {
    const { payload } = started;
    expect(await raiseNotice(payload, waiting('b', { except: [reviewer.id] }))).toBe(0);
    await payload.create({
      collection: 'users',
      data: {
        email: 'so@example.vn',
        password,
        name: 'Sở',
        role: 'reviewer',
        province: 'H01',
        agencies: ['H01.01'],
        mailNotices: false,
      },
    });
    expect(await raiseNotice(payload, waiting('c', { agency: 'H01.02' }))).toBe(1);
    expect(await raiseNotice(payload, waiting('d', { agency: 'H01.01' }))).toBe(2);
  });

  it('is marked as read and unread by its reader alone', async () => {
    const inbox = await reviewer.caller.get('/notices/inbox');
    const [first] = Array.isArray(inbox.body.notices) ? inbox.body.notices : [];
    const ids = [String(Reflect.get(Object(first), 'id'))];
    await two.h01.post('/notices/read', { ids });
    expect((await reviewer.caller.get('/notices/unread')).body.unread).toBe(inbox.body.unread);
    const marked = await reviewer.caller.post('/notices/read', { ids });
    expect(marked.body.unread).toBe(Number(inbox.body.unread) - 1);
    expect((await reviewer.caller.post('/notices/read', { ids, read: false })).body.unread).toBe(inbox.body.unread);
    expect((await reviewer.caller.post('/notices/read', { all: true })).body.unread).toBe(0);
    expect((await reviewer.caller.post('/notices/read', {})).status).toBe(422);
    expect((await reviewer.caller.post('/notices/read', { ids: [{ $ne: 1 }] })).status).toBe(422);
  });
});

describe('its e-mail', () => {
  it('goes to the person, with where to go, and once', async () => {
    const { payload } = started;
    mailServer.mails.length = 0;
    await sendWaitingMail(payload, later(0));
    const mine = mailServer.mails.filter(({ to }) => to.includes('tham-dinh@example.vn'));
    expect(mine).toHaveLength(3);
    expect(mine[0]?.text).toMatch(/Message-ID: <[0-9a-f-]{36}@/);
    expect(mailServer.mails.some(({ to }) => to.includes('so@example.vn'))).toBe(false);
    await sendWaitingMail(payload, later(1));
    expect(mailServer.mails.filter(({ to }) => to.includes('tham-dinh@example.vn'))).toHaveLength(3);
  });

  it('is one for many notices that wait together', async () => {
    const { payload } = started;
    for (let index = 0; index < 20; index += 1) await raiseNotice(payload, waiting(`many-${index}`));
    mailServer.mails.length = 0;
    expect(await sendWaitingMail(payload, later(0))).toBe(1);
    expect(mailServer.mails).toHaveLength(1);
    expect(await sendWaitingMail(payload, later(24))).toBe(0);
  });

  it('is sent by one of several that send at once', async () => {
    const { payload } = started;
    await raiseNotice(payload, waiting('e'));
    mailServer.mails.length = 0;
    await Promise.all([1, 2, 3, 4].map(() => sendWaitingMail(payload, later(0))));
    expect(mailServer.mails).toHaveLength(1);
  });

  it('is tried again when the server turns it away, with growing pauses, and given up at last', async () => {
    const { payload } = started;
    mailServer.refuse = true;
    await raiseNotice(payload, waiting('f'));
    await sendWaitingMail(payload, later(0));
    expect(await stateOf('f')).toContainEqual({ mailState: 'waiting', mailAttempts: 1 });
    await sendWaitingMail(payload, later(0));
    expect(await stateOf('f')).toContainEqual({ mailState: 'waiting', mailAttempts: 1 });
    for (let turn = 1; turn <= 6; turn += 1) await sendWaitingMail(payload, later(turn * 24));
    expect(await stateOf('f')).toContainEqual({ mailState: 'failed', mailAttempts: 6 });
    mailServer.refuse = false;
    mailServer.mails.length = 0;
    await sendWaitingMail(payload, later(24 * 30));
    expect(mailServer.mails).toEqual([]);
  });

  it('is taken again after the process that took it was killed', async () => {
    const { payload } = started;
    await raiseNotice(payload, waiting('g'));
    const { docs } = await payload.find({ collection: 'notices', where: { key: { equals: 'g' } }, limit: 1 });
    await payload.db.updateOne({
      collection: 'notices',
      id: docs[0]?.id ?? '',
      data: { mailDueAt: later(5 / 60).toISOString() },
      returning: false,
    });
    mailServer.mails.length = 0;
    await sendWaitingMail(payload, later(0));
    expect(mailServer.mails.filter(({ to }) => to.includes('tham-dinh@example.vn'))).toHaveLength(0);
    await sendWaitingMail(payload, later(1));
    expect(mailServer.mails.filter(({ to }) => to.includes('tham-dinh@example.vn'))).toHaveLength(1);
  });
});

describe('reminders', () => {
  it('come to the roles and to the responsible person, once for each step', async () => {
    const { payload } = started;
    const { id } = await payload.create({
      collection: 'users',
      data: { email: 'phu-trach@example.vn', password, name: 'Lê Văn Trách', role: 'officer', province: 'H01' },
    });
    await two.h01.patch(`/procedures/${two.ids.H01.draft}?draft=true`, {
      target: { legacy: '4', current: 'toan-trinh', date: '2026-12-31T12:00:00.000Z', responsible: 'Lê văn trách' },
    });
    const at = (day: string) => new Date(`${day}T02:00:00.000Z`);
    expect(await remindOfDates(payload, at('2026-11-20'))).toBe(0);
    expect(await remindOfDates(payload, at('2026-12-10'))).toBe(2);
    expect(await remindOfDates(payload, at('2026-12-11'))).toBe(0);
    expect(await remindOfDates(payload, at('2026-12-26'))).toBe(2);
    const { docs } = await payload.find({ collection: 'notices', where: { recipient: { equals: id } } });
    expect(docs.map(({ kind }) => kind)).toEqual(['target-near', 'target-near']);
  });

  it('of a procedure that is carried out no more do not come', async () => {
    const { payload } = started;
    const path = `/procedures/${two.ids.H21.draft}`;
    const target = { legacy: '4', current: 'toan-trinh', date: '2028-12-31T12:00:00.000Z' };
    expect((await two.h21.patch(`${path}?draft=true`, { target })).status).toBe(200);
    expect((await two.h21.post(`${path}/end`, { reason: 'Thủ tục bị bãi bỏ' })).status).toBe(200);
    expect(await remindOfDates(payload, new Date('2028-12-10T02:00:00.000Z'))).toBe(0);
  });
});
