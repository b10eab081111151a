import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeName, isKeyOf, keyFromLabel } from '../../../src/form/commands/keys';

describe('keys made of labels', () => {
  it.each([
    ['Họ, chữ đệm, tên', 'hoChuDemTen'],
    ['Ngày sinh của trẻ', 'ngaySinhCuaTre'],
    ['ĐỊA CHỈ', 'diaChi'],
    ['Số CCCD/định danh', 'soCccdDinhDanh'],
    ['12 tháng gần nhất', 'muc12ThangGanNhat'],
    ['!!!', 'truong'],
    ['', 'truong'],
    ['constructor', 'truongconstructor'],
    ['Tên đầy đủ của cơ quan, tổ chức, doanh nghiệp đề nghị cấp phép', 'tenDayDuCuaCoQuanToChucDoanhNghiepDeNghi'],
  ])('%s -> %s', (label, key) => {
    expect(keyFromLabel(label)).toBe(key);
  });

  it('are names that a form takes, whatever the label', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (label) => {
        expect(keyFromLabel(label)).toMatch(/^[A-Za-z][A-Za-z0-9_-]{0,99}$/);
        expect(isKeyOf(keyFromLabel(label), label)).toBe(true);
      }),
    );
  });

  it('get the first free number', () => {
    expect(freeName('a', new Set(['b']))).toBe('a');
    expect(freeName('a', new Set(['a', 'a2', 'a4']))).toBe('a3');
    expect(isKeyOf('hoTen3', 'Họ tên')).toBe(true);
    expect(isKeyOf('hoTenCha', 'Họ tên')).toBe(false);
  });
});
