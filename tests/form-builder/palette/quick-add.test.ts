import { describe, expect, it } from 'vitest';
import { atHome } from '../../../src/form-builder/palette/at-home';
import { paletteGroups } from '../../../src/form-builder/palette/palette-items';
import { readQuickAdd, withLabel } from '../../../src/form-builder/palette/quick-add';

const groups = paletteGroups([]);
const added = (typed: string) => {
  const line = readQuickAdd(groups, typed);
  return line && withLabel(line);
};

describe('a line of the search box with a label', () => {
  it.each([
    ['chu ngan: Họ và tên', { kind: 'field', type: 'text', label: 'Họ và tên' }],
    ['ngày: Ngày sinh *', { kind: 'field', type: 'date', label: 'Ngày sinh', with: { required: true } }],
    ['Số: Giá: bằng số*', { kind: 'field', type: 'number', label: 'Giá: bằng số', with: { required: true } }],
    ['thư: Thư điện tử', { kind: 'field', type: 'email', label: 'Thư điện tử' }],
    ['nhóm: Cha', { kind: 'field', type: 'group', label: 'Cha' }],
    ['bước mới: Cha, mẹ', { kind: 'step', title: 'Cha, mẹ' }],
    ['phan moi: Nơi sinh *', { kind: 'section', title: 'Nơi sinh' }],
  ])('%s', (typed, expected) => {
    expect(added(typed)).toEqual(expected);
  });

  it.each(['ngày', 'ngày:', 'ngày:   ', ': Ngày sinh', 'không có gì: Nhãn', 'ngày: *'])('%j is a search', (typed) => {
    expect(readQuickAdd(groups, typed)).toBeUndefined();
  });
});

describe('a new field that must have a province', () => {
  it('gets the own one; others and forms without a procedure stay as they are', () => {
    const commune = { kind: 'field', type: 'commune' } as const;
    expect(atHome(commune, 'H21')).toEqual({ ...commune, with: { settings: { province: 'H21' } } });
    expect(atHome({ ...commune, with: { required: true } }, 'H21')).toMatchObject({
      with: { required: true, settings: { province: 'H21' } },
    });
    expect(atHome(commune, undefined)).toBe(commune);
    const address = { kind: 'field', type: 'address' } as const;
    expect(atHome(address, 'H21')).toBe(address);
  });
});
