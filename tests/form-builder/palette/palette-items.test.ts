import { describe, expect, it } from 'vitest';
import { findBlock } from '../../../src/form/blocks';
import { fieldTypes } from '../../../src/form/field-types';
import { matchGroups, type PaletteItem, paletteGroups } from '../../../src/form-builder/palette/palette-items';

const entry = (id: string, owner: 'built-in' | 'province') => ({
  id,
  owner,
  revision: '1',
  block: findBlock(id),
  uses: 0,
  mayChange: false,
});
const groups = paletteGroups([entry('birth-child', 'built-in'), entry('citizen', 'province')]);
const labelsFor = (typed: string) =>
  matchGroups(groups, typed).flatMap(({ items }) => items.map(({ label }) => label.vi));

describe('the palette', () => {
  it('offers every field type that staff may add, and no other', () => {
    const names = groups.flatMap(({ items }) =>
      items.flatMap(({ added }) => (added.kind === 'field' ? [added.type] : [])),
    );
    expect([...names].sort()).toEqual(
      fieldTypes
        .filter(({ palette }) => palette !== false)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('shows blocks of staff before those of the product', () => {
    expect(groups.map(({ id }) => id).slice(-2)).toEqual(['own-blocks', 'built-in']);
  });

  it.each([
    ['chu ngan', 'Chữ ngắn'],
    ['CHỮ NGẮN', 'Chữ ngắn'],
    ['tre duoc', 'Trẻ được khai sinh'],
    ['date', 'Ngày'],
    ['phan moi', 'Phần mới'],
  ])('finds by %s, first of all, %s', (typed, label) => {
    expect(labelsFor(typed)[0]).toContain(label);
  });

  it.each([
    ['thư', ['Thư điện tử', 'Mã số thuế']],
    ['thuế', ['Mã số thuế']],
    ['chu', ['Chữ ngắn', 'Chữ dài', 'Danh sách chữ']],
    ['so', ['Số', 'Số tiền (đồng)', 'Số định danh cá nhân', 'Số điện thoại', 'Mã số thuế']],
  ])('finds by %s what begins with it first, in this order: %j', (typed, labels) => {
    const types = new Set(fieldTypes.map(({ label }) => label.vi));
    const found = labelsFor(typed).filter((label) => types.has(label));
    expect(found.filter((label) => labels.includes(label))).toEqual(labels);
    expect(found[0]).toBe(labels[0]);
  });

  it('puts accents that were typed before others, and whole words before parts', () => {
    const item = (vi: string): PaletteItem => ({
      id: vi,
      label: { vi, en: 'X' },
      description: { vi: '', en: '' },
      icon: 'text',
      added: { kind: 'section' },
    });
    const items = ['Thuê nhà', 'Thu phí', 'Người thuê', 'Bên thu', 'Lá thư', 'Thư tay'].map(item);
    const [group] = matchGroups([{ id: 'g', label: { vi: '', en: '' }, items }], 'thư');
    expect(group?.items.map(({ id }) => id)).toEqual([
      'Thư tay',
      'Thu phí',
      'Thuê nhà',
      'Lá thư',
      'Bên thu',
      'Người thuê',
    ]);
  });

  it('finds by what an item is for after what it is called, and nothing for nonsense', () => {
    expect(labelsFor('giay to quet')).toContain('Tệp đính kèm');
    expect(labelsFor('xyz khong co')).toEqual([]);
    expect(labelsFor('  ')).toHaveLength(groups.flatMap(({ items }) => items).length);
  });
});
