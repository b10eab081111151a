import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinDate, parseTypedDate, splitDate } from '../../src/form-view/controls/dates';
import { acceptAttribute, isKind, kindNames, takesPhotos } from '../../src/form-view/controls/file-kinds';
import { fold, matchItems, namedItems } from '../../src/form-view/controls/fold';
import { readMoney, readNumber, writeMoney, writeNumber } from '../../src/form-view/controls/numbers';
import { messages } from '../../src/form-view/messages';
import { clientMessages } from '../../src/site/client/messages';

describe('numbers', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1234.5', 1234.5],
    ['12,5', 12.5],
    ['1 500', 1500],
    ['1.500', 1500],
    ['', undefined],
    ['mười', 'mười'],
    ['1,2,3', '1,2,3'],
    ['-', '-'],
  ])('reads %j', (text, value) => {
    expect(readNumber(text)).toEqual(value);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        (number) => readNumber(writeNumber(number)) === number,
      ),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
        (amount) => readMoney(writeMoney(amount)) === amount,
      ),
    );
  });

  it.each([
    ['1.500.000', 1500000],
    ['1,500,000 đ', 1500000],
    ['2000000 đồng', 2000000],
    ['VND', 'VND'],
    ['', undefined],
  ])('reads money %j', (text, value) => {
    expect(readMoney(text)).toEqual(value);
  });
});

describe('dates', () => {
  it('gives back what stands in the boxes, whole or half', () => {
    const digits = (max: number) => fc.integer({ min: 1, max }).map(String);
    const part = (max: number) => fc.oneof(fc.constant(''), digits(max));
    fc.assert(
      fc.property(part(31), part(12), part(9999), (day, month, year) => {
        const parts = { day, month, year };
        expect(splitDate(joinDate(parts))).toEqual(parts);
      }),
    );
  });

  it.each([
    ['27/3/1990', { day: '27', month: '3', year: '1990' }],
    ['1990-03-27', { day: '27', month: '03', year: '1990' }],
    ['27.03.1990', { day: '27', month: '03', year: '1990' }],
    ['27', undefined],
    ['3/1990', undefined],
  ])('takes a pasted %j', (text, parts) => {
    expect(parseTypedDate(text)).toEqual(parts);
  });
});

describe('finding a place by its name', () => {
  const items = ['Phường Ba Đình', 'Xã Ba Vì', 'Phường Đình Bảng', 'Xã Đá Bạc'].map((name) => ({ name }));
  const found = (typed: string) => matchItems(items, typed).map((item) => item.name);

  it('needs no accents, and takes words in any order', () => {
    expect(found('ba dinh')).toEqual(['Phường Ba Đình', 'Phường Đình Bảng']);
    expect(found('dinh ba')).toContain('Phường Ba Đình');
    expect(found('xa da bac')).toEqual(['Xã Đá Bạc']);
    expect(found('xyz')).toEqual([]);
    expect(found('')).toHaveLength(4);
  });

  it('gives the rightly accented name first', () => {
    expect(found('đình')[0]).toBe('Phường Đình Bảng');
    const alike = ['Xã Ba Vì', 'Xã Bà Vi'].map((name) => ({ name }));
    expect(matchItems(alike, 'bà').map(({ name }) => name)).toEqual(['Xã Bà Vi', 'Xã Ba Vì']);
  });

  it('takes a name that is typed in full for that place alone, and one without accents or kind for all it may mean', () => {
    const alike = ['Xã Tân Lập', 'Phường Tân Lập', 'Xã Tần Lạp'].map((name) => ({ name }));
    const named = (text: string) => namedItems(alike, text).map(({ name }) => name);
    expect(named(' xã tân lập ')).toEqual(['Xã Tân Lập']);
    expect(named('xa tan lap')).toEqual(['Xã Tân Lập', 'Xã Tần Lạp']);
    expect(named('tan lap')).toEqual(['Xã Tân Lập', 'Phường Tân Lập', 'Xã Tần Lạp']);
    expect(named('tan')).toEqual([]);
  });

  it('folds composed and decomposed letters alike', () => {
    fc.assert(fc.property(fc.string(), (text) => fold(text.normalize('NFC')) === fold(text.normalize('NFD'))));
    expect(fold('Đắk Lắk')).toBe('dak lak');
  });
});

describe('kinds of files', () => {
  it('are said by their endings', () => {
    expect(kindNames(['application/pdf', 'image/jpeg', '.dwg', 'image/*'])).toBe('PDF, JPG, DWG, PNG, WEBP, HEIC, TIF');
  });

  it('are known by type or by ending', () => {
    expect(isKind({ name: 'a.PDF', type: '' }, ['application/pdf'])).toBe(true);
    expect(isKind({ name: 'a.bin', type: 'image/png' }, ['image/*'])).toBe(true);
    expect(isKind({ name: 'a.exe', type: 'application/x-msdownload' }, ['application/pdf'])).toBe(false);
    expect(acceptAttribute(['image/jpeg'])).toBe('image/jpeg,.jpg,.jpeg');
    expect(takesPhotos(['application/pdf'])).toBe(false);
    expect(takesPhotos(['jpg'])).toBe(true);
  });
});

describe('messages', () => {
  const all = Object.entries({ ...messages, ...clientMessages });

  it.each(all)('%s has both languages with the same places', (_name, text) => {
    const placesIn = (one: string) => (one.match(/\{\w+\}/g) ?? []).sort();
    expect(text.vi.normalize('NFC')).toBe(text.vi);
    expect(text.vi.length * text.en.length).toBeGreaterThan(0);
    expect(placesIn(text.en)).toEqual(placesIn(text.vi));
  });
});
