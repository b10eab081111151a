import { makePlaces } from '../../src/places/make-places';
import type { Places } from '../../src/places/places';
import communesFile from '../data/communes.json';
import provincesFile from '../data/provinces.json';

/** A province of the current 34, as the seed stores it. */
export type SeedProvince = {
  /** QCVN 102:2016/BTTTT code. */
  code: string;
  name: string;
  fullName: string;
  /** GSO code of the province now. */
  gsoCode: string;
  /** Codes of the former provinces it was made of, its own among them. */
  mergedFrom: string[];
  communeCount: number;
};

/** A province before 01/07/2025: its code lives on in old dossiers, codes and citizen ids. */
export type FormerProvince = {
  code: string;
  name: string;
  aliases: string[];
  /** Code of the province it belongs to now. */
  now: string;
  /** First three digits of a citizen id issued there. */
  citizenIdPrefix: string;
  /** How sure the code is: verified, seen-in-public-code or unverified. */
  certainty: string;
};

/** The 34 provinces, in the order of their codes. */
export function seedProvinces(): SeedProvince[] {
  return provincesFile.provinces34.map((province) => ({
    code: province.code,
    name: province.name,
    fullName: province.fullName,
    gsoCode: province.gsoCode,
    mergedFrom: [...province.mergedFrom],
    communeCount: province.communes.total,
  }));
}

/** The 63 provinces before the merger of 01/07/2025, each with the province it belongs to now. */
export function formerProvinces(): FormerProvince[] {
  return provincesFile.provinces63.map((province) => ({
    code: province.code,
    name: province.name,
    aliases: [...province.aliases],
    now: province.newProvinceCode,
    citizenIdPrefix: province.cccdPrefix,
    certainty: province.codeVerified,
  }));
}

let known: Places | undefined;

/** The 34 provinces and 3,321 communes as a look-up; made once per process. */
export function seedPlaces(): Places {
  known ??= makePlaces(
    provincesFile.provinces34.map(({ code, name }) => ({ code, name })),
    communesFile.communes.flatMap(([code, name, province]) =>
      code === undefined || name === undefined || province === undefined ? [] : [{ code, name, province }],
    ),
  );
  return known;
}
