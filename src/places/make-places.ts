import type { Commune, Places, Province } from './places';

/**
 * Look-up of places over lists held in memory: by code in constant time, communes of a province in the order given.
 *
 * @param provinces the current provinces; a code that occurs twice throws, as it is a defect of the data and not of a request
 * @param communes communes by province; a province that is in `provinces` without communes has an empty list
 */
export function makePlaces(provinces: readonly Province[], communes: readonly Commune[]): Places {
  const provinceByCode = new Map<string, Province>();
  const communeByCode = new Map<string, Commune>();
  const communesByProvince = new Map<string, Commune[]>();
  for (const province of provinces) {
    if (provinceByCode.has(province.code)) throw new Error(`Province ${province.code} occurs twice`);
    provinceByCode.set(province.code, province);
    communesByProvince.set(province.code, []);
  }
  for (const commune of communes) {
    if (communeByCode.has(commune.code)) throw new Error(`Commune ${commune.code} occurs twice`);
    const siblings = communesByProvince.get(commune.province);
    if (siblings === undefined) throw new Error(`Commune ${commune.code} lies in unknown province ${commune.province}`);
    communeByCode.set(commune.code, commune);
    siblings.push(commune);
  }
  return {
    provinces: () => provinces,
    province: (code) => provinceByCode.get(code),
    commune: (code) => communeByCode.get(code),
    communesOf: (province) => communesByProvince.get(province),
  };
}
