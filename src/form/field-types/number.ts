import type { FieldDraft } from '../draft';
import { compact, type JsonSchema, member, numberAt, textAt } from '../json';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { pickInteger } from './sample-values';
import { numberSetting, setting, settingsSchema, textSetting } from './settings';
import { plainText, shownNumber } from './show-values';

/** Beyond this a double no longer counts in ones. */
const largest = 999_999_999_999_999;

function decimalsOf(field: FieldDraft): number {
  return numberSetting(field, 'decimals') ?? 0;
}

function bounds(schema: JsonSchema): { low: number; high: number } {
  const low = numberAt(schema, 'minimum');
  const high = numberAt(schema, 'maximum') ?? largest;
  return { low: low ?? Math.min(0, high), high };
}

/** A number; whole unless `decimals` is set. More decimals than allowed are refused by the rule `decimals`. */
export const number: FieldType = {
  name: 'number',
  label: { vi: 'Số', en: 'Number' },
  description: { vi: 'Số lượng, diện tích, số tầng...', en: 'A quantity, an area, a count.' },
  group: 'basic',
  kind: 'value',
  answer: 'number',
  settings: settingsSchema({
    minimum: setting({ vi: 'Nhỏ nhất', en: 'Minimum' }, { type: 'number' }),
    maximum: setting({ vi: 'Lớn nhất', en: 'Maximum' }, { type: 'number' }),
    decimals: setting({ vi: 'Số chữ số sau dấu phẩy', en: 'Decimals' }, { type: 'integer', minimum: 0, maximum: 6 }),
    unit: setting({ vi: 'Đơn vị', en: 'Unit' }, { type: 'string', maxLength: 30 }),
    ungrouped: setting(
      { vi: 'Không tách hàng nghìn (năm, số thứ tự)', en: 'Without thousands separators (years, serial numbers)' },
      { type: 'boolean' },
    ),
  }),
  schema: (field) =>
    compact({
      type: decimalsOf(field) > 0 ? 'number' : 'integer',
      minimum: numberSetting(field, 'minimum') ?? -largest,
      maximum: numberSetting(field, 'maximum') ?? largest,
      'x-decimals': decimalsOf(field) > 0 ? decimalsOf(field) : undefined,
      'x-unit': textSetting(field, 'unit'),
      'x-ungrouped': member(field.settings, 'ungrouped') === true ? true : undefined,
      'x-inputmode': decimalsOf(field) > 0 ? 'decimal' : 'numeric',
    }),
  ui: () => ({}),
  rules: (field, path) =>
    decimalsOf(field) > 0
      ? [{ id: `decimals:${path}`, kind: 'decimals', fields: [path], options: { decimals: decimalsOf(field) } }]
      : [],
  settingsOf: (schema) => {
    const minimum = numberAt(schema, 'minimum');
    const maximum = numberAt(schema, 'maximum');
    return compact({
      minimum: minimum === -largest ? undefined : minimum,
      maximum: maximum === largest ? undefined : maximum,
      decimals: numberAt(schema, 'x-decimals'),
      unit: textAt(schema, 'x-unit'),
      ungrouped: member(schema, 'x-ungrouped') === true ? true : undefined,
    });
  },
  isEmpty: isBlank,
  sample: (schema, random) => {
    const { low, high } = bounds(schema);
    // A number of something, as most are; a limit that people set is kept to all the same.
    const from = low <= 1 && high >= 1 ? 1 : Math.ceil(Math.max(low, -largest));
    const value = pickInteger(random, from, Math.max(from, Math.floor(Math.min(high, from + 100))));
    return value <= high && value >= low ? value : low;
  },
  broken: (schema) => {
    const { high } = bounds(schema);
    const low = numberAt(schema, 'minimum') ?? -largest;
    const fraction = numberAt(schema, 'x-decimals') === undefined ? [Math.max(low, 0) + 0.5] : [];
    return ['mười', high + 1, low - 1, [1], ...fraction];
  },
  show: (value, schema, { locale }) => {
    const unit = textAt(schema, 'x-unit');
    const isGrouped = typeof value === 'number' && member(schema, 'x-ungrouped') !== true;
    const shown = isGrouped ? shownNumber(value, locale) : plainText(value);
    return { kind: 'text', text: unit === undefined ? shown : `${shown} ${unit}` };
  },
};
