import { describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { overlap, trigrams } from '../../src/import/likeness';
import { makeNameIndex, signature } from '../../src/import/near-duplicates';

const names = seedProcedures().map(({ name }) => name);

describe('near-duplicates', () => {
  const index = makeNameIndex();
  for (const [place, name] of names.entries()) index.add(String(place), name);

  it.each([
    ['another spelling of the tone', (name: string) => name.normalize('NFD')],
    ['capitals', (name: string) => name.toLocaleUpperCase('vi')],
    ['"Thủ tục" in front', (name: string) => `Thủ tục ${name.toLocaleLowerCase('vi')}`],
    ['marks behind', (name: string) => ` ${name};`],
    [
      'no accents',
      (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
    ],
  ])('are found through %s', (_, change) => {
    for (const [place, name] of names.entries()) {
      const near = index.near(change(name));
      expect(
        near.filter(({ likeness }) => likeness === 1).map(({ id }) => id),
        change(name),
      ).toContain(String(place));
    }
  });

  it('are found through brackets behind, and never called identical: what stands there tells procedures apart', () => {
    for (const [place, name] of names.entries()) {
      const near = index.near(`${name} (cấp lại do mất)`);
      expect(near.find(({ id }) => id === String(place))?.likeness, name).toBeGreaterThanOrEqual(0.7);
      expect(near.every(({ likeness }) => likeness < 1)).toBe(true);
    }
  });

  it('finds every planted double among thousands', () => {
    const many = makeNameIndex();
    const made = Array.from(
      { length: 3_000 },
      (_, place) => `${names[place % names.length]} số ${place} tại khu vực ${place * 7919}`,
    );
    for (const [place, name] of made.entries()) many.add(String(place), name);
    const planted = Array.from({ length: 200 }, (_, place) => place * 13);
    const missed = planted.filter((place) => {
      const name = made[place] ?? '';
      return !many.near(`${name.slice(0, -1)}0`).some(({ id }) => id === String(place));
    });
    expect(missed).toEqual([]);
  });

  it('does not take different names for one', () => {
    expect(index.near('Cấp phép nuôi chim yến trong khu dân cư')).toEqual([]);
  });

  it('has signatures that agree about as often as the sets overlap', () => {
    const [one, other] = [trigrams('Đăng ký khai sinh'), trigrams('Đăng ký lại khai sinh')];
    const [a, b] = [signature(one), signature(other)];
    const equal = a.filter((value, place) => value === b[place]).length / a.length;
    expect(Math.abs(equal - overlap(one, other))).toBeLessThan(0.2);
  });
});
