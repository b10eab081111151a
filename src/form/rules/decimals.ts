import { messages } from './messages';
import { answeredPlaces, fieldsRole, option, optionsSchema, type RuleKind } from './rule-kind';

/** At most so many digits behind the decimal point. `multipleOf` cannot say it: 0.07 is no multiple of 0.01 in floating point. */
export const decimals: RuleKind = {
  name: 'decimals',
  label: { vi: 'Số chữ số lẻ', en: 'Decimals' },
  description: { vi: 'Giới hạn số chữ số sau dấu phẩy.', en: 'Limits the digits behind the decimal point.' },
  group: 'of-type',
  roles: fieldsRole(['number'], 1, 1000),
  sentence: {
    vi: '{fields} có nhiều nhất {decimals} chữ số sau dấu phẩy',
    en: '{fields} has at most {decimals} decimals',
  },
  options: optionsSchema(
    { decimals: { type: 'integer', minimum: 0, maximum: 6, title: 'Số chữ số', 'x-title-en': 'Digits' } },
    ['decimals'],
  ),
  check: (rule, given) => {
    const limit = option(rule, 'decimals');
    if (typeof limit !== 'number') return [];
    const said = { limit: { vi: String(limit), en: String(limit) } };
    return answeredPlaces(rule, given).flatMap(({ path, value }) =>
      typeof value === 'number' && Number(value.toFixed(Math.min(20, Math.max(0, limit)))) !== value
        ? [{ path, code: 'too-many-decimals', message: messages.decimals, values: said }]
        : [],
    );
  },
};
