import { cleanLine } from './clean-text';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { digits, pick } from './sample-values';
import { settingsSchema } from './settings';
import { shownText } from './show-values';

/** A few prefixes of places of birth for samples: Hà Nội, Hải Phòng, TP Hồ Chí Minh, An Giang. */
const samplePrefixes = ['001', '031', '079', '089'];

/**
 * Personal identification number (số định danh cá nhân, on the căn cước card): 12 digits.
 * Length and letters are errors of the schema; the structure inside (place, century and sex, year) only warns (rule `citizen-id`).
 */
export const citizenId: FieldType = {
  name: 'citizen-id',
  label: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
  description: {
    vi: 'Số căn cước 12 chữ số; cấu trúc được giải thích, không chặn.',
    en: 'The 12-digit number of the identity card.',
  },
  group: 'identity',
  kind: 'value',
  answer: 'text',
  settings: settingsSchema({}),
  schema: () => ({
    type: 'string',
    pattern: '^[0-9]{12}$',
    maxLength: 12,
    'x-inputmode': 'numeric',
  }),
  ui: () => ({}),
  rules: (_field, path) => [
    {
      id: `citizen-id:${path}`,
      kind: 'citizen-id',
      severity: 'warning',
      fields: [path],
      options: { birthDate: './dateOfBirth', sex: './sex' },
    },
  ],
  settingsOf: () => ({}),
  isEmpty: isBlank,
  tidy: (value) => (typeof value === 'string' ? cleanLine(value).replace(/[\s.]+/g, '') : value),
  refusals: {
    pattern: {
      code: 'citizen-id-shape',
      message: {
        vi: '“{label}” gồm đúng 12 chữ số, không có chữ cái hay dấu.',
        en: '“{label}” has exactly 12 digits, no letters or marks.',
      },
    },
    maxLength: {
      code: 'citizen-id-shape',
      message: {
        vi: '“{label}” gồm đúng 12 chữ số, số vừa nhập dài hơn.',
        en: '“{label}” has exactly 12 digits; this one is longer.',
      },
    },
  },
  sample: (_schema, random) =>
    `${pick(random, samplePrefixes)}${pick(random, ['0', '1'])}${pick(random, ['85', '90', '99'])}${digits(random, 6)}`,
  broken: () => ['00109900000', '0010990000012', '00109900000A', 1099000001],
  show: (value) => shownText(value),
};
