import { describe, expect, it } from 'vitest';
import {
  lastQuarters,
  levelsOn,
  type QuarterInput,
  quarterReport,
  readQuarter,
} from '../../../src/targets/report/quarter';

const fourth = readQuarter('2026-Q4');
if (!fourth) throw new Error('a quarter expected');

describe('a quarter', () => {
  it('has its months and its last day', () => {
    expect(readQuarter('2026-Q1')).toEqual({
      id: '2026-Q1',
      months: ['2026-01', '2026-02', '2026-03'],
      lastDay: '2026-03-31',
    });
    expect(fourth.lastDay).toBe('2026-12-31');
    for (const text of ['', '2026-Q0', '2026-Q5', '1999-Q1', '2026-q1', '2026-Q1 '])
      expect(readQuarter(text)).toBeUndefined();
  });

  it('is offered with the four before it', () => {
    expect(lastQuarters('2026-11-27')).toEqual(['2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4']);
    expect(lastQuarters('2026-01-01')[0]).toBe('2026-Q1');
    for (const quarter of lastQuarters('2026-04-01')) expect(readQuarter(quarter)?.id).toBe(quarter);
  });

  it('has the levels of its last day, by the newest release until then', () => {
    const history = [
      { key: 'a', on: '2026-12-31', legacy: 3 },
      { key: 'a', on: '2026-05-01', legacy: 2 },
      { key: 'b', on: '2027-01-01', legacy: 4 },
    ];
    expect(levelsOn(history, '2026-12-31')).toEqual([0, 0, 0, 1, 0]);
    expect(levelsOn(history, '2026-12-30')).toEqual([0, 0, 1, 0, 0]);
  });
});

describe('its report', () => {
  const input: QuarterInput = {
    quarter: fourth,
    scope: 'An Giang',
    today: '2027-01-15',
    history: [
      { key: 'a', on: '2026-01-01', legacy: 3 },
      { key: 'b', on: '2026-01-01', legacy: 2 },
    ],
    counts: [
      { channel: 'own-software', received: 30, handled: 20, onTime: 15 },
      { channel: 'counter', received: 70, handled: 60, onTime: null },
    ],
    services: [
      { current: 'mot-phan', missing: [] },
      { current: 'thong-tin', missing: ['t1-information', 'l4-payment'] },
    ],
  };
  const report = quarterReport(input);
  const line = (name: string) => report.parts.flatMap(({ lines }) => lines).find((each) => each.name === name);

  it('counts what can be counted', () => {
    expect(line('Dịch vụ công: từ mức độ 3')?.value).toBe('50% (1/2)');
    expect(line('Cung cấp dịch vụ trực tuyến: hồ sơ trực tuyến')?.value).toBe('30% (30/100)');
    expect(line('Tiến độ giải quyết: đúng hoặc trước hạn')?.value).toBe('75% (15/20)');
    expect(line('Công khai: nội dung đầy đủ')?.value).toBe('50% (1/2)');
  });

  it('of a quarter that is running tells of no later day than today', () => {
    expect(report.subtitle).toContain('tính đến ngày 31/12/2026');
    const history = [...input.history, { key: 'b', on: '2026-12-01', legacy: 3 }];
    const running = quarterReport({ ...input, today: '2026-11-27', history });
    expect(running.subtitle).toContain('tính đến ngày 27/11/2026');
    const three = running.parts.flatMap(({ lines }) => lines).find(({ name }) => name === 'Dịch vụ công: từ mức độ 3');
    expect(three?.value).toBe('50% (1/2)');
  });

  it('gives every figure its formula, and says what it cannot know', () => {
    for (const { value, formula, note } of report.parts.flatMap(({ lines }) => lines)) {
      if (value === null) expect(note).toBeTruthy();
      else expect(formula.length).toBeGreaterThan(5);
    }
    expect(line('Nguồn nhân lực')).toMatchObject({ value: null });
  });

  it('of nothing claims no share', () => {
    const empty = quarterReport({
      today: '2027-01-15',
      quarter: fourth,
      scope: 'x',
      history: [],
      counts: [],
      services: [],
    });
    const shares = empty.parts.flatMap(({ lines }) => lines).filter(({ value }) => value?.includes('%'));
    expect(shares).toEqual([]);
  });
});
