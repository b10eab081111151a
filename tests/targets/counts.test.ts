import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChannels, type DossierCount } from '../../src/service-level/dossier-counts';
import { nameOfCount, readCounts, writeCounts } from '../../src/targets/counts/csv';

const head = 'Mã thủ tục,Mã đơn vị,Tháng,Kênh,Tiếp nhận,Đã giải quyết,Đúng hoặc trước hạn';

const anyCount: fc.Arbitrary<DossierCount> = fc
  .record({
    key: fc.constantFrom('1.001193', 'dang-ky-khai-sinh', 'thu-tuc-2'),
    agency: fc.constantFrom('H01.03', 'H01.05.01'),
    month: fc.constantFrom('2026-01', '2026-11', '2025-12'),
    channel: fc.constantFrom(...countChannels.map(({ channel }) => channel)),
    received: fc.nat(2_000_000),
    handled: fc.nat(2_000_000),
    share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ share, ...count }) => ({ ...count, onTime: share === null ? null : Math.floor(count.handled * share) }));

const row = (cells: string) => readCounts(`${head}\n${cells}\n`, '2026-11');

describe('a file of monthly counts', () => {
  it('that was written is read as it was', () => {
    const anyCounts = fc.uniqueArray(anyCount, { selector: nameOfCount, maxLength: 40 });
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const { lines, problems } = readCounts(writeCounts(counts), '2099-12');
        expect(problems).toEqual([]);
        expect(lines.map(({ count }) => count)).toEqual(counts);
      }),
    );
  });

  it('never throws, whatever it holds, and takes nothing of a line that it complains about', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const { lines, problems } = readCounts(`${head}\n${text}`, '2099-12');
        for (const { field } of problems) {
          const line = Number(field?.split('.')[0]);
          if (!field?.endsWith('.key') && !field?.endsWith('.onTime')) {
            expect(lines.some((each) => each.line === line)).toBe(false);
          }
        }
      }),
    );
  });

  it('has its columns in any order, named in either language, parted by what offices use', () => {
    const text = '\uFEFFmonth;channel;received;handled;key;agency\r\n11/2026;BUU CHINH;1.204;7;1.001193;H01.03\r\n';
    expect(readCounts(text, '2026-11')).toEqual({
      problems: [],
      lines: [
        {
          line: 2,
          count: {
            key: '1.001193',
            agency: 'H01.03',
            month: '2026-11',
            channel: 'post',
            received: 1204,
            handled: 7,
            onTime: null,
          },
        },
      ],
    });
  });

  it.each([
    ['a,H01.03,2026-13,Trực tiếp,1,1,', '2.month', 'cell-unreadable'],
    ['a,H01.03,2026-11,Điện thoại,1,1,', '2.channel', 'cell-unreadable'],
    ['a,H01.03,2026-11,Trực tiếp,-1,1,', '2.received', 'cell-unreadable'],
    ['a,H01.03,2026-11,Trực tiếp,1.5,1,', '2.received', 'cell-unreadable'],
    ['a,H01.03,2026-11,Trực tiếp,1,,', '2.handled', 'cell-empty'],
    ['a,H01.03,2026-11,Trực tiếp,1,1,2', '2.onTime', 'count-not-whole'],
    ['a,H01.03,2026-12,Trực tiếp,1,1,', '2.month', 'month-in-future'],
    [',H01.03,2026-11,Trực tiếp,1,1,', '2.key', 'cell-empty'],
    ['a,H01.03,2026-11,Trực tiếp,1,1,\na,H01.03,11/2026,counter,2,2,', '3.key', 'count-twice'],
  ])('%j is refused at %s', (cells, field, code) => {
    expect(row(cells).problems).toMatchObject([{ field, code }]);
  });

  it('without a column or without lines says so', () => {
    expect(readCounts('Mã thủ tục,Tháng\na,2026-11', '2026-11').problems.map(({ code }) => code)).toEqual(
      Array.from({ length: 4 }, () => 'column-missing'),
    );
    expect(readCounts(' \n', '2026-11').problems).toMatchObject([{ code: 'file-empty' }]);
    const many = Array.from({ length: 20_001 }, (_, place) => `a,H01.03,2026-11,post,${place},0,`).join('\n');
    expect(row(many).problems).toMatchObject([{ code: 'too-many-lines' }]);
  });
});
