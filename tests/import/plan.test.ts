import { describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { changesBetween, isSameRecord } from '../../src/import/changes';
import { mergeRow } from '../../src/import/merge-rows';
import { type Found, identityOf, makePlanner, type PlannedRow } from '../../src/import/plan';
import { type ReadRow, readAgain } from '../../src/import/read-row';
import { applyRow } from '../../src/import/to-record';
import { checkProcedure } from '../../src/procedure/check';
import type { Procedure } from '../../src/procedure/procedure';
import { officeList, readAll, rowsOfText, world } from './support/world';

const origin = { province: 'H01', source: 'office-list.csv' };
const data = readAll(rowsOfText(officeList())).flatMap((item) => (item.kind === 'data' ? [item.row] : []));
const byLine = new Map(data.map((row) => [row.line, row]));
const at = (line: number): ReadRow =>
  byLine.get(line) ?? { line, path: [], values: {}, remarks: [], texts: {}, filledDown: [] };

function planAll(records: readonly Procedure[] = [], doubles = new Map<number, ReadRow[]>()): Map<number, PlannedRow> {
  const plan = makePlanner(origin);
  return new Map(
    data.map((row) => {
      const { code } = identityOf(row);
      const record = records.find((each) => each.code !== null && each.code === code);
      const found: Found | null = record ? { procedure: record, by: 'code' } : null;
      return [row.line, plan(row, found, doubles.get(row.line))];
    }),
  );
}

describe('a dry run into an empty province', () => {
  const planned = planAll();
  const count = (verdict: string) => [...planned.values()].filter((row) => row.verdict === verdict).length;

  it('says of every row what it would do', () => {
    expect([count('new'), count('changed'), count('same'), count('question'), count('refused')]).toEqual([
      36, 0, 0, 32, 0,
    ]);
  });

  it('asks where the code is that of a procedure with quite another name', () => {
    const row = [...byLine.values()].find(({ values }) => values.code?.serial === '1.001193');
    const [record] = seedProcedures().filter(({ code }) => code === '1.001193');
    if (!row || !record) throw new Error('no row');
    const codesFor = (name: string) =>
      makePlanner(origin)(row, { procedure: { ...record, name }, by: 'code' }).remarks.map(({ code }) => code);
    expect(codesFor('Cấp lại giấy phép lái xe')).toContain('code-of-another');
    expect(codesFor('Thủ tục đăng ký khai sinh tại xã')).not.toContain('code-of-another');
    const byName = makePlanner(origin)(row, { procedure: { ...record, name: 'Cấp thẻ' }, by: 'name' });
    expect(byName.remarks.map(({ code }) => code)).not.toContain('code-of-another');
  });

  it.each([
    [59, 15],
    [93, 54],
    [87, 71],
    [88, 71],
    [89, 75],
  ])('line %i has the code of line %i: offered to be merged', (line, first) => {
    expect(planned.get(line)).toMatchObject({ verdict: 'question', deed: 'merge', mergesInto: first });
  });

  it('suggests that line 82 is line 81 under another code', () => {
    const near = planned.get(82)?.remarks.find(({ code }) => code === 'near-duplicate');
    expect(near?.message.vi).toContain('81');
    expect(
      [...planned.values()]
        .filter(({ remarks }) => remarks.some(({ code }) => code === 'near-duplicate'))
        .map(({ line }) => line),
    ).toEqual([60, 82]);
  });

  it('keeps rows without a national code, under a key of their own', () => {
    expect([38, 90, 91, 92].map((line) => planned.get(line)?.key)).toEqual([
      'cap-moi-giay-phep-hanh-nghe-kham-benh-chua-benh',
      'ma-2020stttt-pttt06',
      'qlktn002',
      'dang-ky-khai-sinh-luu-dong',
    ]);
  });
});

describe('a record made of a row', () => {
  it.each(data.map((row) => ({ line: row.line, row })))('line $line: applying it again changes nothing', ({ row }) => {
    const once = applyRow(null, row, origin);
    expect(changesBetween(once, applyRow(once, row, origin))).toEqual([]);
  });

  it.each(data.map((row) => ({ line: row.line, row })))(
    'line $line: reading its texts again gives the same row',
    ({ row }) => {
      const again = readAgain(row, world);
      expect(again.values).toEqual(row.values);
      expect(again.remarks).toEqual(row.remarks);
    },
  );

  it('of a row without questions lacks nothing but what the sheet has no column for', () => {
    const clean = data.filter(({ remarks }) => remarks.every(({ kind }) => kind === 'note'));
    for (const row of clean) {
      expect(checkProcedure(applyRow(null, row, origin)).map(({ field }) => field)).toEqual(['applicants']);
    }
  });

  it('splits limits by case and fees by channel', () => {
    const building = applyRow(null, at(75), origin);
    expect(building.cases.map(({ key, channels }) => [key, channels[0]?.deadline.value])).toEqual([
      ['mac-dinh', 20],
      ['nha-o-rieng-le', 15],
    ]);
    const household = applyRow(null, at(71), origin).cases[0];
    expect(
      household?.channels.map(({ kind, fees }) => [
        kind,
        fees.map(({ amount }) => amount.kind === 'fixed' && amount.value),
      ]),
    ).toEqual([
      ['counter', [50_000]],
      ['post', [50_000]],
      ['online', [25_000]],
    ]);
  });

  it('keeps what was asked as a caveat, with the printed text', () => {
    expect(applyRow(null, at(58), origin).provenance.caveats).toContain(
      'Nhập từ bảng: Thời hạn giải quyết «1»: Có số mà không có đơn vị: ngày, ngày làm việc hay giờ?',
    );
  });

  it('over a procedure that is there leaves alone what the sheet has no column for', () => {
    const seeded = seedProcedures().find(({ code }) => code === '1.001193');
    if (!seeded) throw new Error('no seed');
    const after = applyRow(seeded, at(54), origin);
    expect([after.applicants, after.steps, after.results, after.requirements]).toEqual([
      seeded.applicants,
      seeded.steps,
      seeded.results,
      seeded.requirements,
    ]);
    expect(after.key).toBe(seeded.key);
    expect(after.provenance.source).toBe(seeded.provenance.source);
  });
});

describe('doubles', () => {
  const merged = [at(87), at(88)].reduce(
    (record, double) => mergeRow(record, at(71), double),
    applyRow(null, at(71), origin),
  );

  it('keep their agencies and what they say otherwise', () => {
    expect(merged.decidingAgency).toBe('Phòng Kinh tế; UBND TP Mẫu; UBND xã An Mẫu');
    expect(merged.provenance.caveats.join('\n')).toContain(
      'Dòng 87 trùng: Mã thủ tục: 1.001612.H01; Tên thủ tục: Đăng ký hộ kinh doanh',
    );
    expect(merged.provenance.caveats.join('\n')).toContain('100.000 đồng');
    expect(merged.name).toBe('Đăng ký thành lập hộ kinh doanh');
  });

  it('change nothing when merged once more', () => {
    expect(isSameRecord(mergeRow(merged, at(71), at(87)), merged)).toBe(true);
  });

  it('merged by an earlier import are the same now', () => {
    const planned = planAll([merged], new Map([[71, [at(87), at(88)]]]));
    expect([71, 87, 88].map((line) => planned.get(line)?.verdict)).toEqual(['same', 'same', 'same']);
  });
});

describe('a dry run over what was imported', () => {
  it('finds every row the same, safe to repeat', () => {
    const records = [...planAll().values()].flatMap((row) =>
      row.deed === 'new' ? [applyRow(null, at(row.line), origin)] : [],
    );
    const again = planAll(records);
    const others = [...again.values()].filter(({ deed }) => deed !== 'same' && deed !== 'merge');
    // Without a code a row is matched by agency and name, which this look-up by code leaves out.
    expect(others.map(({ line }) => line)).toEqual([38, 90, 91, 92]);
  });

  it('shows a change with its old and its new value', () => {
    const record = applyRow(null, at(12), origin);
    const planned = makePlanner(origin)(readAgain(at(12), world, { deadline: '10 ngày làm việc' }), {
      procedure: record,
      by: 'code',
    });
    expect(planned).toMatchObject({ verdict: 'changed', deed: 'changed' });
    expect(planned.changes).toEqual([
      {
        field: 'deadline',
        title: { vi: 'Thời hạn', en: 'Time limit' },
        before: '15 ngày làm việc',
        after: '10 ngày làm việc',
      },
    ]);
  });
});

describe('a row that cannot go in', () => {
  it('says why', () => {
    const planned = makePlanner(origin)(readAgain({ ...at(12), texts: { name: '', code: '' } }, world), null);
    expect(planned.verdict).toBe('refused');
    expect(planned.problems.map(({ code }) => code)).toEqual(['name-missing']);
  });
});
