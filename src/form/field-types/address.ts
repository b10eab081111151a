import type { FieldDraft } from '../draft';
import { compact, isObject, type Json, type JsonObject, member, objectAt, textAt } from '../json';
import { isBlank } from './emptiness';
import type { FieldType, SampleContext } from './field-type';
import { labels } from './messages';
import { pick, pickInteger } from './sample-values';
import { setting, settingsSchema, textSetting } from './settings';
import { plainText } from './show-values';

const provinceCode = '^H[0-9]{2}$';
const communeCode = '^[0-9]{5}$';

function hasDetail(field: FieldDraft): boolean {
  return member(field.settings, 'detail') !== false;
}

/** A commune of a province that the caller knows; when it knows none, one of the right shape. */
export function sampleCommune({ places }: SampleContext, random: () => number, province: string): string {
  const communes = places.communesOf(province) ?? [];
  return communes.length > 0 ? pick(random, communes).code : '30307';
}

/**
 * An address of the two tiers since 01/07/2025: province and commune by code (looked up, never listed in the schema), details by hand.
 * Whether the codes exist and fit each other is the rule `address`.
 */
export const address: FieldType = {
  name: 'address',
  label: { vi: 'Địa chỉ', en: 'Address' },
  description: { vi: 'Tỉnh, xã phường và số nhà, đường, thôn.', en: 'Province, commune and details.' },
  group: 'identity',
  kind: 'value',
  answer: 'group',
  settings: settingsSchema({
    province: setting(
      { vi: 'Chỉ trong tỉnh (mã)', en: 'Only in the province (code)' },
      { type: 'string', pattern: provinceCode, 'x-choices': 'provinces' },
    ),
    detail: setting({ vi: 'Hỏi số nhà, đường, thôn', en: 'Ask for details' }, { type: 'boolean' }),
  }),
  schema: (field) => {
    const fixed = textSetting(field, 'province');
    return {
      type: 'object',
      properties: compact({
        province: {
          type: 'string',
          ...(fixed === undefined ? { pattern: provinceCode } : { const: fixed }),
          title: labels.province.vi,
          'x-autocomplete': 'address-level1',
        },
        commune: { type: 'string', pattern: communeCode, title: labels.commune.vi, 'x-autocomplete': 'address-level2' },
        detail: hasDetail(field)
          ? {
              type: 'string',
              minLength: 1,
              maxLength: 200,
              title: labels.detail.vi,
              'x-field': 'text',
              'x-autocomplete': 'street-address',
            }
          : undefined,
      }),
      required: hasDetail(field) ? ['province', 'commune', 'detail'] : ['province', 'commune'],
    };
  },
  ui: () => ({ 'ui:order': ['province', 'commune', 'detail', '*'] }),
  rules: (_field, path) => [{ id: `address:${path}`, kind: 'address', fields: [path] }],
  settingsOf: (schema) => {
    const properties = objectAt(schema, 'properties');
    return compact({
      province: textAt(properties.province, 'const'),
      detail: member(properties, 'detail') === undefined ? false : undefined,
    });
  },
  isEmpty: (value) =>
    isObject(value) ? isBlank(member(value, 'commune')) && isBlank(member(value, 'detail')) : isBlank(value),
  refusals: {
    const: {
      code: 'province-fixed',
      message: {
        vi: '“{label}” chỉ nhận địa chỉ trong tỉnh đã định.',
        en: '“{label}” takes addresses in the given province only.',
      },
    },
  },
  sample: (schema, random, _child, context) => {
    const properties = objectAt(schema, 'properties');
    const provinces = context.places.provinces();
    const province =
      textAt(properties.province, 'const') ?? (provinces.length > 0 ? pick(random, provinces).code : 'H01');
    return compact({
      province,
      commune: sampleCommune(context, random, province),
      detail: properties.detail === undefined ? undefined : `Số ${pickInteger(random, 1, 300)}, đường Lê Lợi`,
    });
  },
  broken: (schema): Json[] => {
    const properties = objectAt(schema, 'properties');
    const province = textAt(properties.province, 'const') ?? 'H01';
    const detail: JsonObject = properties.detail === undefined ? {} : { detail: 'Số 1' };
    return [
      'Số 1, đường Lê Lợi',
      { province, commune: '123', ...detail },
      { province: 'An Giang', commune: '30307', ...detail },
      ...(properties.detail === undefined ? [] : [{ province, detail: 'Số 1' }]),
    ];
  },
  show: (value, _schema, { places }) => {
    if (!isObject(value)) return { kind: 'text', text: plainText(value) };
    const commune = textAt(value, 'commune');
    const province = textAt(value, 'province');
    const parts: (Json | undefined)[] = [
      member(value, 'detail'),
      commune && (places.commune(commune)?.name ?? commune),
      province && (places.province(province)?.name ?? province),
    ];
    return { kind: 'text', text: parts.filter((part) => typeof part === 'string' && part !== '').join(', ') };
  },
};
