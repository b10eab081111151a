import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { SourceRow } from '../../src/import/source-row';
import { readTable } from '../../src/import-files/read-table';
import { openTable } from '../../src/import-files/table-readers';
import { ProblemError } from '../../src/problem/problem';
import { officeList, readAll, rowsOfText } from './support/world';
import { zipOf } from './support/zip';

const folder = mkdtempSync(join(tmpdir(), 'procedure-catalog-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/files/${name}`, import.meta.url));

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function rowsOf(path: string): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const row of (await openTable(path)).rows) rows.push(row);
  return rows;
}

async function refusal(path: string): Promise<string> {
  try {
    await rowsOf(path);
    return 'read';
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0]?.code ?? '';
    throw error;
  }
}

const text = officeList();
const expected = readAll(rowsOfText(text));

/** Windows-1258 as old offices write it: a letter with its first mark, then the tone as a byte of its own. */
function windows1258(source: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  const spelled = [...source.normalize('NFC')].flatMap((letter) => {
    if (bytes.has(letter)) return [letter];
    const parts = [...letter.normalize('NFD')];
    const [tone] = parts.splice(
      parts.findIndex((part) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(part)),
      1,
    );
    return [parts.join('').normalize('NFC'), tone ?? ''];
  });
  return Uint8Array.from(spelled.map((letter) => bytes.get(letter) ?? 63));
}

const utf16 = (source: string, isBig: boolean) => {
  const bytes = Buffer.from(`\ufeff${source}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

/** What a file says apart from numbers of lines that only differ because empty rows are not in it. */
const withoutFormulas = (rows: readonly SourceRow[]) => rows.map(({ line, cells }) => ({ line, cells }));

describe('the office list says the same', () => {
  it.each([
    ['UTF-8 with its mark', `\ufeff${text}`],
    ['UTF-8', text],
    ['UTF-16 little-endian', utf16(text, false)],
    ['UTF-16 big-endian', utf16(text, true)],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    [
      'mixed ends of lines',
      text.replace(/\r\n/g, (end, place: number) => (place % 3 === 0 ? '\n' : place % 3 === 1 ? '\r' : end)),
    ],
  ])('in %s', async (name, content) => {
    expect(readAll(await rowsOf(written(`${name}.csv`, content)))).toEqual(expected);
  });

  it('in Windows-1258', async () => {
    // One mark of the list is not in that encoding; a clerk would have typed it otherwise.
    const typed = text.replaceAll('½ ngày', '0,5 ngày');
    const read = readAll(await rowsOf(written('1258.csv', windows1258(typed))));
    const values = (items: ReturnType<typeof readAll>) =>
      items.map((item) => (item.kind === 'data' ? [item.row.line, item.row.values] : item.reason));
    expect(values(read)).toEqual(values(readAll(rowsOfText(typed))));
  });

  it('as XLSX with merged cells, a formatted title and a hidden sheet full of other things', async () => {
    expect(readAll(await rowsOf(fixture('office-list.xlsx')))).toEqual(expected.map(withoutTrailing));
  });

  it('as XLS behind a cover sheet', async () => {
    const data = readAll(await rowsOf(fixture('office-list.xls'))).flatMap((item) =>
      item.kind === 'data' ? [item.row] : [],
    );
    expect(data).toEqual(expected.flatMap((item) => (item.kind === 'data' ? [item.row] : [])));
  });
});

const withoutTrailing = <Item>(item: Item): Item => item;

describe('kinds of cells', () => {
  it('of XLSX: numbers, days, ticks, formulas, entities, line breaks', async () => {
    expect(await rowsOf(fixture('kinds.xlsx'))).toEqual([
      { line: 1, cells: ['STT', 'Tên thủ tục', 'Số', 'Ngày'] },
      { line: 2, cells: ['1', 'Đăng ký khai sinh & kết hôn <a>', '2.5', '2026-09-05'] },
      { line: 3, cells: ['2', 'hai\ndòng', '0.3', '=1+2'], formulas: [3] },
      { line: 4, cells: ['3', '=HYPERLINK("http://evil.example","x")', 'x', '2026-01-01'], formulas: [1] },
    ]);
  });

  it('of XLS: long texts over several records, numbers, days, formulas, ticks, merged cells', async () => {
    const rows = await rowsOf(fixture('kinds.xls'));
    expect(withoutFormulas(rows)).toEqual([
      { line: 1, cells: ['STT', 'Tên thủ tục', 'Số', 'Ngày'] },
      { line: 2, cells: ['1', 'Đăng ký khai sinh', '2.5', '2026-09-05'] },
      { line: 3, cells: ['2', `${'x'.repeat(9000)} Ế dài`, '-1234567', ''] },
      { line: 4, cells: ['3', '', '0.3', 'x'] },
      { line: 5, cells: ['', 'gộp ô'] },
    ]);
    expect(rows[2]?.formulas).toEqual([3]);
  });
});

describe('JSON', () => {
  const national = [
    {
      ma_thu_tuc: '1.001193',
      ten_thu_tuc: 'Đăng ký khai sinh',
      linh_vuc: 'Hộ tịch',
      co_quan_thuc_hien: 'UBND cấp xã',
      cap_thuc_hien: 'Cấp xã',
      doi_tuong_thuc_hien: 'Công dân Việt Nam',
      cach_thuc_thuc_hien: [
        { hinh_thuc_nop: 'Trực tiếp', thoi_han: '05 ngày làm việc', phi_le_phi: '8.000 đồng' },
        { hinh_thuc_nop: 'Trực tuyến', thoi_han: '03 ngày làm việc', phi_le_phi: '8.000 đồng' },
      ],
      thanh_phan_ho_so: [
        { ten_giay_to: 'Tờ khai', mau_don: 'Mẫu 01', so_ban_chinh: 1, so_ban_sao: 0 },
        { ten_giay_to: 'Giấy chứng sinh', so_ban_chinh: 1, so_ban_sao: 2 },
      ],
      can_cu_phap_ly: ['Luật Hộ tịch', '123/2015/NĐ-CP'],
    },
  ];

  it('of the national database goes through the same mapping', async () => {
    const [, item] = readAll(await rowsOf(written('quoc-gia.json', JSON.stringify({ data: national }))));
    if (item?.kind !== 'data') throw new Error('no data row');
    const { values } = item.row;
    expect(values.code?.serial).toBe('1.001193');
    expect(values.sector?.id).toBe('ho-tich');
    expect(values.agency?.performers).toEqual({ kind: 'communes' });
    expect(values.channels?.kinds).toEqual(['counter', 'online']);
    expect(values.channels?.deadline.map(({ value, channel }) => [value, channel])).toEqual([
      [5, 'counter'],
      [3, 'online'],
    ]);
    expect(values.channels?.fee.map(({ rule, channel }) => [rule.amount, rule.kind, channel])).toEqual([
      [{ kind: 'fixed', value: 8_000, per: null }, 'unspecified', 'counter'],
      [{ kind: 'fixed', value: 8_000, per: null }, 'unspecified', 'online'],
    ]);
    expect(
      values.documents?.map(({ name, originals, copies, template }) => [name, originals, copies, template?.name]),
    ).toEqual([
      ['Tờ khai', 1, 0, 'Mẫu 01'],
      ['Giấy chứng sinh', 1, 2, undefined],
    ]);
    expect(values.legalBasis).toHaveLength(2);
    expect(values.applicants).toEqual(['citizen']);
  });

  it.each([
    ['no list', '{"a": 1}', 'json-shape'],
    ['cut off', '[{"a": 1}, {"b"', 'file-damaged'],
    ['a list with a number among its procedures', '[{"a": 1}, 5]', 'json-item'],
    ['an empty list under no name', '{}', 'json-shape'],
  ])('that is %s is refused', async (_, content, code) => {
    expect(await refusal(written('x.json', content))).toBe(code);
  });
});

/** A workbook made by hand, so that it can be a bad one. */
function workbook(sheet: string | Uint8Array, more: Record<string, string> = {}): Uint8Array {
  return zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  });
}

const pictureStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

describe('UTF-8 that is cut off within its last character', () => {
  it('is read as UTF-8 all the same', async () => {
    const bytes = new TextEncoder().encode('STT,Tên thủ tục\n1,Đăng ký khai sinh\n2,Cấp lại thẻ');
    const rows = await rowsOf(written('cut.csv', bytes.subarray(0, -1)));
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['STT', 'Tên thủ tục'],
      ['1', 'Đăng ký khai sinh'],
      ['2', 'Cấp lại th\ufffd'],
    ]);
  });
});

describe('formulas of XLSX without a stored result', () => {
  it('are said to be formulas, and are not empty cells', async () => {
    const cell = (column: string, inside: string, type = '') => `<c r="${column}2"${type}>${inside}</c>`;
    const path = written(
      'openpyxl.xlsx',
      workbook(
        `<worksheet><sheetData><row r="2">${cell('A', '<f>ROW()-1</f>')}${cell('B', '<f>1+1</f><v>2</v>')}${cell(
          'C',
          '<f t="shared" si="0"/>',
        )}${cell('D', '<f>A1&amp;""</f><v></v>', ' t="str"')}</row></sheetData></worksheet>`,
      ),
    );
    expect(await rowsOf(path)).toEqual([{ line: 2, cells: ['=ROW()-1', '2', '=…', ''], formulas: [0, 1, 2, 3] }]);
  });

  it('nor where the result is there and empty, as openpyxl writes it', async () => {
    const path = written(
      'openpyxl-empty.xlsx',
      workbook(
        '<worksheet><sheetData><row r="2"><c r="A2"><f>"Cấp "&amp;"thẻ"</f><v/></c><c r="B2"><f>2+3</f><v></v></c></row></sheetData></worksheet>',
      ),
    );
    expect(await rowsOf(path)).toEqual([{ line: 2, cells: ['="Cấp "&"thẻ"', '=2+3'], formulas: [0, 1] }]);
  });
});

it('a stray zero in a text is no reason to refuse it', async () => {
  const rows = await rowsOf(
    written('zero.csv', `STT,Tên\n1,Đăng ký\u0000 khai sinh\n${'2,Đăng ký kết hôn\n'.repeat(38)}`),
  );
  expect(rows).toHaveLength(40);
  expect(rows[1]?.cells[1]).toContain('khai sinh');
});

describe('bad files get a clear refusal', () => {
  const row = '<row><c t="inlineStr"><is><t>a</t></is></c></row>';

  it.each([
    ['an empty file', '', 'file-empty'],
    ['only spaces', ' \n \n', 'file-empty'],
    ['a web page named .xls', '<html><table><tr><td>1</td></tr></table></html>', 'file-is-page'],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19),
      'file-kind',
    ],
    ['a small picture with many zeros', Uint8Array.of(...pictureStart, ...new Array(60).fill(0), 1, 2), 'file-kind'],
    ['a PDF', '%PDF-1.7\n1 0 obj\n<< >>\nendobj\n', 'file-kind'],
    ['zeros here and there', Uint8Array.from({ length: 4_000 }, (_, place) => (place % 7 < 3 ? 0 : 65)), 'file-kind'],
    ['another kind of zip', zipOf({ 'word/document.xml': '<a/>' }), 'file-kind'],
    ['half a zip', zipOf({ 'xl/workbook.xml': '<a/>' }).subarray(0, 40), 'file-damaged'],
    [
      'a sheet that ends in a row',
      workbook(`<worksheet><sheetData>${row}<row r="2"><c t="inlineStr"><is>`),
      'file-damaged',
    ],
    ['a sheet that ends between rows', workbook(`<worksheet><sheetData>${row}`), 'file-damaged'],
    ['half an XLS', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3), 'file-damaged'],
    [
      'entities declared in a document type',
      workbook(`<!DOCTYPE a [<!ENTITY b "c">]><sheetData>${row}</sheetData>`),
      'file-damaged',
    ],
    ['a workbook without rows', workbook('<worksheet><sheetData/></worksheet>'), 'file-empty'],
    [
      'binary rubbish that is no text',
      Uint8Array.from({ length: 4000 }, (_, place) => 1 + ((place * 7919) % 30)),
      'file-encoding',
    ],
  ])('%s', async (name, content, code) => {
    expect(await refusal(written(name, content))).toBe(code);
  });

  it.each(['password.xlsx', 'password.xls'])('%s', async (name) => {
    expect(await refusal(fixture(name))).toBe('file-password');
  });

  it('a row of a thousand columns, with its line', async () => {
    const wide = `a,b\n${Array.from({ length: 1_000 }, (_, place) => place).join(',')}\n`;
    expect(await refusal(written('wide.csv', wide))).toBe('too-many-columns');
  });

  it('a quotation mark that never ends', async () => {
    expect(await refusal(written('quote.csv', `a,b\n1,"${'chữ '.repeat(80_000)}`))).toBe('cell-too-long');
  });

  it('more rows than any province has', async () => {
    const rows = Array.from({ length: 100_002 }, (_, place) => `${place},thủ tục ${place}`).join('\n');
    expect(await refusal(written('million.csv', rows))).toBe('too-many-rows');
  });

  it('a million formatted but empty rows behind the list are no rows', async () => {
    const rows = `STT,Tên thủ tục\n1,Đăng ký khai sinh\n${',\n'.repeat(150_000)}`;
    expect(await rowsOf(written('formatted.csv', rows))).toHaveLength(2);
  });

  it.each([
    ['empty rows', '<row/>', 'too-many-rows'],
    ['one text', ' ', 'file-unpacks-too-large'],
    ['tags that say nothing', '<nothing of any use to anybody/>', 'file-unpacks-too-large'],
  ])('a zip bomb: 100 MB of %s in a few hundred kilobytes', async (_, filling, code) => {
    const packed = deflateRawSync(Buffer.alloc(100 * 1024 * 1024, filling));
    expect(await refusal(written('bomb.xlsx', workbook(packed)))).toBe(code);
  });
});

describe('in a thread of its own', () => {
  it('a file comes in batches, in order', async () => {
    const { info, batches } = await readTable(written('list.csv', text));
    const rows: SourceRow[] = [];
    for await (const batch of batches) rows.push(...batch);
    expect(info).toMatchObject({ format: 'csv', encoding: 'utf-8', delimiter: ',' });
    expect(rows).toEqual(rowsOfText(text));
  });

  it('a refusal comes over as it is', async () => {
    await expect(readTable(fixture('password.xlsx'))).rejects.toMatchObject({
      status: 422,
      problems: [{ code: 'file-password' }],
    });
  });

  it('a reader that stops early leaves no thread behind', async () => {
    const rows = Array.from({ length: 5_000 }, (_, place) => `${place},thủ tục ${place}`).join('\n');
    const { batches } = await readTable(written('long.csv', rows));
    for await (const batch of batches) {
      expect(batch).toHaveLength(200);
      break;
    }
  });
});

it('the fixtures are what their names say', async () => {
  const head = await new Promise<Buffer>((resolve) =>
    createReadStream(fixture('office-list.xls'), { end: 7 }).once('data', (chunk) => resolve(Buffer.from(chunk))),
  );
  expect(head[0]).toBe(0xd0);
});
