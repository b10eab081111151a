import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delimiter, findDelimiter, makeCsvParser } from '../../src/import/csv';
import { officeList, rowsOfText } from './support/world';

const delimiters: Delimiter[] = [',', ';', '\t', '|'];

const quoted = (cell: string, delimiter: string) =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell;

const written = (rows: readonly (readonly string[])[], delimiter: string, lineEnd: (row: number) => string) =>
  rows.map((row, place) => row.map((cell) => quoted(cell, delimiter)).join(delimiter) + lineEnd(place)).join('');

const cellsOf = (text: string, delimiter: Delimiter) => {
  const parser = makeCsvParser(delimiter);
  return [...parser.push(text), ...parser.end()].map(({ cells }) => cells);
};

const cell = fc.string({
  unit: fc.constantFrom('a', 'đ', '"', ',', ';', '|', '\t', '\n', '\r', ' ', 'Ế'),
  maxLength: 8,
});
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

describe('delimited text', () => {
  it('comes back as it was written, whatever parts it and however lines end', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...delimiters),
        fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 6, maxLength: 6 }),
        (rows, delimiter, ends) => {
          expect(
            cellsOf(
              written(rows, delimiter, (row) => ends[row] ?? '\n'),
              delimiter,
            ),
          ).toEqual(rows);
        },
      ),
    );
  });

  it('does not care in which pieces it arrives', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, size) => {
        const text = written(rows, ',', () => '\r\n');
        const parser = makeCsvParser(',');
        const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
        const read = [...pieces.flatMap((piece) => parser.push(piece)), ...parser.end()];
        expect(read.map(({ cells }) => cells)).toEqual(rows);
        expect(read.map(({ line }) => line)).toEqual(rows.map((_, place) => place + 1));
      }),
    );
  });

  it('marks the row in which a file ends inside quotes, and keeps what there is of it', () => {
    const parser = makeCsvParser(',');
    const rows = [...parser.push('a,b\n1,"dở da'), ...parser.end()];
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'dở da'], isCut: true },
    ]);
  });

  it.each<[string, string, boolean[]]>([
    ['in the middle of a row', 'a,b,c\n1,hai,ba\n2,ha', [false, false, true]],
    ['behind a whole row', 'a,b,c\n1,hai,ba\n2,hai,b', [false, false, false]],
    ['with a line end', 'a,b,c\n1,hai,ba\n2,ha\n', [false, false, false]],
  ])('marks the last row of a file that ends %s', (_, text, cut) => {
    expect(rowsOfText(text).map(({ isCut }) => isCut === true)).toEqual(cut);
  });

  it('takes a quote inside an unquoted cell as it stands', () => {
    expect(cellsOf('5" ống,b\n', ',')).toEqual([['5" ống', 'b']]);
  });
});

describe('what parts the cells', () => {
  const rows = rowsOfText(officeList()).map(({ cells }) => cells);

  it.each(delimiters)('is found in the office list written with %j', (delimiter) => {
    const text = written(rows, delimiter, () => '\r\n');
    expect(findDelimiter(text.slice(0, 20_000))).toBe(delimiter);
    expect(rowsOfText(text).map(({ cells }) => cells)).toEqual(rows);
  });
});
