import { compact, member, numberAt, textsAt } from '../json';
import { choiceLabel, enumOf } from './choice';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { pickInteger } from './sample-values';
import {
  choicesSchema,
  choicesSetting,
  freshChoices,
  isAsked,
  numberSetting,
  setting,
  settingsSchema,
} from './settings';
import { plainText } from './show-values';

/** Several of a list, each at most once. */
export const choices: FieldType = {
  name: 'choices',
  label: { vi: 'Chọn nhiều', en: 'Choose several' },
  description: { vi: 'Đánh dấu một hay nhiều mục cho sẵn.', en: 'Any number of items of a list.' },
  group: 'basic',
  kind: 'value',
  answer: 'choices',
  settings: settingsSchema(
    {
      choices: setting({ vi: 'Các lựa chọn', en: 'Choices' }, choicesSchema),
      minItems: setting({ vi: 'Chọn ít nhất', en: 'At least' }, { type: 'integer', minimum: 0, maximum: 300 }),
      maxItems: setting({ vi: 'Chọn nhiều nhất', en: 'At most' }, { type: 'integer', minimum: 1, maximum: 300 }),
    },
    ['choices'],
  ),
  fresh: { settings: { choices: freshChoices } },
  schema: (field) => {
    const minimum = numberSetting(field, 'minItems') ?? 0;
    return compact({
      type: 'array',
      items: enumOf(field),
      minItems: minimum > 1 ? minimum : isAsked(field) ? 1 : undefined,
      maxItems: numberSetting(field, 'maxItems'),
      uniqueItems: true,
    });
  },
  ui: (field) => ({
    'ui:widget': 'checkboxes',
    'ui:enumNames': choicesSetting(field).map((item) => item.label),
  }),
  settingsOf: (schema, ui) => {
    const values = textsAt(member(schema, 'items'), 'enum');
    const minItems = numberAt(schema, 'minItems') ?? 0;
    return compact({
      choices: values.map((value) => ({ value, label: choiceLabel(value, values, ui) })),
      minItems: minItems > 1 ? minItems : undefined,
      maxItems: numberAt(schema, 'maxItems'),
    });
  },
  isEmpty: isBlank,
  refusals: {
    enum: {
      code: 'choice-unknown',
      message: { vi: '“{label}” phải là các mục cho sẵn.', en: '“{label}” must be items of the list.' },
    },
    minItems: {
      code: 'too-few-choices',
      message: { vi: '“{label}”: chọn ít nhất {limit} mục.', en: '“{label}”: choose at least {limit}.' },
    },
    maxItems: {
      code: 'too-many-choices',
      message: { vi: '“{label}”: chọn nhiều nhất {limit} mục.', en: '“{label}”: choose at most {limit}.' },
    },
  },
  sample: (schema, random) => {
    const values = textsAt(member(schema, 'items'), 'enum');
    const low = Math.max(1, numberAt(schema, 'minItems') ?? 1);
    const high = Math.min(values.length, numberAt(schema, 'maxItems') ?? values.length);
    const count = pickInteger(random, Math.min(low, high), high);
    const start = values.length > 0 ? pickInteger(random, 0, values.length - 1) : 0;
    return [...values.slice(start), ...values.slice(0, start)].slice(0, count);
  },
  broken: (schema) => {
    const values = textsAt(member(schema, 'items'), 'enum');
    const first = values[0] ?? 'a';
    const maximum = numberAt(schema, 'maxItems');
    const tooMany = maximum !== undefined && maximum < values.length ? [values.slice(0, maximum + 1)] : [];
    const minimum = numberAt(schema, 'minItems') ?? 0;
    const tooFew = minimum > 1 ? [values.slice(0, minimum - 1)] : [];
    return [[`${values.join('')}-x`], [first, first], first, { 0: first }, ...tooMany, ...tooFew];
  },
  show: (value, schema, { ui }) => {
    const values = textsAt(member(schema, 'items'), 'enum');
    const labels = Array.isArray(value)
      ? value.map((item) => (typeof item === 'string' ? choiceLabel(item, values, ui) : plainText(item)))
      : [plainText(value)];
    return { kind: 'text', text: labels.join('; ') };
  },
};
