import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cells } from '../../src/import/cells';
import { readDate } from '../../src/import/cells/dates';
import { cleanName } from '../../src/import/cells/name';
import { readFixtures } from '../procedure/read-fixtures';
import { world } from './support/world';

type Fixture = { cell: string; cases: { text: string; values: object; remarks: string[] }[] };

describe.each(readFixtures<Fixture>(import.meta.url, 'fixtures/cells'))('$file', ({ fixture }) => {
  const cell = cells.find(({ id }) => id === fixture.cell);

  it.each(fixture.cases)('reads «$text»', ({ text, values, remarks }) => {
    const read = cell?.read(text, world);
    expect(read?.values).toEqual(values);
    expect(read?.remarks.map(({ code }) => code)).toEqual(remarks);
  });
});

/** Texts as offices type them: letters, digits, marks, brackets, units. */
const officeText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        'ngày',
        'làm việc',
        '05',
        '50.000',
        'đồng',
        '/',
        '(',
        ')',
        ';',
        ',',
        '+',
        'và',
        '%',
        '½',
        '-',
        'online',
        'giảm',
        'x',
        ' ',
        '\n',
        '1.001193',
        'H01',
        'từ',
        'đến',
        '31/12/2026',
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(' ')),
);

describe.each(cells.map((cell) => ({ id: cell.id, cell })))('cell $id', ({ cell }) => {
  it('never throws, and says the same twice', () => {
    fc.assert(
      fc.property(officeText, (text) => {
        expect(cell.read(text, world)).toEqual(cell.read(text, world));
      }),
    );
  });

  it('says nothing of an empty cell but that it is empty', () => {
    const { values, remarks } = cell.read('', world);
    expect(Object.values(values).filter((value) => value !== false)).toEqual([]);
    expect(remarks.every(({ text }) => text === '')).toBe(true);
  });

  it('has a title in both languages and folded headers', () => {
    expect(cell.title.vi).not.toBe('');
    expect(cell.title.en).not.toBe('');
    for (const header of cell.headers) expect(header).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
  });
});

describe('text is never lost', () => {
  it.each(['deadline', 'fee', 'agency', 'level', 'tiers'])(
    '%s: what is no value stays as text, with a question',
    (id) => {
      const cell = cells.find((each) => each.id === id);
      const read = cell?.read('một điều không ai đọc được', world);
      expect(read?.remarks[0]?.kind).toBe('question');
      expect(read?.remarks[0]?.text).toBe('một điều không ai đọc được');
    },
  );
});

describe('names', () => {
  it('are clean after cleaning', () => {
    fc.assert(
      fc.property(officeText, (text) => {
        expect(cleanName(cleanName(text))).toBe(cleanName(text));
      }),
    );
  });
});

describe('dates', () => {
  it('read what people write', () => {
    expect(readDate('ngày 05 tháng 9 năm 2026')).toBe('2026-09-05');
    expect(readDate('2026-09-05')).toBe('2026-09-05');
    expect(readDate('29/02/2026')).toBeUndefined();
  });
});
