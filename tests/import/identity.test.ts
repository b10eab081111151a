import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignByName } from '../../src/import/assign-names';
import { cleanLine } from '../../src/import/cells/clean-text';
import { changesBetween } from '../../src/import/changes';
import { bareName, foldName } from '../../src/import/fold-name';
import { mergeRow } from '../../src/import/merge-rows';
import { identityOf, makePlanner, type PlannedRow } from '../../src/import/plan';
import type { ReadRow } from '../../src/import/read-row';
import { isRepeat } from '../../src/import/repeats';
import { applyRow } from '../../src/import/to-record';
import type { Procedure } from '../../src/procedure/procedure';
import { readFixtures } from '../procedure/read-fixtures';
import { readAll } from './support/world';

const origin = { province: 'H01', source: 'x.csv' };

/** Rows under a header, read as a sheet is. */
const readTable = (header: readonly string[], rows: readonly (readonly string[])[]): ReadRow[] =>
  readAll([header, ...rows].map((cells, place) => ({ line: place + 1, cells }))).flatMap((item) =>
    item.kind === 'data' ? [item.row] : [],
  );

/** Plans the rows of a file into an empty province, with the candidates the first pass over it gives. */
function planFile(rows: readonly ReadRow[]): PlannedRow[] {
  const plan = makePlanner(origin);
  const nameOf = (row: ReadRow) => identityOf(row).code ?? `name ${identityOf(row).byName}`;
  return rows.map((row) => {
    const group = rows.filter((each) => nameOf(each) === nameOf(row));
    return plan(row, null, group[0] === row ? group.slice(1) : undefined);
  });
}

/** The records that accepting everything makes, by the line that made them. */
function acceptAll(rows: readonly ReadRow[], planned: readonly PlannedRow[]): Map<number, Procedure> {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const records = new Map<number, Procedure>();
  for (const { line, deed, mergesInto } of planned) {
    const row = byLine.get(line);
    const first = byLine.get(mergesInto ?? -1);
    const record = records.get(mergesInto ?? -1);
    if (!row) continue;
    if (deed === 'new') records.set(line, applyRow(null, row, origin));
    else if (first && record) records.set(first.line, mergeRow(record, first, row));
  }
  return records;
}

type Fixture = {
  about: string;
  header: string[];
  rows: string[][];
  expected: { line: number; deed: string; mergesInto: number | null; says: string[] }[];
};

const identityCodes = new Set(['near-duplicate', 'name-shared', 'name-repeated', 'code-repeated']);

describe.each(readFixtures<Fixture>(import.meta.url, 'fixtures/identity'))('$file', ({ fixture }) => {
  it(fixture.about, () => {
    const planned = planFile(readTable(fixture.header, fixture.rows));
    expect(
      planned.map(({ line, deed, mergesInto, remarks }) => ({
        line,
        deed,
        mergesInto,
        says: remarks.map(({ code }) => code).filter((code) => identityCodes.has(code)),
      })),
    ).toEqual(fixture.expected);
  });
});

describe('names', () => {
  it('fold to one through spelling, and stay apart through what stands in brackets', () => {
    expect(foldName('Thủ tục cấp thẻ (cấp mới);')).toBe(foldName('CẤP THẺ (Cấp mới)'));
    expect(foldName('Cấp thẻ (cấp mới)')).not.toBe(foldName('Cấp thẻ (gia hạn)'));
    expect(bareName('Cấp thẻ (cấp mới)')).toBe(bareName('Thủ tục cấp thẻ (gia hạn)'));
  });
});

const header = ['STT', 'Mã TTHC', 'Tên thủ tục', 'Cơ quan thực hiện', 'Thời hạn giải quyết', 'Thành phần hồ sơ'];

const anyRow = fc.tuple(
  fc.constantFrom('', '', '', '1.000001'),
  fc.constantFrom('Cấp thẻ (cấp mới)', 'Cấp thẻ (gia hạn)', 'Thủ tục cấp thẻ (cấp mới)', 'Cấp thẻ'),
  fc.constantFrom('Sở Du lịch', 'Sở Tư pháp'),
  fc.constantFrom('05 ngày', '5 ngày', '17/20/27 ngày làm việc', ''),
  fc.constantFrom('Đơn đề nghị', 'Đơn trình báo', 'Thẻ cũ; Ảnh'),
);
const anyFile = fc.array(anyRow, { minLength: 1, maxLength: 9 }).map((rows) =>
  readTable(
    header,
    rows.map((cells, place) => [String(place + 1), ...cells]),
  ),
);

describe('whatever the rows of a file', () => {
  it('no text of any row is lost: it stands in the record, or in the notes of the one it was merged into', () => {
    fc.assert(
      fc.property(anyFile, (rows) => {
        const planned = planFile(rows);
        const records = acceptAll(rows, planned);
        for (const [place, row] of rows.entries()) {
          const line = planned[place]?.mergesInto ?? row.line;
          const first = rows.find((each) => each.line === line);
          const notes = records.get(line)?.provenance.caveats.join('\n') ?? '';
          for (const field of ['name', 'documents', 'deadline', 'agency'] as const) {
            const text = cleanLine(row.texts[field] ?? '').toLocaleLowerCase('vi');
            const isSame = text === cleanLine(first?.texts[field] ?? '').toLocaleLowerCase('vi');
            expect(isSame || notes.toLocaleLowerCase('vi').includes(text), `${field} ${text}`).toBe(true);
          }
        }
      }),
    );
  });

  it('rows without code are merged exactly where they repeat a row', () => {
    fc.assert(
      fc.property(anyFile, (rows) => {
        const planned = planFile(rows);
        for (const [place, row] of rows.entries()) {
          if (identityOf(row).code !== null) continue;
          const first = rows
            .slice(0, place)
            .find((each) => identityOf(each).byName === identityOf(row).byName && isRepeat(each, row));
          expect(planned[place]?.mergesInto ?? null).toBe(first?.line ?? null);
        }
      }),
    );
  });

  it('each row finds its own record again, in whatever order the records come', () => {
    fc.assert(
      fc.property(anyFile, fc.integer({ min: 0, max: 8 }), (rows, turn) => {
        const uncoded = rows.filter((row) => identityOf(row).code === null);
        const group = uncoded.filter((row) => identityOf(row).byName === identityOf(uncoded[0] ?? row).byName);
        const planned = planFile(group);
        const records = [...acceptAll(group, planned)].map(([line, procedure]) => ({ id: String(line), procedure }));
        const turned = [
          ...records.slice(turn % (records.length || 1)),
          ...records.slice(0, turn % (records.length || 1)),
        ];
        const assigned = assignByName(group, turned, origin);
        for (const [place, { line }] of group.entries()) {
          expect(assigned.get(line)).toBe(String(planned[place]?.mergesInto ?? line));
        }
      }),
    );
  });

  it('a second variant of a name takes no record of the first', () => {
    const rows = readTable(header, [
      ['1', '', 'Cấp thẻ', 'Sở Du lịch', '05 ngày', 'Đơn trình báo'],
      ['2', '', 'Cấp thẻ', 'Sở Du lịch', '03 ngày', 'Thẻ cũ; Ảnh'],
    ]);
    const [first, second] = rows;
    if (!first || !second) throw new Error('no rows');
    const there = applyRow(null, second, origin);
    expect(changesBetween(there, applyRow(there, second, origin))).toEqual([]);
    expect([...assignByName(rows, [{ id: 'there', procedure: there }], origin)]).toEqual([
      [first.line, null],
      [second.line, 'there'],
    ]);
  });
});
