import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { digits } from './sample-values';
import { settingsSchema } from './settings';
import { shownText } from './show-values';

/** Email address. */
export const email: FieldType = {
  name: 'email',
  label: { vi: 'Thư điện tử', en: 'Email' },
  description: { vi: 'Địa chỉ thư điện tử.', en: 'An email address.' },
  group: 'identity',
  kind: 'value',
  answer: 'text',
  settings: settingsSchema({}),
  schema: () => ({
    type: 'string',
    format: 'email',
    maxLength: 254,
    'x-inputmode': 'email',
    'x-autocomplete': 'email',
  }),
  ui: () => ({}),
  settingsOf: () => ({}),
  isEmpty: isBlank,
  refusals: {
    format: {
      code: 'email-format',
      message: { vi: '“{label}” phải có dạng ten@noi-nhan.vn.', en: '“{label}” must look like name@place.vn.' },
    },
  },
  sample: (_schema, random) => `nguoi.dan${digits(random, 4)}@example.vn`,
  broken: () => ['nguoi.dan', 'a b@c.vn', '@example.vn', 'a@', 5],
  show: (value) => shownText(value),
};
