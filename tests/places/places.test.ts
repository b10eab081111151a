import { describe, expect, it } from 'vitest';
import { formerProvinces, seedPlaces, seedProvinces } from '../../seed/read';
import { makePlaces } from '../../src/places/make-places';

describe('the places of the seed', () => {
  const places = seedPlaces();

  it('are 34 provinces and 3,321 communes, as many in each as the province says', () => {
    expect(places.provinces()).toHaveLength(34);
    const counts = seedProvinces().map(({ code, communeCount }) => [places.communesOf(code)?.length, communeCount]);
    for (const [found, stated] of counts) expect(found).toBe(stated);
    expect(seedProvinces().reduce((sum, { communeCount }) => sum + communeCount, 0)).toBe(3321);
  });

  it('are looked up by code', () => {
    expect(places.province('H01')?.name).toBe('An Giang');
    expect(places.province('H33')).toBeUndefined();
    expect(places.commune('00004')).toEqual({ code: '00004', name: 'Phường Ba Đình', province: 'H26' });
    expect(places.commune('99999')).toBeUndefined();
    expect(places.communesOf('H99')).toBeUndefined();
  });

  it('know what became of the 63 former provinces, and agree with what each was merged from', () => {
    const former = formerProvinces();
    expect(former).toHaveLength(63);
    for (const { code, now } of former) {
      expect(seedProvinces().find((province) => province.code === now)?.mergedFrom).toContain(code);
    }
    expect(
      seedProvinces()
        .flatMap(({ mergedFrom }) => mergedFrom)
        .sort(),
    ).toEqual(former.map(({ code }) => code).sort());
    expect(former.find(({ name }) => name === 'Phú Yên')?.now).toBe('H15');
    expect(new Set(former.map(({ citizenIdPrefix }) => citizenIdPrefix)).size).toBe(63);
  });
});

describe('makePlaces', () => {
  const here = [{ code: 'H01', name: 'An Giang' }];

  it('refuses data that contradicts itself', () => {
    expect(() => makePlaces([...here, ...here], [])).toThrow('twice');
    expect(() => makePlaces(here, [{ code: '1', name: 'x', province: 'H02' }])).toThrow('unknown province');
    const commune = { code: '1', name: 'x', province: 'H01' };
    expect(() => makePlaces(here, [commune, commune])).toThrow('twice');
  });

  it('knows a province without communes', () => {
    expect(makePlaces(here, []).communesOf('H01')).toEqual([]);
  });
});
