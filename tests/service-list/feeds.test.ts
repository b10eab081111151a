import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ListChange } from '../../src/service-list/changes/change';
import { feedFormats } from '../../src/service-list/changes/feeds';
import { defaultLicence, type ListMeta } from '../../src/service-list/list-meta';

const meta: ListMeta = {
  title: 'Danh mục',
  owner: 'tỉnh An Giang',
  narrowedTo: [],
  unpublished: [],
  asOf: null,
  revision: 'H01-1',
  modifiedAt: '2026-11-22T01:00:00.000Z',
  licence: defaultLicence,
  origin: 'http://localhost:3000',
  address: 'http://localhost:3000/catalog/changes.atom',
  count: 1,
  locale: 'vi',
};

const change = (names: Pick<ListChange, 'name' | 'sectorName' | 'agencyName'>): ListChange => ({
  province: 'H01',
  key: '1.001193',
  revision: 2,
  sequence: 1,
  sha256: 'a'.repeat(64),
  releasedAt: '2026-11-22T01:00:00.000Z',
  levelBefore: 3,
  level: 3,
  ...names,
});

const read = (text: string) => new JSDOM(text, { contentType: 'text/xml' }).window.document;

/** What a reader of feeds makes of a text of an entry: it takes it for HTML. */
const asHtml = (text: string | null | undefined) => new JSDOM(text ?? '').window.document.body;

/** Characters that XML cannot carry, and ends of lines, which it makes one of. */
const kept = (text: string) => text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Surrogate}/gu, '');
const loose = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

describe.each(feedFormats)('a feed as $id', ({ id, write }) => {
  const entryOf = (names: Parameters<typeof change>[0]) =>
    read(write([change(names)], meta)).querySelector(id === 'rss' ? 'item' : 'entry');
  const about = id === 'rss' ? 'description' : 'summary';

  it('carries names that look like markup as text, in title and description', () => {
    const name = '<img src=x onerror=alert(1)> & "mới" ]]>';
    const entry = entryOf({ name, sectorName: 'Đất & nhà', agencyName: 'Sở <b>Nội vụ</b>' });
    const title = asHtml(entry?.querySelector('title')?.textContent);
    expect([title.textContent, title.childElementCount]).toEqual([name, 0]);
    const told = asHtml(entry?.querySelector(about)?.textContent);
    expect([told.textContent?.includes('Sở <b>Nội vụ</b>'), told.childElementCount]).toEqual([true, 0]);
    const category = entry?.querySelector('category');
    expect(category?.getAttribute('term') ?? category?.getAttribute('label') ?? category?.textContent).toBe(
      'Đất & nhà',
    );
  });

  it('is well-formed XML and says the names, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = `x${text}x`;
        const entry = entryOf({ name, sectorName: name, agencyName: name });
        const title = asHtml(entry?.querySelector('title')?.textContent);
        expect(title.childElementCount).toBe(0);
        expect(loose(title.textContent)).toBe(loose(kept(name)));
      }),
      { numRuns: 25 },
    );
  });
});
