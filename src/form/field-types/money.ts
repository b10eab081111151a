import { compact, numberAt } from '../json';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { pickInteger } from './sample-values';
import { numberSetting, setting, settingsSchema } from './settings';
import { plainText, shownNumber } from './show-values';

const largest = 999_999_999_999_999;

/** An amount of money: whole đồng. */
export const money: FieldType = {
  name: 'money',
  label: { vi: 'Số tiền (đồng)', en: 'Money (VND)' },
  description: { vi: 'Số tiền bằng đồng Việt Nam, không có số lẻ.', en: 'An amount in whole Vietnamese đồng.' },
  group: 'basic',
  kind: 'value',
  answer: 'number',
  settings: settingsSchema({
    minimum: setting({ vi: 'Ít nhất (đồng)', en: 'Minimum (VND)' }, { type: 'integer', minimum: 0 }),
    maximum: setting({ vi: 'Nhiều nhất (đồng)', en: 'Maximum (VND)' }, { type: 'integer', minimum: 0 }),
  }),
  schema: (field) => ({
    type: 'integer',
    minimum: numberSetting(field, 'minimum') ?? 0,
    maximum: numberSetting(field, 'maximum') ?? largest,
    'x-inputmode': 'numeric',
  }),
  ui: () => ({}),
  settingsOf: (schema) => {
    const minimum = numberAt(schema, 'minimum');
    const maximum = numberAt(schema, 'maximum');
    return compact({
      minimum: minimum === 0 ? undefined : minimum,
      maximum: maximum === largest ? undefined : maximum,
    });
  },
  isEmpty: isBlank,
  sample: (schema, random) => {
    const low = numberAt(schema, 'minimum') ?? 0;
    const high = numberAt(schema, 'maximum') ?? largest;
    const thousands = Math.ceil(low / 1000);
    const value = 1000 * pickInteger(random, thousands, thousands + 50_000);
    return value <= high ? value : low;
  },
  broken: (schema) => [
    '50.000',
    (numberAt(schema, 'minimum') ?? 0) - 1,
    (numberAt(schema, 'maximum') ?? largest) + 1,
    (numberAt(schema, 'minimum') ?? 0) + 0.5,
  ],
  show: (value, _schema, { locale }) => {
    const unit = locale === 'vi' ? 'đồng' : 'VND';
    return {
      kind: 'text',
      text: typeof value === 'number' ? `${shownNumber(value, locale)} ${unit}` : plainText(value),
    };
  },
};
