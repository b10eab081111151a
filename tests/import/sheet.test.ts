import { describe, expect, it } from 'vitest';
import { rememberColumns } from '../../src/import/columns';
import { findHeader } from '../../src/import/header';
import { readAgain } from '../../src/import/read-row';
import { findMapping, isUsable, makeSheetReader } from '../../src/import/read-sheet';
import { officeList, readAll, rowsOfText, world } from './support/world';

const rows = rowsOfText(officeList());
const sheet = (lines: string[][]) => lines.map((cells, place) => ({ line: place + 1, cells }));

const plain = sheet([
  ['STT', 'Tên thủ tục', 'Mã', 'Thời hạn'],
  ['1', 'Đăng ký khai sinh', '1.001193', '5 ngày'],
  ['2', 'Đăng ký kết hôn', '1.000894', '3 ngày'],
]);

describe('the header', () => {
  it('is found without a title block', () => {
    expect(findHeader(plain)?.lines).toEqual([1]);
    expect(findMapping(plain).columns.map(({ field }) => field)).toEqual(['ordinal', 'name', 'code', 'deadline']);
  });

  it('is not taken from a row of data', () => {
    expect(findHeader(plain.slice(1))).toBeUndefined();
  });

  it('that is printed again on a later page is no data', () => {
    const items = readAll(sheet([...plain.map(({ cells }) => [...cells]), ['STT', 'Tên thủ tục', 'Mã', 'Thời hạn']]));
    expect(items.at(-1)).toMatchObject({ kind: 'skipped', reason: 'header' });
  });
});

describe('a sheet without any header', () => {
  const bare = sheet(rows.slice(9).map(({ cells }) => [...cells]));

  it('has its columns found by content, with less confidence', () => {
    const mapping = findMapping(bare);
    expect(mapping.header).toBeNull();
    const byField = new Map(mapping.columns.map((match) => [match.field, match]));
    expect(byField.get('code')?.column).toBe(1);
    expect(byField.get('name')?.column).toBe(2);
    expect(byField.get('tiers')?.column).toBe(5);
    expect(byField.get('documents')?.column).toBe(8);
    expect(mapping.columns.every(({ confidence }) => confidence < 0.75)).toBe(true);
  });

  it('of nothing that looks like a name cannot be worked with', () => {
    expect(
      isUsable(
        findMapping(
          sheet([
            ['a', 'b'],
            ['c', 'd'],
            ['e', 'f'],
          ]),
        ),
      ),
    ).toBe(false);
  });
});

describe('what staff say about a mapping', () => {
  it('goes over what was found, and takes a field from the column that had it', () => {
    const { columns } = findMapping(plain, {}, { columns: { 3: 'note', 1: null, 2: 'name' } });
    expect(columns.map(({ field }) => field)).toEqual(['ordinal', null, 'name', 'note']);
    expect(columns[2]).toMatchObject({ because: 'staff', confidence: 1 });
  });

  it('is remembered by header text for the next file of the agency, wherever the column stands then', () => {
    const remembered = rememberColumns(findMapping(plain, {}, { columns: { 3: 'note' } }).columns);
    const turned = sheet([
      ['Thời hạn', 'Mã', 'Tên thủ tục'],
      ['5 ngày', '1.001193', 'Đăng ký khai sinh'],
    ]);
    expect(findMapping(turned, remembered).columns.map(({ field, because }) => [field, because])).toEqual([
      ['note', 'remembered'],
      ['code', 'remembered'],
      ['name', 'remembered'],
    ]);
  });

  it('may name another row as the header', () => {
    expect(findMapping(rows, {}, { headerLine: 8 }).header?.lines[0]).toBe(8);
    expect(findMapping(plain, {}, { headerLine: 0 }).header).toBeNull();
  });
});

describe('formula cells', () => {
  const read = (cells: string[], formulas: number[]) => {
    const mapping = findMapping(plain);
    const reader = makeSheetReader(mapping, world);
    const [item] = [...reader.push({ line: 2, cells, formulas }), ...reader.end()];
    if (!item) throw new Error('no row');
    return item;
  };

  it('give their value, and it is said', () => {
    const item = read(['1', 'Đăng ký khai sinh', '1.001193', '5 ngày'], [3]);
    expect(item.kind === 'data' && item.row.remarks.map(({ code }) => code)).toEqual(['cell-formula']);
  });

  it.each(['=VLOOKUP(B2;$A$1:C9;2;0)', '="5 "&"ngày"', '=2+3', '=50000*2', '=…', '=-A1', "='Trang 2'!A1"])(
    'without a result in the file are no value: «%s» is asked about, and called no empty cell',
    (text) => {
      const item = read(['1', 'Đăng ký khai sinh', '1.001193', text], [3]);
      if (item.kind !== 'data') throw new Error('no data');
      expect(item.row.values.deadline).toBeUndefined();
      expect(item.row.remarks.map(({ code, field, text: said }) => [code, field, said])).toEqual([
        ['cell-uncomputed', 'deadline', text],
      ]);
      expect(readAgain(item.row, world).remarks.map(({ code }) => code)).toEqual(['cell-uncomputed']);
    },
  );

  it('in the column of numbers do not hide the row', () => {
    const item = read(['=ROW()-1', 'Đăng ký khai sinh', '', '5 ngày'], [0]);
    expect(item.kind).toBe('data');
  });

  it('that failed are no value, and it is asked', () => {
    const item = read(['1', 'Đăng ký khai sinh', '1.001193', '#REF!'], []);
    expect(item.kind === 'data' && item.row.values.deadline).toBeUndefined();
    expect(item.kind === 'data' && item.row.remarks.map(({ code }) => code)).toEqual(['cell-error']);
  });
});

describe('one procedure over several rows', () => {
  const items = readAll(
    sheet([
      ['STT', 'Tên thủ tục', 'Thành phần hồ sơ', 'Thời hạn'],
      ['1', 'Đăng ký khai sinh', '- Tờ khai', '5 ngày'],
      ['', '', '- Giấy chứng sinh', ''],
      ['2', 'Đăng ký kết hôn', '- Tờ khai', '3 ngày'],
    ]),
  );

  it('is one row with all its documents', () => {
    const data = items.flatMap((item) => (item.kind === 'data' ? [item.row] : []));
    expect(data.map(({ line, values }) => [line, values.documents?.map(({ name }) => name)])).toEqual([
      [2, ['Tờ khai', 'Giấy chứng sinh']],
      [4, ['Tờ khai']],
    ]);
  });
});

describe('characters that no text has', () => {
  const read = (name: string) => {
    const row = readAll(
      sheet([
        ['STT', 'Tên thủ tục', 'Mã'],
        ['1', name, '1.001193'],
      ]),
    ).find(({ kind }) => kind === 'data');
    return row?.kind === 'data' ? row.row : undefined;
  };

  it('go from a cell: the end mark of a Word table, zeros, escapes', () => {
    expect(read('Đăng ký\u0000 khai\u0007 sinh\u001b')).toMatchObject({
      values: { name: 'Đăng ký khai sinh' },
      texts: { name: 'Đăng ký khai sinh' },
    });
  });

  it.each(['Đăng ký kh\ufffdi sinh', 'Đăng ký kh\ud83ci sinh'])('that were lost are asked about: %j', (name) => {
    const row = read(name);
    expect(row).toMatchObject({ values: { name: 'Đăng ký kh\ufffdi sinh' } });
    expect(
      Object(row).remarks.map(({ kind, code, field }: Record<string, string>) => [kind, code, field]),
    ).toContainEqual(['question', 'text-damaged', 'name']);
  });
});

describe('fees in two columns under one heading', () => {
  const twoFees = (fee: string, charge: string) =>
    readAll(
      sheet([
        ['STT', 'Tên thủ tục', 'Mã', 'Phí, lệ phí / Phí', 'Phí, lệ phí / Lệ phí'],
        ['1', 'Đăng ký khai sinh', '1.001193', 'Không', 'Không'],
        ['2', 'Đăng ký kết hôn', '1.000894', fee, charge],
      ]),
    ).at(-1);

  it.each([
    ['Không', '1.200.000đ', ['free', 1_200_000], 'Phí: Không\nLệ phí: 1.200.000đ'],
    ['', '50.000 đồng', [50_000], 'Lệ phí: 50.000 đồng'],
    ['20.000 đồng', '', [20_000], 'Phí: 20.000 đồng'],
    ['Không', 'Không', ['free'], 'Không'],
    ['', '', [], ''],
  ])('«%s» and «%s» are read together, and nothing of them is lost', (fee, charge, amounts, text) => {
    const row = twoFees(fee, charge);
    if (row?.kind !== 'data') throw new Error('no data');
    const said = row.row.values.fee?.map(({ rule: { amount } }) => ('value' in amount ? amount.value : amount.kind));
    expect([said ?? [], row.row.texts.fee]).toEqual([amounts, text]);
  });
});

describe('a grand total under the last section', () => {
  const list = (total: string) =>
    readAll(
      sheet([
        ['STT', 'Tên thủ tục', 'Mã', 'Thời hạn'],
        ['I', 'LĨNH VỰC HỘ TỊCH'],
        ['1', 'Đăng ký khai sinh', '1.001193', '5 ngày'],
        ['II', 'LĨNH VỰC ĐẤT ĐAI'],
        ['1', 'Đăng ký kết hôn', '1.000894', '3 ngày'],
        ['2', 'Đăng ký khai tử', '1.000656', '3 ngày'],
        ['', total],
      ]),
    ).at(-1);

  it.each([
    ['Tổng cộng: 3 thủ tục', false],
    ['Tổng cộng: 2 thủ tục', false],
    ['Tổng cộng: 4 thủ tục', true],
    ['Cộng: 3 thủ tục', true],
  ])('«%s» is right or wrong by the section or the whole sheet', (total, isWrong) => {
    expect(list(total)).toMatchObject({ kind: 'skipped', reason: 'subtotal' });
    expect(Object.hasOwn(list(total) ?? {}, 'mismatch')).toBe(isWrong);
  });
});
