import { compact, textAt } from '../json';
import { sampleCommune } from './address';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { setting, settingsSchema, textSetting } from './settings';
import { plainText } from './show-values';

/** One commune, ward or special zone of a fixed province, by its code of five digits; the rule `commune` looks it up. */
export const commune: FieldType = {
  name: 'commune',
  label: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
  description: { vi: 'Một xã, phường, đặc khu của tỉnh đã định.', en: 'A commune of a fixed province.' },
  group: 'identity',
  kind: 'value',
  answer: 'place',
  settings: settingsSchema(
    {
      province: setting(
        { vi: 'Tỉnh (mã)', en: 'Province (code)' },
        { type: 'string', pattern: '^H[0-9]{2}$', 'x-choices': 'provinces' },
      ),
    },
    ['province'],
  ),
  schema: (field) => compact({ type: 'string', pattern: '^[0-9]{5}$', 'x-province': textSetting(field, 'province') }),
  ui: () => ({}),
  rules: (field, path) => {
    const province = textSetting(field, 'province');
    return province === undefined
      ? []
      : [{ id: `commune:${path}`, kind: 'commune', fields: [path], options: { province } }];
  },
  settingsOf: (schema) => compact({ province: textAt(schema, 'x-province') }),
  isEmpty: isBlank,
  refusals: {
    pattern: {
      code: 'commune-code',
      message: {
        vi: '“{label}”: hãy chọn một xã, phường trong danh sách.',
        en: '“{label}”: choose a commune of the list.',
      },
    },
  },
  sample: (schema, random, _child, context) => sampleCommune(context, random, textAt(schema, 'x-province') ?? 'H01'),
  broken: () => ['123', 'Phường Long Xuyên', 30307],
  show: (value, _schema, { places }) => ({
    kind: 'text',
    text: typeof value === 'string' ? (places.commune(value)?.name ?? value) : plainText(value),
  }),
};
