import { compact, type Json, member, numberAt, textAt } from '../json';
import { cleanLine } from './clean-text';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { fitLength, pick } from './sample-values';
import { isAsked, numberSetting, setting, settingsSchema, textSetting } from './settings';
import { plainText } from './show-values';

const defaultItems = 20;
const defaultLength = 200;

const samples = ['Nguyễn Thị Bình', 'Số 12 đường Lê Lợi', 'Bản sao có chứng thực'];

/** A list of short texts, as many as the applicant needs. Blank ones are no items. */
export const textList: FieldType = {
  name: 'text-list',
  label: { vi: 'Danh sách chữ', en: 'List of texts' },
  description: {
    vi: 'Nhiều mục, mỗi mục một dòng chữ: các tên gọi khác, các số giấy tờ.',
    en: 'Any number of items of one line each: other names, numbers of papers.',
  },
  group: 'basic',
  kind: 'value',
  answer: 'texts',
  settings: settingsSchema({
    minItems: setting({ vi: 'Ít nhất (mục)', en: 'At least (items)' }, { type: 'integer', minimum: 0, maximum: 500 }),
    maxItems: setting({ vi: 'Nhiều nhất (mục)', en: 'At most (items)' }, { type: 'integer', minimum: 1, maximum: 500 }),
    maxLength: setting(
      { vi: 'Mỗi mục nhiều nhất (ký tự)', en: 'Each at most (characters)' },
      { type: 'integer', minimum: 1, maximum: 5000 },
    ),
    itemLabel: setting({ vi: 'Tên một mục', en: 'Name of an item' }, { type: 'string', maxLength: 100 }),
  }),
  schema: (field) => {
    const minimum = numberSetting(field, 'minItems') ?? 0;
    return compact({
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: numberSetting(field, 'maxLength') ?? defaultLength },
      minItems: minimum > 1 ? minimum : isAsked(field) ? 1 : undefined,
      maxItems: numberSetting(field, 'maxItems') ?? Math.max(defaultItems, minimum),
      'x-item-label': textSetting(field, 'itemLabel'),
    });
  },
  ui: () => ({}),
  settingsOf: (schema) => {
    const minItems = numberAt(schema, 'minItems') ?? 0;
    const maxItems = numberAt(schema, 'maxItems');
    const maxLength = numberAt(member(schema, 'items'), 'maxLength');
    return compact({
      minItems: minItems > 1 ? minItems : undefined,
      maxItems: maxItems === defaultItems ? undefined : maxItems,
      maxLength: maxLength === defaultLength ? undefined : maxLength,
      itemLabel: textAt(schema, 'x-item-label'),
    });
  },
  isEmpty: isBlank,
  tidy: (value) => (Array.isArray(value) ? value.map(tidyItem).filter((item) => item !== '') : value),
  refusals: {
    minItems: {
      code: 'too-few-items',
      message: { vi: '“{label}”: cần ít nhất {limit} mục.', en: '“{label}”: at least {limit} items are needed.' },
    },
    maxItems: {
      code: 'too-many-items',
      message: { vi: '“{label}”: nhiều nhất {limit} mục.', en: '“{label}”: at most {limit} items.' },
    },
    maxLength: {
      code: 'item-too-long',
      message: {
        vi: '“{label}”: mỗi mục nhiều nhất {limit} ký tự.',
        en: '“{label}”: each item has at most {limit} characters.',
      },
    },
  },
  sample: (schema, random) => {
    const items = member(schema, 'items');
    const count = Math.max(1, numberAt(schema, 'minItems') ?? 1);
    return Array.from({ length: count }, () =>
      fitLength(
        pick(random, samples),
        numberAt(items, 'minLength') ?? 1,
        numberAt(items, 'maxLength') ?? defaultLength,
      ),
    );
  },
  broken: (schema) => {
    const longest = numberAt(member(schema, 'items'), 'maxLength') ?? defaultLength;
    const most = numberAt(schema, 'maxItems') ?? defaultItems;
    const least = numberAt(schema, 'minItems') ?? 0;
    const tooFew = least > 1 ? [Array.from({ length: least - 1 }, () => 'a')] : [];
    return ['a', [5], [{ a: 1 }], ['a'.repeat(longest + 1)], Array.from({ length: most + 1 }, () => 'a'), ...tooFew];
  },
  show: (value) => ({ kind: 'text', text: Array.isArray(value) ? value.map(plainText).join('; ') : plainText(value) }),
};

function tidyItem(item: Json): Json {
  return typeof item === 'string' ? cleanLine(item) : item;
}
