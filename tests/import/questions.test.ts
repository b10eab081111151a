import { describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { longestAgencyCode, proposedAgencyCode } from '../../src/import/agency-code';
import { changesBetween, wordsOf } from '../../src/import/changes';
import { makePlanner, type PlannedRow } from '../../src/import/plan';
import { isOpen, questionKey, settleRow, takesText } from '../../src/import/questions';
import { readAgain } from '../../src/import/read-row';
import { remark } from '../../src/import/remarks';
import { checkProcedure } from '../../src/procedure/check';
import { alphabetical } from '../../src/service-list/alphabetical';
import { world } from './support/world';

const plan = (texts: Record<string, string>): PlannedRow => {
  const row = readAgain({ line: 2, path: [], texts: { name: 'Cấp giấy phép thử', code: '1.999999', ...texts } }, world);
  return makePlanner({ province: 'H01', source: 'thu.csv' })(row, null);
};

describe('questions of rows', () => {
  it('are one question when field, text and what is asked are the same', () => {
    const one = remark('agency-unknown', 'agency', 'Sở Mây');
    expect(questionKey(one)).toBe(questionKey(remark('agency-unknown', 'agency', 'Sở Mây')));
    expect(questionKey(one)).not.toBe(questionKey(remark('agency-unknown', 'agency', 'Sở Gió')));
    expect(questionKey(one)).not.toBe(questionKey(remark('agency-abolished', 'agency', 'Sở Mây')));
  });

  it('take a text where a cell can hold the answer', () => {
    expect(takesText(remark('agency-unknown', 'agency', 'Sở Mây'))).toBe(true);
    expect(takesText(remark('code-missing', 'code', ''))).toBe(false);
    expect(takesText(remark('value-kept', 'fee', 'x'))).toBe(false);
  });

  it('ask for applicants once where neither the sheet nor the record has any, and hold no row back', () => {
    const open = (texts: Record<string, string>) =>
      plan({ agency: 'UBND cấp xã', deadline: '5 ngày', ...texts }).remarks.filter(isOpen);
    expect(open({}).map(({ code }) => code)).toContain('applicants-missing');
    expect(open({ applicants: 'Cá nhân; Tổ chức' }).map(({ code }) => code)).not.toContain('applicants-missing');
    expect(plan({ agency: 'UBND cấp xã', deadline: '5 ngày' }).verdict).toBe('new');
  });

  it('settled, become notes: with none left the row is what it does', () => {
    const row = plan({ agency: 'Sở Mây', deadline: '5 ngày' });
    expect([row.verdict, row.deed]).toEqual(['question', 'new']);
    const settled = settleRow(row, ({ code }) => code === 'agency-unknown');
    expect(settled.verdict).toBe('new');
    expect(settled.remarks.find(({ code }) => code === 'agency-unknown')?.kind).toBe('note');
    expect(settleRow(row, () => false)).toEqual(row);
    const two = plan({ agency: 'Sở Mây', deadline: '7' });
    expect(settleRow(two, ({ code }) => code === 'agency-unknown').verdict).toBe('question');
  });

  it('a double stays one to be asked about, whatever is settled', () => {
    const double: PlannedRow = { ...plan({ agency: 'Sở Mây' }), deed: 'merge', verdict: 'question', mergesInto: 1 };
    expect(settleRow(double, () => true).verdict).toBe('question');
  });
});

describe('differences', () => {
  it('are told in names and words, not in codes', () => {
    const [before] = seedProcedures().filter(({ province }) => province === 'H01');
    const [one, other] = world.agencies;
    if (!before || !one || !other) throw new Error('no seed');
    const at = (agency: string) => ({ ...before, performers: { kind: 'department' as const, agency } });
    const after = {
      ...at(other.code),
      tiers: ['commune' as const],
      target: { ...before.target, current: 'mot-phan' as const },
    };
    const start = {
      ...at(one.code),
      tiers: ['province' as const],
      target: { ...before.target, current: 'toan-trinh' as const },
    };
    const said = Object.fromEntries(
      changesBetween(start, after, wordsOf(world)).map(({ field, before: was, after: is }) => [field, [was, is]]),
    );
    expect(said.performers).toEqual([one.name, other.name]);
    expect(said.tiers).toEqual(['Tỉnh', 'Xã']);
    expect(JSON.stringify(said.target)).not.toMatch(/toan-trinh|mot-phan/);
  });
});

describe('names for people', () => {
  it('stand in the order of the Vietnamese alphabet', () => {
    const names = ['Huế', 'Vĩnh Long', 'Đà Nẵng', 'Hà Nội', 'Cao Bằng', 'Điện Biên', 'An Giang'];
    expect(alphabetical(names, (name) => name)).toEqual([
      'An Giang',
      'Cao Bằng',
      'Đà Nẵng',
      'Điện Biên',
      'Hà Nội',
      'Huế',
      'Vĩnh Long',
    ]);
  });

  it('an agency without a number gets a code of letters that nobody has', () => {
    const taken = new Set(['H05-so-tu-phap', 'H05-so-tu-phap-2']);
    expect(proposedAgencyCode('H05', 'Sở Tư pháp', (code) => taken.has(code))).toBe('H05-so-tu-phap-3');
    expect(proposedAgencyCode('H05', '???', () => false)).toBe('H05-co-quan');
    const long = 'Sở Văn hóa, Thể thao, Du lịch và Gia đình thành phố trực thuộc trung ương';
    const codes = new Set<string>();
    for (let turn = 0; turn < 120; turn += 1) codes.add(proposedAgencyCode('H05', long, (code) => codes.has(code)));
    expect(codes.size).toBe(120);
    for (const code of codes) expect(code.length).toBeLessThanOrEqual(longestAgencyCode);
  });
});

describe('an empty sector', () => {
  it('is said to be missing, not to have a wrong shape', () => {
    const [record] = seedProcedures();
    const [problem] = checkProcedure({ ...record, sector: '' });
    expect(problem).toMatchObject({ field: 'sector', code: 'pattern' });
    expect(problem?.message.vi).toMatch(/còn thiếu/);
  });
});
