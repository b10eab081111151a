import { compact, textAt } from '../json';
import type { FieldType } from './field-type';
import { setting, settingsSchema, textSetting } from './settings';

const defaultTone = 'info';

/** A text for the applicant between the questions. It has no answer. */
export const explanation: FieldType = {
  name: 'explanation',
  label: { vi: 'Lời giải thích', en: 'Explanation' },
  description: { vi: 'Đoạn chữ hướng dẫn, không phải câu hỏi.', en: 'A text that explains, not a question.' },
  group: 'layout',
  kind: 'layout',
  answer: 'nothing',
  settings: settingsSchema(
    {
      text: setting({ vi: 'Nội dung', en: 'Text' }, { type: 'string', minLength: 1, maxLength: 5000 }),
      tone: setting(
        { vi: 'Sắc thái', en: 'Tone' },
        {
          type: 'string',
          enum: ['info', 'warning', 'success'],
          'x-labels': ['Thông tin', 'Lưu ý', 'Thuận lợi'],
          'x-labels-en': ['Information', 'Warning', 'Good news'],
        },
      ),
    },
    ['text'],
  ),
  fresh: { settings: { text: 'Nội dung giải thích' } },
  schema: (field) =>
    compact({
      type: 'null',
      description: textSetting(field, 'text'),
      'x-tone': textSetting(field, 'tone') === defaultTone ? undefined : textSetting(field, 'tone'),
    }),
  ui: () => ({}),
  settingsOf: (schema) => compact({ text: textAt(schema, 'description'), tone: textAt(schema, 'x-tone') }),
  isEmpty: () => true,
  sample: () => null,
  broken: () => [],
  show: (_value, schema) => ({ kind: 'text', text: textAt(schema, 'description') ?? '' }),
};
