import { describe, expect, it } from 'vitest';
import { columnLetters, mappingLines } from '../../scripts/import/print-mapping';
import { findMapping } from '../../src/import/read-sheet';

describe('how columns are read, as the command line prints it', () => {
  const rows = [
    ['STT', 'Tên thủ tục', 'cach_thuc_thuc_hien', 'Cột lạ', ''],
    ['1', 'Đăng ký khai sinh', 'Trực tiếp; Trực tuyến; BCCI', 'x1', 'x2'],
    ['2', 'Đăng ký khai tử', 'Trực tiếp', 'x3', 'x4'],
  ].map((cells, place) => ({ line: place + 1, cells }));

  it('names each column with its field and confidence, and plainly those that are not read', () => {
    const lines = mappingLines(findMapping(rows)).join('\n');
    expect(lines).toContain('cột C «cach_thuc_thuc_hien» → Cách thức thực hiện (100 %, theo tên cột)');
    expect(lines).toContain('KHÔNG đọc 2 cột');
    expect(lines).toContain('cột D «Cột lạ»; cột E');
  });

  it('finds ways to apply by their content too', () => {
    const [, ...data] = rows;
    const mapping = findMapping(
      data.map(({ cells, line }) => ({ line, cells: cells.slice(0, 3) })),
      {},
      { headerLine: 0 },
    );
    expect(mapping.columns[2]).toMatchObject({ field: 'channels', because: 'content' });
  });

  it('calls columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
