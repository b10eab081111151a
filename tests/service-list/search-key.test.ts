import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { searchKey, slug } from '../../src/service-list/search-key';
import { readFixtures } from '../procedure/read-fixtures';

/** What a search does with keys: every word of the query begins a word of the text. */
function finds(query: string, text: string): boolean {
  const words = searchKey(query).split(' ');
  return words.every((word) => ` ${searchKey(text)}`.includes(` ${word}`));
}

describe('search keys', () => {
  const fixtures = readFixtures<{ query: string; text: string; finds: boolean }>(import.meta.url, 'fixtures/search');
  for (const { file, fixture } of fixtures) {
    it(`${file}: "${fixture.query}" ${fixture.finds ? 'finds' : 'does not find'} "${fixture.text}"`, () => {
      expect(finds(fixture.query, fixture.text)).toBe(fixture.finds);
    });
  }

  it('are idempotent, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
    const vietnamese = fc.string({ unit: fc.constantFrom(...'aăâáàảãạ đĐƠỚỪữ.,-/–Ù1½İß'), maxLength: 30 });
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
  });

  it('are the same for NFC and NFD', () => {
    for (const { name } of seedProcedures()) expect(searchKey(name.normalize('NFD'))).toBe(searchKey(name));
  });

  it('find every seeded procedure by its own name without accents', () => {
    for (const { name } of seedProcedures()) {
      expect(finds(searchKey(name), name)).toBe(true);
    }
  });

  it('make short names cut at a word', () => {
    expect(slug('Đăng ký khai sinh (lần đầu)')).toBe('dang-ky-khai-sinh-lan-dau');
    expect(slug('Đăng ký khai sinh', 10)).toBe('dang-ky');
    expect(slug('Supercalifragilistic', 5)).toBe('super');
    expect(slug('???')).toBe('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(slug(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
  });
});
