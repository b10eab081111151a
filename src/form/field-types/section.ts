import type { FieldType } from './field-type';
import { settingsSchema } from './settings';

/** A heading that divides the fields of a section. It has no answer. */
export const section: FieldType = {
  name: 'section',
  label: { vi: 'Tiêu đề phần', en: 'Section heading' },
  description: { vi: 'Chia biểu mẫu thành từng phần có tiêu đề.', en: 'Divides the form into parts with headings.' },
  group: 'layout',
  kind: 'layout',
  answer: 'nothing',
  settings: settingsSchema({}),
  schema: () => ({ type: 'null' }),
  ui: () => ({}),
  settingsOf: () => ({}),
  isEmpty: () => true,
  sample: () => null,
  broken: () => [],
  show: () => ({ kind: 'text', text: '' }),
};
