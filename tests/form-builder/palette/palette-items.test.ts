import { describe, expect, it } from 'vitest';
import { findBlock } from '../../../src/form/blocks';
import { fieldTypes } from '../../../src/form/field-types';
import { matchGroups, paletteGroups } from '../../../src/form-builder/palette/palette-items';

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

  it('finds by what an item is for after what it is called, and nothing for nonsense', () => {
    expect(labelsFor('giay to quet')).toContain('Tệp đính kèm');
    expect(labelsFor('xyz khong co')).toEqual([]);
    expect(labelsFor('  ')).toHaveLength(groups.flatMap(({ items }) => items).length);
  });
});
