import { isBlank, isBlankObject } from './emptiness';
import type { FieldType } from './field-type';
import { sampleOfSchema } from './raw-sample';
import { settingsSchema } from './settings';
import { plainText } from './show-values';

/** A property of an imported schema that no other type describes. Its whole node is foreign: kept, checked, shown read-only. */
export const raw: FieldType = {
  name: 'raw',
  label: { vi: 'Trường nhập từ nơi khác', en: 'Imported field' },
  description: {
    vi: 'Trường của một JSON Schema nhập vào mà công cụ chưa có kiểu tương ứng; giữ nguyên.',
    en: 'A field of an imported JSON Schema that no type describes; kept as it is.',
  },
  group: 'basic',
  palette: false,
  kind: 'value',
  answer: 'unknown',
  settings: settingsSchema({}),
  schema: () => ({}),
  ui: () => ({}),
  settingsOf: () => ({}),
  isEmpty: (value) => isBlank(value) || isBlankObject(value),
  tidy: (value) => value,
  sample: (schema, random) => sampleOfSchema(schema, random),
  broken: () => [],
  show: (value) => ({ kind: 'text', text: plainText(value) }),
};
