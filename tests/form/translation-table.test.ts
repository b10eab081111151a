import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotOf } from '../../src/form/text-slots';
import { toForm } from '../../src/form/to-schema';
import { textsOf, translateForm } from '../../src/form/translate';
import { readTranslations, textNames, translationTable, writeTranslations } from '../../src/form/translation-table';
import { readCsv, writeCsv } from '../../src/form/translation-table/csv';
import { anyDraft } from './support/drafts';
import { formOf } from './support/world';

const languages = ['en', 'zh'];
const awkward = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    "'=1",
    "''+a",
    '-5',
    '@x',
    '\tx',
    'a;b',
    'a,b',
    'say "hi"',
    'line\nline',
    ' x ',
    "'",
    'Tiếng Việt',
  ),
);

describe('CSV', () => {
  it('comes back as it was, formulas and line breaks too, and is what csv-parse reads', () => {
    const row = fc.array(
      awkward.map((text) => text.replaceAll('\r', '')),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const [head = []] = rows;
        const even = [
          ['id', ...head.map((_, index) => `c${index}`)],
          ...rows.map((cells) => ['x', ...head.map((_, index) => cells[index] ?? '')]),
        ];
        const text = writeCsv(even);
        expect(readCsv(text).map(({ cells }) => cells)).toEqual(even);
        const parsed: string[][] = parse(text, { bom: true });
        expect(parsed.map((cells) => cells.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r])/, '')))).toEqual(even);
        expect(readCsv(stringify(even)).map(({ cells }) => cells)).toEqual(
          even.map((cells) => cells.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r])/, ''))),
        );
      }),
    );
  });

  it('gives no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const [cells = []]: string[][] = parse(writeCsv([['id', text.replaceAll('\r', '')]]), { bom: true });
        expect(cells[1]).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it.each([
    ['semicolons', 'id;en\r\na;A\r\n'],
    ['tabs', 'id\ten\na\tA'],
    ['quoted cells and empty rows', '\uFEFF"id","en"\r\n\r\n"a","A"\r\n,,\r\n'],
  ])('is read with %s', (_what, text) => {
    expect(readCsv(text).map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['id', 'en'],
      ['a', 'A'],
    ]);
  });

  it('never throws, and ends, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', "'", 'a', '=') }),
        (text) => readCsv(text).length >= 0,
      ),
    );
  });
});

describe('translations of a form', () => {
  it('every text has a row and a name of its own', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const form = toForm(draft);
        const rows = translationTable(form, languages);
        expect(rows.map(({ pointer }) => pointer)).toEqual(
          textsOf(form)
            .filter(({ text }) => text.trim() !== '')
            .map(({ pointer }) => pointer),
        );
        const names = textNames(form);
        expect(new Set(names.map(({ id }) => id)).size).toBe(names.length);
        for (const { where } of rows) expect(`${where.vi}${where.en}`).not.toMatch(/\{|undefined/);
      }),
      { numRuns: 60 },
    );
  });

  it('go out and come back as they are, in any order of rows', () => {
    fc.assert(
      fc.property(anyDraft, fc.array(awkward, { minLength: 1, maxLength: 6 }), fc.integer(), (draft, words, seed) => {
        const bare = toForm(draft);
        const names = textsOf(bare).filter(({ text }) => text.trim() !== '');
        const given = Object.fromEntries(
          names.flatMap(({ pointer }, index) => {
            const word = (words[(index + seed) % words.length] ?? words[0] ?? 'x')
              .normalize('NFC')
              .replaceAll('\r', '');
            return word.trim() === '' ? [] : [[pointer, word]];
          }),
        );
        const form = { ...bare, translations: { en: given } };
        const csv = writeTranslations(translationTable(form, languages).reverse(), languages);
        const read = readTranslations(csv, bare);
        expect(read).toMatchObject({ unknown: [], stale: [], problems: [] });
        expect(read.translations).toEqual(Object.keys(given).length === 0 ? {} : { en: given });
        expect(readTranslations(csv, form).changed).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  const form = formOf([
    { key: 'name', type: 'text', label: 'Họ tên', help: 'Như trên căn cước' },
    { key: 'who', type: 'person', label: 'Người khai', settings: { parts: ['phone'] } },
    { key: 'way', type: 'choice', label: 'Cách nhận', settings: { choices: [{ value: 'post', label: 'Bưu điện' }] } },
    {
      key: 'kids',
      type: 'table',
      label: 'Con',
      fields: [{ key: 'age', type: 'number', label: 'Tuổi', settings: { unit: '12' } }],
    },
  ]);

  it('say where each text stands and which are missing', () => {
    const rows = translationTable({ ...form, translations: { en: { '/schema/properties/name/title': 'Full name' } } }, [
      'en',
    ]);
    const said = rows.map(
      (row) => `${row.where.vi} | ${row.original} | ${row.missing.join()} | ${Object.values(row.builtIn).join()}`,
    );
    expect(said).toContain('Trường “Họ tên” · tên | Họ tên |  | ');
    expect(said).toContain('Trường “Họ tên” · lời hướng dẫn | Như trên căn cước | en | ');
    expect(said).toContain('Trường “Họ và tên (Người khai)” · tên | Họ và tên |  | Full name');
    expect(said).toContain('Trường “Cách nhận” · lựa chọn “Bưu điện” | Bưu điện | en | ');
    expect(said).toContain('Trường “Tuổi (Con)” · đơn vị | 12 |  | ');
    expect(said).toContain('Bước “Bước” · tên | Bước | en | ');
  });

  it('what is said to be built in is what people see', () => {
    const english = new Map(textsOf(translateForm(form, 'en')).map(({ pointer, text }) => [pointer, text]));
    for (const row of translationTable(form, ['en'])) {
      expect(english.get(row.pointer)).toBe(row.builtIn.en ?? row.original);
    }
  });

  it('unknown rows, changed originals and empty cells are said or kept, never lost', () => {
    const old = { ...form, translations: { en: { '/schema/properties/name/title': 'Full name' } } };
    const id = slotOf(form, '/schema/properties/way/title');
    const read = readTranslations(
      `id,vi,en,fr\r\n${id},Cách nhận cũ,Delivery,Remise\r\ngone,x,y,z\r\nfield:name#schema/title,Họ tên,,\r\n`,
      old,
    );
    expect(read).toMatchObject({ unknown: ['gone'], stale: [id], problems: [] });
    expect(read.translations).toEqual({
      en: { '/schema/properties/name/title': 'Full name', '/schema/properties/way/title': 'Delivery' },
      fr: { '/schema/properties/way/title': 'Remise' },
    });
  });

  it.each([
    ['', 'csv-without-head'],
    ['id,vi\r\na,b', 'csv-without-head'],
    ['id,en\r\n/title,"A\r\n/schema/title,B', 'csv-quote-open'],
    ['id,en,zz\r\n/title,A,Z', 'language-unknown'],
    [`id,en\r\n/title,A\r\n/title,B\r\n`, 'text-repeated'],
    [`id,en\r\n/title,${'x'.repeat(10_001)}`, 'text-too-long'],
    ['x'.repeat(10 * 1024 * 1024 + 1), 'csv-too-large'],
  ])('a file that cannot be taken says why (%#)', (csv, code) => {
    const read = readTranslations(csv, form, ['en', 'fr']);
    expect(read.problems.map((problem) => problem.code)).toEqual([code]);
    expect([read.changed, read.translations]).toEqual([[], {}]);
    expect(read.problems[0]?.message.vi).not.toMatch(/\{\w+\}/);
  });

  it('a column that is no language of forms is named with those that are; languages the form has already are taken', () => {
    const csv = 'id,en,zz\r\n/title,A,Z';
    const said = readTranslations(csv, form, ['en', 'fr']).problems[0]?.message.vi;
    expect(said).toContain('“zz”');
    expect(said).toContain('en, fr');
    const has = { ...form, translations: { zz: { '/title': 'Y' } } };
    expect(readTranslations(csv, has, ['en', 'fr']).translations.zz).toEqual({ '/title': 'Z' });
  });

  it('a quote that nothing closes is said with its line', () => {
    const { message } = readTranslations('id,en\r\n/title,"A\nB"\r\n/x,"C\r\n/y,D', form).problems[0] ?? {};
    expect(message?.vi).toMatch(/^Dòng 4:/);
  });
});
