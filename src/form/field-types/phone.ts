import { cleanLine } from './clean-text';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { digits, pick } from './sample-values';
import { settingsSchema } from './settings';
import { shownText } from './show-values';

/** Vietnamese phone number: mobile 0[35789] and 8 digits, landline 02 and 9 digits; `+84` may stand for the 0. */
export const phone: FieldType = {
  name: 'phone',
  label: { vi: 'Số điện thoại', en: 'Phone number' },
  description: { vi: 'Số di động hoặc cố định của Việt Nam.', en: 'A Vietnamese mobile or landline number.' },
  group: 'identity',
  kind: 'value',
  answer: 'text',
  settings: settingsSchema({}),
  schema: () => ({
    type: 'string',
    pattern: '^(0|[+]84)([35789][0-9]{8}|2[0-9]{9})$',
    maxLength: 13,
    'x-inputmode': 'tel',
    'x-autocomplete': 'tel',
  }),
  ui: () => ({}),
  settingsOf: () => ({}),
  isEmpty: isBlank,
  tidy: (value) =>
    typeof value === 'string'
      ? cleanLine(value)
          .replace(/[\s.()-]+/g, '')
          .replace(/^84(?=\d{9,10}$)/, '+84')
      : value,
  refusals: {
    pattern: {
      code: 'phone-shape',
      message: {
        vi: '“{label}” gồm 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09 (máy cố định: 02 và 11 chữ số).',
        en: '“{label}” has 10 digits and starts with 03, 05, 07, 08 or 09 (landline: 02, 11 digits).',
      },
    },
    maxLength: {
      code: 'phone-shape',
      message: { vi: '“{label}” dài hơn một số điện thoại.', en: '“{label}” is longer than a phone number.' },
    },
  },
  sample: (_schema, random) => `0${pick(random, ['3', '5', '7', '8', '9'])}${digits(random, 8)}`,
  broken: () => ['0412345678', '09123', '091234567890123', 'số của tôi', 912345678],
  show: (value) => shownText(value),
};
