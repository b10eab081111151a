import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collationKey } from '../../src/portal/read-model/search/collation';
import { openModel } from './support/model';
import { like, memoryStore, released } from './support/releases';

type Fixture = { names: string[]; searches: { text: string; first?: string; all?: string[]; count?: number }[] };

const folder = new URL('./fixtures/', import.meta.url);

describe.each(readdirSync(folder).filter((name) => name.startsWith('search')))('%s', (name) => {
  const { names, searches }: Fixture = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

  test.each(searches)('$text', async ({ text, first, all, count }) => {
    const procedures = names.map((title, place) => like(`1.00000${place + 1}`, title));
    const model = await openModel(memoryStore(released(procedures)));
    const found = model.find({ text }, { first: 50 });
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
  const { facets, total } = model.find({ sector: 'a' }, { first: 10 });
  expect(total).toBe(2);
  expect(facets.sector).toEqual([
    { value: 'a', count: 2 },
    { value: 'b', count: 1 },
  ]);
  expect(facets.applicant).toEqual([
    { value: 'citizen', count: 1 },
    { value: 'enterprise', count: 1 },
  ]);
  const both = model.find({ sector: 'a', applicant: 'citizen' }, { first: 10 });
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
  const page = model.find({}, { first: 2 });
  const [more] = released([like('1.9', 'Ba')]);
  if (more) store.releases.push({ ...more, sequence: 6 });
  await model.refresh();
  const next = model.find({}, { first: 2, after: page.endCursor ?? '' });
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
