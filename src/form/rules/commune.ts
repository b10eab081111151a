import { isCommuneOf } from './address';
import { messages } from './messages';
import { answeredPlaces, fieldsRole, option, optionsSchema, type RuleKind } from './rule-kind';

/** A commune of a fixed province. */
export const commune: RuleKind = {
  name: 'commune',
  label: { vi: 'Xã, phường thuộc tỉnh', en: 'Commune of the province' },
  description: { vi: 'Xã, phường có trong tỉnh đã định.', en: 'The commune belongs to the given province.' },
  group: 'of-type',
  roles: fieldsRole(['place'], 1, 1000),
  sentence: { vi: '{fields} thuộc tỉnh {province}', en: '{fields} belongs to the province {province}' },
  options: optionsSchema({ province: { type: 'string', title: 'Tỉnh (mã)', 'x-title-en': 'Province (code)' } }, [
    'province',
  ]),
  check: (rule, given) => {
    const province = option(rule, 'province');
    if (typeof province !== 'string') return [];
    return answeredPlaces(rule, given).flatMap(({ path, value }) =>
      typeof value === 'string' && !isCommuneOf(given.places, province, value)
        ? [{ path, code: 'commune-unknown', message: messages.communeUnknown }]
        : [],
    );
  },
};
