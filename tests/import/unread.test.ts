import { describe, expect, it } from 'vitest';
import { changesBetween, shownValue } from '../../src/import/changes';
import { makePlanner } from '../../src/import/plan';
import { type ReadRow, readAgain } from '../../src/import/read-row';
import { applyRow } from '../../src/import/to-record';
import { readableOver } from '../../src/import/unread';
import cases from './fixtures/unread.json';
import { world } from './support/world';

const origin = { province: 'H01', source: 'x.csv' };
const texts = {
  code: '1.001193',
  name: 'Đăng ký khai sinh',
  agency: 'Sở Tư pháp',
  deadline: '05 ngày làm việc',
  fee: '8.000 đồng',
  counter: 'x',
  online: 'x',
};
const rowWith = (mended: object): ReadRow => readAgain({ line: 2, path: [], texts }, world, { ...mended });
const known = applyRow(null, rowWith({}), origin);

const isField = (field: string) => (field === 'deadline' || field === 'fee' ? field : 'agency');

describe('a cell that cannot be read, over a procedure that is there', () => {
  it.each(cases)('$field «$text»', ({ field, text, keeps }) => {
    const row = rowWith({ [field]: text });
    const after = applyRow(known, row, origin);
    const planned = makePlanner(origin)(row, { procedure: known, by: 'code' });
    const said = planned.remarks.find(({ code }) => code === 'value-kept');
    if (keeps === null) {
      expect(said).toBeUndefined();
      expect(changesBetween(known, after).some((change) => change.field === 'caveats')).toBe(
        row.remarks.some(({ kind }) => kind === 'question'),
      );
      return;
    }
    expect(shownValue(known, isField(field))).toBe(keeps);
    expect(shownValue(after, isField(field))).toBe(keeps);
    expect(said?.message.vi).toContain(`«${keeps}»`);
    expect(planned.verdict).toBe('question');
    // The text itself is not lost, and is no word to citizens.
    expect(after.provenance.caveats.join('\n')).toContain(`«${text}»`);
    expect(changesBetween(known, after).map((change) => change.field)).toEqual(['caveats']);
    expect(applyRow(after, row, origin)).toEqual(after);
  });

  it('of a new procedure is kept where the value would stand', () => {
    const made = applyRow(null, rowWith({ deadline: 'theo lịch hẹn' }), origin);
    expect(made.cases[0]?.channels[0]?.deadline).toMatchObject({ value: null, unit: null, text: 'theo lịch hẹn' });
  });

  it('a tick that cannot be read takes no way to apply away', () => {
    const after = applyRow(known, rowWith({ online: 'liên hệ' }), origin);
    expect(after.cases[0]?.channels.map(({ kind }) => kind)).toEqual(['counter', 'online']);
  });

  it('limits and fees given with a channel stay where they cannot be read', () => {
    const row = rowWith({ channels: 'Trực tiếp: 17/20 ngày; Trực tuyến: 02 ngày làm việc' });
    expect(readableOver(row, known).channels?.deadline.map(({ channel, value }) => [channel, value])).toEqual([
      ['online', 2],
    ]);
  });
});

describe('ways to apply in one cell', () => {
  const { counter: _counter, online: _online, ...rest } = texts;
  const read = (mended: object) => readAgain({ line: 2, path: [], texts: rest }, world, { ...mended });

  it('are the channels of the procedure', () => {
    const made = applyRow(null, read({ channels: 'Trực tiếp; Trực tuyến; BCCI' }), origin);
    expect(made.cases[0]?.channels.map(({ kind, deadline }) => [kind, deadline.value])).toEqual([
      ['counter', 5],
      ['post', 5],
      ['online', 5],
    ]);
  });

  it('with limits and fees of their own stand before the common ones', () => {
    const row = read({ channels: 'Trực tiếp\nTrực tuyến: 02 ngày làm việc, miễn phí' });
    const made = applyRow(null, row, origin);
    expect(
      made.cases[0]?.channels.map(({ kind, deadline, fees }) => [kind, deadline.value, fees[0]?.amount.kind]),
    ).toEqual([
      ['counter', 5, 'fixed'],
      ['online', 2, 'free'],
    ]);
    expect(applyRow(made, row, origin)).toEqual(made);
  });
});
