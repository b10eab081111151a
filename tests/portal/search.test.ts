import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collationKey } from '../../src/search/collation';
import { dataFolder, openModel, packFiles } from './support/model';
import { like, memoryStore, references, released } from './support/releases';
import { backAgain, withdrawalOf } from './support/withdrawals';

type Fixture = { names: string[]; searches: { text: string; first?: string; all?: string[]; count?: number }[] };

const folder = new URL('./fixtures/', import.meta.url);

describe.each(readdirSync(folder).filter((name) => name.startsWith('search')))('%s', (name) => {
  const { names, searches }: Fixture = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

  test.each(searches)('$text', async ({ text, first, all, count }) => {
    const procedures = names.map((title, place) => like(`1.00000${place + 1}`, title));
    const model = await openModel(memoryStore(released(procedures)));
    const found = await model.find({ text }, { first: 50 });
    if (first !== undefined) expect(found.items[0]?.name).toBe(first);
    if (all !== undefined) expect(found.items.map((item) => item.name)).toEqual(all);
    if (count !== undefined) expect(found.total).toBe(count);
  });
});

test('facets count what choosing another value would give', async () => {
  const procedures = [
    like('1.1', 'Một', { sector: 'a', applicants: ['citizen'] }),
    like('1.2', 'Hai', { sector: 'a', applicants: ['enterprise'] }),
    like('1.3', 'Ba', { sector: 'b', applicants: ['citizen', 'enterprise'] }),
  ];
  const model = await openModel(memoryStore(released(procedures)));
  const { facets, total } = await model.find({ sector: 'a' }, { first: 10 });
  expect(total).toBe(2);
  expect(facets.sector).toEqual([
    { value: 'a', count: 2 },
    { value: 'b', count: 1 },
  ]);
  expect(facets.applicant).toEqual([
    { value: 'citizen', count: 1 },
    { value: 'enterprise', count: 1 },
  ]);
  const both = await model.find({ sector: 'a', applicant: 'citizen' }, { first: 10 });
  expect(both.total).toBe(1);
  expect(both.facets.sector).toEqual([
    { value: 'a', count: 1 },
    { value: 'b', count: 1 },
  ]);
});

test('paging stays in step when services come and go between the pages', async () => {
  const store = memoryStore(
    released(['Bảy', 'Chín', 'Hai', 'Một', 'Năm'].map((name, place) => like(`1.${place}`, name))),
  );
  const model = await openModel(store);
  const page = await model.find({}, { first: 2 });
  const [more] = released([like('1.9', 'Ba')]);
  if (more) store.releases.push({ ...more, sequence: 6 });
  await model.refresh();
  const next = await model.find({}, { first: 2, after: page.endCursor ?? '' });
  expect(next.items.map((item) => item.name)).toEqual(['Hai', 'Một']);
});

test('names sort as ICU sorts Vietnamese', () => {
  const letter = fc.constantFrom(...'aàảãáạăằâấbcdđeêghiklmnoôơpqrstuưvxy ');
  const word = fc.array(letter, { minLength: 1, maxLength: 8 }).map((letters) => letters.join('').trim());
  const { compare } = new Intl.Collator('vi');
  fc.assert(
    fc.property(word, word, (left, right) => {
      const [a, b] = [collationKey(left), collationKey(right)];
      const ours = a === b ? 0 : a < b ? -1 : 1;
      expect(ours).toBe(Math.sign(compare(left, right)));
    }),
  );
});

test('an index of the sidecar that is gone, stale or of another catalogue is filled again at the start', async () => {
  const dataDir = dataFolder();
  const store = memoryStore(released([like('1.1', 'Đăng ký khai sinh'), like('1.2', 'Đăng ký kết hôn')]));
  const found = async () => {
    const model = await openModel(store, dataDir);
    const { items } = await model.find({ text: 'dang ky' }, { first: 10 });
    await model.close();
    return items.map((item) => item.name);
  };
  const both = ['Đăng ký kết hôn', 'Đăng ký khai sinh'];
  const index = () => join(dirname(packFiles(dataDir).bodies), 'search.db');
  expect(await found()).toEqual(both);
  const early = readFileSync(index());
  rmSync(index());
  expect(await found()).toEqual(both);
  store.releases = released([
    like('1.1', 'Đăng ký khai sinh'),
    like('1.2', 'Đăng ký kết hôn'),
    like('1.3', 'Đăng ký cư trú'),
  ]);
  expect(await found()).toEqual(['Đăng ký cư trú', ...both]);
  writeFileSync(index(), early);
  expect(await found()).toEqual(['Đăng ký cư trú', ...both]);
  writeFileSync(index(), 'no index at all');
  expect(await found()).toEqual(['Đăng ký cư trú', ...both]);
});

test('an agency that is renamed is found under its new name', async () => {
  const names = [{ code: 'H01.03', name: 'Sở Tư pháp', province: 'H01' }];
  const store = memoryStore(released([like('1.1', 'Một', { performers: { kind: 'department', agency: 'H01.03' } })]));
  const model = await openModel({ ...store, references: async () => ({ ...references, agencies: names }) });
  expect((await model.find({ text: 'tư pháp' }, { first: 1 })).total).toBe(1);
  names[0] = { code: 'H01.03', name: 'Sở Nội vụ', province: 'H01' };
  await model.refresh();
  expect((await model.find({ text: 'tư pháp' }, { first: 1 })).total).toBe(0);
  expect((await model.find({ text: 'nội vụ' }, { first: 1 })).total).toBe(1);
});

test('the code of a service that was merged leads to the one it is part of now, until it comes back', async () => {
  const store = memoryStore(released([like('1.1', 'Cấp giấy phép'), like('1.2', 'Cấp giấy phép lần hai')]));
  const model = await openModel(store);
  const found = async () => (await model.find({ text: '1.2' }, { first: 5 })).items.map(({ name }) => name);
  expect(await found()).toEqual(['Cấp giấy phép lần hai']);
  store.releases.push(withdrawalOf(store.releases, '1.2', { kind: 'merged', into: '1.1' }));
  await model.refresh();
  expect(await found()).toEqual(['Cấp giấy phép']);
  store.releases.push(backAgain(store.releases, '1.2'));
  await model.refresh();
  expect(await found()).toEqual(['Cấp giấy phép lần hai']);
});

test('words of the sector find its services, after those that have them in their name', async () => {
  const sector = references.sectors.find(({ id }) => id === 'ho-tich');
  expect(sector?.name).toBe('Hộ tịch');
  const model = await openModel(memoryStore(released([like('1.1', 'Một'), like('1.2', 'Trích lục hộ tịch')])));
  const { items } = await model.find({ text: 'hộ tịch' }, { first: 5 });
  expect(items.map(({ name }) => name)).toEqual(['Trích lục hộ tịch', 'Một']);
});
