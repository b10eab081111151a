import { compact, member, numberAt } from '../json';
import { cleanLines } from './clean-text';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { fitLength, pick } from './sample-values';
import { isAsked, numberSetting, setting, settingsSchema } from './settings';
import { shownText } from './show-values';

const defaultMaximum = 2000;
const defaultRows = 4;

const sentences = [
  'Tôi đề nghị cơ quan xem xét, giải quyết theo quy định.',
  'Công trình nằm trong khu dân cư, không tranh chấp.',
  'Giấy tờ bị hư hỏng do ngập nước nên không còn sử dụng được.',
];

/** Several lines of text. */
export const longText: FieldType = {
  name: 'long-text',
  label: { vi: 'Chữ dài', en: 'Long text' },
  description: { vi: 'Nhiều dòng: lý do, mô tả, nội dung đề nghị.', en: 'Several lines: a reason, a description.' },
  group: 'basic',
  kind: 'value',
  answer: 'text',
  settings: settingsSchema({
    maxLength: setting(
      { vi: 'Nhiều nhất (ký tự)', en: 'At most (characters)' },
      { type: 'integer', minimum: 1, maximum: 20000 },
    ),
    rows: setting({ vi: 'Số dòng hiển thị', en: 'Rows shown' }, { type: 'integer', minimum: 2, maximum: 30 }),
  }),
  schema: (field) =>
    compact({
      type: 'string',
      minLength: isAsked(field) ? 1 : undefined,
      maxLength: numberSetting(field, 'maxLength') ?? defaultMaximum,
    }),
  ui: (field) =>
    compact({
      'ui:widget': 'textarea',
      'ui:options': { rows: numberSetting(field, 'rows') ?? defaultRows },
    }),
  settingsOf: (schema, ui) => {
    const maxLength = numberAt(schema, 'maxLength');
    const rows = numberAt(member(ui, 'ui:options'), 'rows');
    return compact({
      maxLength: maxLength === defaultMaximum ? undefined : maxLength,
      rows: rows === defaultRows ? undefined : rows,
    });
  },
  isEmpty: isBlank,
  tidy: (value) => (typeof value === 'string' ? cleanLines(value) : value),
  sample: (schema, random) =>
    fitLength(
      pick(random, sentences),
      numberAt(schema, 'minLength') ?? 1,
      numberAt(schema, 'maxLength') ?? defaultMaximum,
    ),
  broken: (schema) => ['a'.repeat((numberAt(schema, 'maxLength') ?? defaultMaximum) + 1), true, ['a']],
  show: (value) => shownText(value),
};
