import { describe, expect, it } from 'vitest';
import { type DatedProcedure, dueReminders, waitingReminders } from '../../src/notices/due-reminders';
import { namesOf, noticeKinds } from '../../src/notices/kinds';
import { sayNotice } from '../../src/notices/say-notice';

describe.each(noticeKinds.map((kind) => [kind.code, kind] as const))('the kind %s', (code, kind) => {
  it('is said whole in both languages once its values are given', () => {
    const values = Object.fromEntries(namesOf(kind).map((name) => [name, `<${name}>`]));
    const { title, body } = sayNotice(code, values);
    for (const text of [title.vi, title.en, body.vi, body.en]) expect(text).not.toMatch(/[{}]/);
    expect(namesOf(kind)).toContain('procedure');
    const english = `${kind.title.en} ${kind.body.en}`.matchAll(/\{(\w+)\}/g);
    expect([...new Set([...english].map(([, name]) => name))].sort()).toEqual([...namesOf(kind)].sort());
  });
});

const procedure = (over: Partial<DatedProcedure>): DatedProcedure => ({
  id: 'p',
  name: 'Đăng ký khai sinh',
  level: 2,
  target: { level: 3, date: null },
  laws: [],
  ...over,
});

const keys = (over: Partial<DatedProcedure>, today: string) =>
  dueReminders(procedure(over), today).map(({ key }) => key);

describe('reminders', () => {
  it.each([
    ['2026-11-01', []],
    ['2026-11-30', []],
    ['2026-12-01', ['target-near:p:2026-12-31:30']],
    ['2026-12-23', ['target-near:p:2026-12-31:30']],
    ['2026-12-24', ['target-near:p:2026-12-31:7']],
    ['2026-12-31', ['target-near:p:2026-12-31:0']],
    ['2027-01-01', []],
  ])('of a target on 31/12/2026 come by steps: on %s %j', (today, expected) => {
    expect(keys({ target: { level: 3, date: '2026-12-31' } }, today)).toEqual(expected);
  });

  it('of a target that is reached do not come', () => {
    expect(keys({ level: 3, target: { level: 3, date: '2026-12-31' } }, '2026-12-30')).toEqual([]);
    expect(keys({ level: null, target: { level: 1, date: '2026-12-31' } }, '2026-12-30')).toHaveLength(1);
  });

  it('of a law come for each that expires, and say which', () => {
    const laws = [
      { text: 'Nghị định A', validTo: '2027-01-20' },
      { text: 'Thông tư B', validTo: null },
      { text: 'Thông tư C', validTo: '2028-01-01' },
    ];
    const [first, ...others] = dueReminders(procedure({ laws }), '2026-12-01');
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kind: 'law-expiring', values: { law: 'Nghị định A', date: '20/01/2027', days: 50 } });
  });
});

describe('laws that end on the same day', () => {
  it('are one reminder that names both', () => {
    const laws = ['Nghị định A', 'Thông tư B', 'Nghị định A'].map((text) => ({ text, validTo: '2027-01-20' }));
    expect(dueReminders(procedure({ laws }), '2026-12-01')).toMatchObject([
      { key: 'law-expiring:p:2027-01-20:60', values: { law: 'Nghị định A; Thông tư B' } },
    ]);
  });
});

describe('a request that waits', () => {
  it.each([
    ['2026-11-03', []],
    ['2026-11-04', ['review-overdue:r:3']],
    ['2026-11-07', ['review-overdue:r:3']],
    ['2026-11-08', ['review-overdue:r:7']],
    ['2026-12-30', ['review-overdue:r:30']],
  ])('since 01/11/2026 reminds by steps: on %s %j', (today, expected) => {
    const review = { id: 'r', procedure: 'Đăng ký khai sinh', submittedBy: 'Lê An', submittedOn: '2026-11-01' };
    const reminders = waitingReminders(review, today);
    expect(reminders.map(({ key }) => key)).toEqual(expected);
    for (const { values } of reminders) expect(values).toMatchObject({ by: 'Lê An', date: '01/11/2026' });
  });
});

describe('a notice in words', () => {
  it('has one full stop after a reason that is a sentence, and after one that is none', () => {
    const said = (reason: string) => sayNotice('level-fallen', { procedure: 'P', from: 3, to: 1, reason }).body.vi;
    expect(said('Chưa có cán bộ nào tiếp nhận.')).toBe(
      'Nguyên nhân: Chưa có cán bộ nào tiếp nhận. Sửa xong, mức độ tự được khôi phục.',
    );
    expect(said('thiếu tệp')).toBe('Nguyên nhân: thiếu tệp. Sửa xong, mức độ tự được khôi phục.');
  });

  it('of an approval that is put off says the day, of one at once the level', () => {
    const values = { procedure: 'P', by: 'Lê An', level: 3 };
    expect(sayNotice('review-approved', { ...values, date: '01/12/2026' }).body.vi).toContain(
      'sẽ công bố ngày 01/12/2026',
    );
    expect(sayNotice('review-approved', values).body.vi).toBe('Lê An đã duyệt; mức độ công bố là 3.');
  });

  it('has no marks that turn what stands after a name', () => {
    const { title } = sayNotice('review-approved', { procedure: 'Hồ sơ \u202egpj.exe', by: '', level: 3 });
    expect(title.vi).toBe('Đã duyệt: Hồ sơ gpj.exe');
  });
});
