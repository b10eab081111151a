import { checkDigit } from '../rules/tax-number';
import { cleanLine } from './clean-text';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { digits, pickInteger } from './sample-values';
import { settingsSchema } from './settings';
import { shownText } from './show-values';

/**
 * Tax code (mã số thuế): 10 digits with a check digit, a branch `-001`..`-999` behind it, or since 2025 the 12-digit personal number.
 * The shape is the schema's, the check digit the rule `tax-code`.
 */
export const taxCode: FieldType = {
  name: 'tax-code',
  label: { vi: 'Mã số thuế', en: 'Tax code' },
  description: {
    vi: 'Mã số thuế 10 số (có thể kèm số chi nhánh) hoặc số định danh 12 số.',
    en: 'A tax code of 10 digits, with or without branch, or a 12-digit personal number.',
  },
  group: 'identity',
  kind: 'value',
  answer: 'text',
  settings: settingsSchema({}),
  schema: () => ({
    type: 'string',
    pattern: '^([0-9]{10}(-[0-9]{3})?|[0-9]{12})$',
    maxLength: 14,
    'x-inputmode': 'numeric',
  }),
  ui: () => ({}),
  rules: (_field, path) => [{ id: `tax-code:${path}`, kind: 'tax-code', fields: [path] }],
  settingsOf: () => ({}),
  isEmpty: isBlank,
  tidy: (value) => {
    if (typeof value !== 'string') return value;
    const code = cleanLine(value).replace(/[\s.]+/g, '');
    return /^\d{13}$/.test(code) ? `${code.slice(0, 10)}-${code.slice(10)}` : code;
  },
  refusals: {
    pattern: {
      code: 'tax-code-shape',
      message: {
        vi: '“{label}” gồm 10 chữ số (chi nhánh thêm “-001”), hoặc 12 chữ số của số định danh.',
        en: '“{label}” has 10 digits (a branch adds “-001”), or the 12 of a personal number.',
      },
    },
    maxLength: {
      code: 'tax-code-shape',
      message: { vi: '“{label}” dài hơn một mã số thuế.', en: '“{label}” is longer than a tax code.' },
    },
  },
  sample: (_schema, random) => {
    for (;;) {
      const base = `0${pickInteger(random, 1, 9)}${digits(random, 7)}`;
      const check = checkDigit(base);
      if (check !== undefined) return `${base}${check}`;
      const next = base.slice(0, 8).concat(base.endsWith('9') ? '0' : '9');
      const other = checkDigit(next);
      if (other !== undefined) return `${next}${other}`;
    }
  },
  broken: () => ['0100109107', '0100109106-000', '010010910', '01001O9106', 100109106],
  show: (value) => shownText(value),
};
