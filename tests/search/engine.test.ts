import { readFileSync, statSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchDocument, SearchFilter } from '../../src/search/document';
import { openSearchEngine } from '../../src/search/engine';
import { oneSlipAway } from '../../src/search/misspelt';
import { healing, IndexLost } from '../../src/search/search';
import { foldedWords } from '../../src/search/words';
import { aDocument, indexPath } from './support';

const first = 50;
const birth = aDocument('1.001193', 'Đăng ký khai sinh');
const marriage = aDocument('1.000894', 'Đăng ký kết hôn');
const land = aDocument('2.000815', 'Cấp giấy chứng nhận quyền sử dụng đất', {
  belongsTo: ['Sở Nông nghiệp và Môi trường'],
});

function filled(...documents: SearchDocument[]) {
  const engine = openSearchEngine(indexPath());
  engine.write('H01', 'all', documents, true);
  const keys = (filter: SearchFilter) => engine.find(filter, { first }).positions.map(({ key }) => key);
  return { engine, keys };
}

describe('what is found', () => {
  test('a code whole, in part, as a province prints it, or by its serial number', () => {
    const { keys } = filled(birth, marriage, land);
    for (const text of [
      '1.001193',
      '1.0011',
      '1.001193.000.00.00.H56',
      '1.001193.H01',
      '001193',
      '1001193',
      '10011',
      '1.001193.',
    ])
      expect(keys({ text }), text).toEqual(['1.001193']);
  });

  test('a local code, in whatever letters', () => {
    const local = aDocument('qlktn002', 'Cấp phép', { codes: ['QLKTN002', 'DNG-288122_1'] });
    const { keys } = filled(local, birth);
    for (const text of ['QLKTN002', 'qlktn', 'DNG-288122_1', '288122'])
      expect(keys({ text }), text).toEqual(['qlktn002']);
  });

  test('words of an agency side by side; one alone would find everything', () => {
    const { keys } = filled(birth, land);
    expect(keys({ text: 'tư pháp' })).toEqual(['1.001193']);
    expect(keys({ text: 'khai sinh sở tư pháp' })).toEqual(['1.001193']);
    expect(keys({ text: 'môi trường đất' })).toEqual(['2.000815']);
    expect(keys({ text: 'pháp' })).toEqual([]);
  });

  test('abbreviations of offices stand for their words, where they do not stand in the name', () => {
    const literal = aDocument('gcn', 'Cấp lại GCN');
    const { keys } = filled(birth, land, literal);
    expect(keys({ text: 'đk khai sinh' })).toEqual(['1.001193']);
    expect(keys({ text: 'GCN QSDĐ' })).toEqual(['2.000815']);
    expect(keys({ text: 'gcn' })).toEqual(['gcn']);
  });

  test('what people say stands for what procedures are called, before what only has the words', () => {
    const { keys, engine } = filled(
      aDocument('transport', 'Cấp giấy phép kinh doanh vận tải bằng xe lái'),
      aDocument('licence', 'Cấp lại giấy phép lái xe'),
      aDocument('copy', 'Cấp bản sao giấy khai sinh'),
      aDocument('measure', 'Thẩm định số đo mẫu'),
      aDocument('certified', 'Chứng thực bản sao từ bản chính'),
      birth,
      land,
    );
    expect(keys({ text: 'bằng lái xe' })).toEqual(['licence', 'transport']);
    expect(keys({ text: 'khai sinh' })).toEqual(['1.001193', 'copy']);
    expect(keys({ text: 'giấy khai sinh' })).toEqual(['1.001193', 'copy']);
    expect(keys({ text: 'làm giấy khai sinh ở đâu' })).toEqual(['1.001193', 'copy']);
    expect(keys({ text: 'sao y bản chính' })).toEqual(['certified']);
    expect(keys({ text: 'sổ đỏ' })).toEqual(['2.000815', 'measure']);
    expect(keys({ text: 'so do' })).toEqual(['2.000815', 'measure']);
    expect(keys({ text: 'số đo' })).toEqual(['measure']);
    expect(engine.find({ text: 'bằng lái xe' }, { first }).approximate).toBe(false);
  });

  test('a name with one slip, and it is said', () => {
    const { engine, keys } = filled(birth, marriage, land);
    for (const text of ['dang ky khai sihn', 'đăng kí khai sinh', 'đăng ký khhai sinh', 'dang ky kai sinh'])
      expect(keys({ text }), text).toEqual(['1.001193']);
    expect(engine.find({ text: 'dang ky kai sinh' }, { first }).approximate).toBe(true);
    expect(engine.find({ text: 'dang ky khai sinh' }, { first }).approximate).toBe(false);
    expect(keys({ text: 'xyzxyz khai sinh' })).toEqual([]);
  });

  test('the very accents first, then the beginning, then the phrase, then scattered words', () => {
    const { keys } = filled(
      aDocument('scattered', 'Khai báo việc sinh nở'),
      aDocument('phrase', 'Cấp bản sao giấy khai sinh'),
      aDocument('folded', 'Khái sinh'),
      aDocument('start', 'Khai sinh cho trẻ em'),
    );
    expect(keys({ text: 'khai sinh' })).toEqual(['folded', 'start', 'phrase', 'scattered']);
    expect(keys({ text: 'Khái sinh' })).toEqual(['folded', 'start', 'phrase', 'scattered']);
    expect(keys({ text: 'đất' })).toEqual([]);
  });

  test('a name that begins with the very words goes before one that holds them', () => {
    const { keys } = filled(
      aDocument('holds', 'Ai có bản vẽ'),
      aDocument('begins', 'Bản vẽ nhà'),
      aDocument('other', 'Bán vé'),
    );
    expect(keys({ text: 'bản vẽ' })).toEqual(['begins', 'holds', 'other']);
  });

  test('tone marks typed decide the order', () => {
    const { keys } = filled(aDocument('a', 'Bán nhà'), aDocument('b', 'Bản vẽ nhà'), aDocument('c', 'Bạn nhà'));
    expect(keys({ text: 'bạn' })[0]).toBe('c');
    expect(keys({ text: 'bản' })[0]).toBe('b');
    expect(keys({ text: 'BÁN'.normalize('NFD') })[0]).toBe('a');
  });
});

describe('whatever is typed', () => {
  const hostile = [
    '"',
    '""',
    "'",
    '*',
    'dang*',
    '-dang',
    'NEAR(a b)',
    'a AND',
    'OR',
    'NOT',
    'name:x',
    '{a b}',
    '^dang',
    '=đăng',
    '@',
    '#',
    '\0',
    'a\0b',
    '😀',
    'đ😀k',
    '\ud800',
    'đăng\u0301\u0301\u0301',
    'İ',
    '漢字',
    'x'.repeat(5_000),
    'dang '.repeat(2_000),
    '%',
    '_',
    '(',
    ')',
    '.',
    '..',
    '1.',
    '1..2',
    '1.001193.000',
  ];
  test.each(hostile)('%j is answered', (text) => {
    const { engine } = filled(birth, marriage, land);
    expect(engine.find({ text }, { first }).total).toBeGreaterThanOrEqual(0);
  });

  test('any text is answered, and every name finds itself first', () => {
    const { engine } = filled(birth, marriage, land);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => engine.find({ text }, { first }).total <= 3));
    for (const { name, key } of [birth, marriage, land])
      for (const text of [name, name.toUpperCase(), name.normalize('NFD'), foldedWords(name).join(' ')])
        expect(engine.find({ text }, { first }).positions[0]?.key, text).toBe(key);
  });
});

const syllable = fc.constantFrom('đăng', 'ký', 'khai', 'sinh', 'đất', 'đai', 'cấp', 'giấy', 'hộ', 'tịch');
const documents = fc
  .array(
    fc.record({
      words: fc.array(syllable, { minLength: 1, maxLength: 5 }),
      sector: fc.constantFrom('a', 'b', 'c'),
      level: fc.constantFrom('1', '2'),
    }),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((all) =>
    all.map(({ words, sector, level }, place) => {
      const plain = aDocument(`k${place}`, words.join(' '), { belongsTo: [] });
      return { ...plain, facets: { ...plain.facets, sector: [sector], level: [level] } };
    }),
  );

describe('lists', () => {
  test('hold what a look at every document would find, with its counts', () => {
    const engine = openSearchEngine(indexPath());
    let digest = 0;
    fc.assert(
      fc.property(
        documents,
        fc.array(syllable, { maxLength: 3 }),
        fc.option(fc.constantFrom('a', 'b')),
        (all, words, sector) => {
          digest += 1;
          engine.write('H01', String(digest), all, true);
          const filter = { text: `${words.join(' ')} `, ...(sector === null ? {} : { sector }) };
          const meetsWords = (one: SearchDocument) =>
            words.every((word, place) =>
              foldedWords(one.name).some((own) =>
                place === words.length - 1 ? own.startsWith(foldedWords(word)[0] ?? '') : own === foldedWords(word)[0],
              ),
            );
          const meeting = all.filter(meetsWords);
          const wanted = meeting.filter((one) => sector === null || one.facets.sector[0] === sector);
          const page = engine.find(filter, { first });
          if (page.approximate || meeting.length === 0) return;
          expect(page.positions.map(({ key }) => key).sort()).toEqual(wanted.map(({ key }) => key).sort());
          const count = (list: SearchDocument[], name: 'sector' | 'level', value: string) =>
            list.filter((one) => one.facets[name][0] === value).length;
          for (const { value, count: counted } of page.facets.sector)
            expect(counted).toBe(count(meeting, 'sector', value));
          for (const { value, count: counted } of page.facets.level)
            expect(counted).toBe(count(wanted, 'level', value));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('pages put together are the list, from any size of page', () => {
    const engine = openSearchEngine(indexPath());
    let digest = 0;
    fc.assert(
      fc.property(documents, fc.option(syllable), fc.integer({ min: 1, max: 7 }), (all, word, size) => {
        digest += 1;
        engine.write('H01', String(digest), all, true);
        const filter = word === null ? {} : { text: word };
        const whole = engine.find(filter, { first }).positions;
        const pages = [];
        for (let after = undefined as (typeof whole)[number] | undefined; ; ) {
          const page = engine.find(filter, { first: size, ...(after && { after }) });
          pages.push(...page.positions);
          after = page.positions.at(-1);
          if (!page.hasNextPage) break;
        }
        expect(pages).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  test('a changed document is found under its new name only, a dropped province not at all', () => {
    const { engine, keys } = filled(birth, marriage);
    engine.write('H01', 'second', [aDocument('1.001193', 'Khai tử')], false);
    expect(keys({ text: 'khai sinh' })).toEqual([]);
    expect(keys({ text: 'khai tử' })).toEqual(['1.001193']);
    expect(keys({})).toEqual(['1.000894', '1.001193']);
    engine.write('H01', 'third', [marriage], true);
    expect(keys({})).toEqual(['1.000894']);
    engine.drop('H01');
    expect(keys({})).toEqual([]);
    expect([...engine.digests()]).toEqual([]);
  });
});

describe('the file', () => {
  test('is used again with its digests', () => {
    const path = indexPath();
    const engine = openSearchEngine(path);
    engine.write('H01', 'kept', [birth], true);
    engine.close();
    const again = openSearchEngine(path);
    expect([...again.digests()]).toEqual([['H01', 'kept']]);
    expect(again.find({ text: 'khai sinh', sector: 'ho-tich' }, { first }).total).toBe(1);
    again.close();
  });

  test('is made anew, empty, when it is no index, cut off, or damaged in the middle', () => {
    for (const damage of [
      (path: string) => writeFileSync(path, 'no database'),
      (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 5_000)),
      (path: string) => {
        const bytes = readFileSync(path);
        bytes.fill(0x5a, 4_096, Math.floor(statSync(path).size / 2));
        writeFileSync(path, bytes);
      },
    ]) {
      const path = indexPath();
      const engine = openSearchEngine(path);
      engine.write('H01', 'kept', [birth, marriage, land], true);
      engine.close();
      damage(path);
      const again = openSearchEngine(path);
      expect([...again.digests()]).toEqual([]);
      again.write('H01', 'fresh', [birth], true);
      expect(again.find({ text: 'khai' }, { first }).total).toBe(1);
      again.close();
    }
  });

  test('found damaged while it is open is lost, empty, and can be filled again at once', () => {
    const path = indexPath();
    let broken = false;
    const engine = healing(path, (at) => {
      const real = openSearchEngine(at);
      const find: typeof real.find = (filter, page) => {
        if (broken) throw Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' });
        return real.find(filter, page);
      };
      return { ...real, find };
    });
    engine.write('H01', 'kept', [birth, marriage], true);
    broken = true;
    expect(() => engine.find({ text: 'khai sinh' }, { first })).toThrow(IndexLost);
    broken = false;
    expect([...engine.digests()]).toEqual([]);
    engine.write('H01', 'fresh', [birth], true);
    expect(engine.find({ text: 'khai sinh' }, { first }).total).toBe(1);
    engine.close();
  });
});

test('one slip is one letter more, less, other, or two swapped', () => {
  const vocabulary = ['khai', 'kha', 'khaii', 'khbi', 'kahi', 'khia', 'sinh', 'kh'];
  expect(oneSlipAway('khai', vocabulary)).toEqual(['kha', 'khaii', 'khbi', 'kahi', 'khia']);
});
