import type { Places } from '../../places/places';
import { textAt } from '../json';
import { messages } from './messages';
import { answeredPlaces, type Finding, fieldsRole, optionsSchema, type RuleKind } from './rule-kind';

/** Whether a province exists, as far as the caller knows provinces at all. */
function isKnownProvince(places: Places, code: string): boolean {
  return places.provinces().length === 0 || places.province(code) !== undefined;
}

/** Whether a commune stands in the province; true when the caller has not got the communes of it. */
export function isCommuneOf(places: Places, province: string, code: string): boolean {
  return places.communesOf(province)?.some((commune) => commune.code === code) ?? true;
}

/** Codes of an address: the province exists and the commune belongs to it. What is not known on this side passes; the server knows all. */
export const address: RuleKind = {
  name: 'address',
  label: { vi: 'Địa chỉ có thật', en: 'Address exists' },
  description: {
    vi: 'Tỉnh có thật và xã, phường thuộc tỉnh đó.',
    en: 'The province exists and the commune belongs to it.',
  },
  group: 'of-type',
  roles: fieldsRole(['group'], 1, 1000),
  sentence: {
    vi: '{fields} có trong danh sách đơn vị hành chính',
    en: '{fields} is in the list of provinces and communes',
  },
  options: optionsSchema({}),
  check: (rule, given) =>
    answeredPlaces(rule, given).flatMap(({ path, value }): Finding[] => {
      const province = textAt(value, 'province');
      const commune = textAt(value, 'commune');
      if (province === undefined) return [];
      if (!isKnownProvince(given.places, province)) {
        return [{ path: `${path}.province`, code: 'province-unknown', message: messages.provinceUnknown }];
      }
      if (commune === undefined || isCommuneOf(given.places, province, commune)) return [];
      return [{ path: `${path}.commune`, code: 'commune-unknown', message: messages.communeUnknown }];
    }),
};
