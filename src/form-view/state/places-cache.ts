import type { Answers } from '../../form/form';
import { isObject, type Json } from '../../form/json';
import type { Commune, Places, Province } from '../../places/places';

/** Where the lists come from; injected, so that the view knows no address. Both may reject (no network). */
export type PlaceLookup = {
  provinces: () => Promise<readonly Province[]>;
  /** Communes of one province; `province` of the items may be absent. */
  communes: (province: string) => Promise<readonly { code: string; name: string }[]>;
};

/** Lists fetched so far, readable at once; each list is asked for once, a failed one again on the next call. */
export type PlacesCache = {
  places: Places;
  loadProvinces: () => Promise<readonly Province[]>;
  loadCommunes: (province: string) => Promise<readonly Commune[]>;
  /** Fetches every list that the answers name, so that they can be shown by name. Never rejects. */
  loadFor: (answers: Answers) => Promise<void>;
};

function provincesIn(value: Json | undefined, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) provincesIn(item, found);
  if (!isObject(value)) return;
  if (typeof value.province === 'string' && value.province !== '') found.add(value.province);
  for (const member of Object.values(value)) provincesIn(member, found);
}

/** A cache over a look-up. */
export function makePlacesCache(lookup: PlaceLookup): PlacesCache {
  let provinces: readonly Province[] | undefined;
  let provincesAsked: Promise<readonly Province[]> | undefined;
  const communes = new Map<string, readonly Commune[]>();
  const communesAsked = new Map<string, Promise<readonly Commune[]>>();
  const byCode = new Map<string, Commune>();

  function loadProvinces(): Promise<readonly Province[]> {
    provincesAsked ??= lookup.provinces().then(
      (list) => {
        provinces = list;
        return list;
      },
      (error: unknown) => {
        provincesAsked = undefined;
        throw error;
      },
    );
    return provincesAsked;
  }

  function loadCommunes(province: string): Promise<readonly Commune[]> {
    const asked = communesAsked.get(province);
    if (asked) return asked;
    const answer = lookup.communes(province).then(
      (list) => {
        const full = list.map(({ code, name }) => ({ code, name, province }));
        communes.set(province, full);
        for (const commune of full) byCode.set(commune.code, commune);
        return full;
      },
      (error: unknown) => {
        communesAsked.delete(province);
        throw error;
      },
    );
    communesAsked.set(province, answer);
    return answer;
  }

  return {
    places: {
      provinces: () => provinces ?? [],
      province: (code) => provinces?.find((province) => province.code === code),
      commune: (code) => byCode.get(code),
      communesOf: (province) => communes.get(province),
    },
    loadProvinces,
    loadCommunes,
    loadFor: async (answers) => {
      const named = new Set<string>();
      provincesIn(answers, named);
      if (named.size === 0) return;
      await Promise.allSettled([loadProvinces(), ...[...named].map((province) => loadCommunes(province))]);
    },
  };
}
