import type { Text } from '../../messages/text';
import type { FieldDraft } from '../draft';
import { compact, type JsonObject, type JsonSchema, numberAt, textAt } from '../json';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { digits, fitLength, pick, sampleName } from './sample-values';
import { isAsked, numberSetting, setting, settingsSchema, textSetting } from './settings';
import { shownText } from './show-values';

const defaultMaximum = 255;

/** What may be typed, by the name of the format; portable regular expressions without Unicode classes. */
const patterns: Record<string, string> = {
  name: '^[^0-9<>@#$%^&*_=+{}|~`!?;:"\\\\/\\[\\]]+$',
  digits: '^[0-9]+$',
  code: '^[0-9A-Za-zĐđƠơƯưÂâÊêÔô ./_-]+$',
};

/** What is said of a text that its format refuses: what may be typed; an example only where it fits every field of the format. */
const formatRefusals: Record<string, Text> = {
  name: {
    vi: '“{label}” không được có chữ số và các ký hiệu như / @ # : ; ! ?. Ví dụ: Nguyễn Thị Minh Anh.',
    en: '“{label}” must not have digits or signs such as / @ # : ; ! ?. For example: Nguyễn Thị Minh Anh.',
  },
  digits: {
    vi: '“{label}” chỉ được có chữ số.',
    en: '“{label}” may only have digits.',
  },
  code: {
    vi: '“{label}” chỉ được có chữ không dấu (và Đ, Â, Ê, Ô, Ơ, Ư), chữ số, khoảng trắng và các dấu . / - _.',
    en: '“{label}” may only have letters without accents (and Đ, Â, Ê, Ô, Ơ, Ư), digits, spaces and the signs . / - _.',
  },
};

const words = ['Đường Lê Lợi', 'xưởng cơ khí', 'nhà số 12', 'công trình mới', 'hồ sơ cá nhân', 'khu vực trung tâm'];

function minimumOf(field: FieldDraft): number | undefined {
  const asked = numberSetting(field, 'minLength') ?? 0;
  if (asked > 1) return asked;
  return isAsked(field) ? 1 : undefined;
}

function formatOf(schema: JsonSchema): string {
  const pattern = textAt(schema, 'pattern');
  return Object.keys(patterns).find((name) => patterns[name] === pattern) ?? 'plain';
}

/** One line of text. An asked one must not be empty (`minLength` 1). */
export const text: FieldType = {
  name: 'text',
  label: { vi: 'Chữ ngắn', en: 'Text' },
  description: { vi: 'Một dòng chữ: tên gọi, số giấy tờ, nơi chốn.', en: 'One line: a name, a number, a place.' },
  group: 'basic',
  kind: 'value',
  answer: 'text',
  settings: settingsSchema({
    minLength: setting(
      { vi: 'Ít nhất (ký tự)', en: 'At least (characters)' },
      { type: 'integer', minimum: 0, maximum: 5000 },
    ),
    maxLength: setting(
      { vi: 'Nhiều nhất (ký tự)', en: 'At most (characters)' },
      { type: 'integer', minimum: 1, maximum: 5000 },
    ),
    format: setting(
      { vi: 'Kiểu chữ', en: 'Kind of text' },
      {
        type: 'string',
        enum: ['plain', 'name', 'digits', 'code'],
        'x-labels': ['Tự do', 'Họ tên (không có chữ số)', 'Chỉ chữ số', 'Số hiệu, mã (chữ, số, dấu gạch)'],
        'x-labels-en': ['Free', 'Name (no digits)', 'Digits only', 'Code (letters, digits, dashes)'],
      },
    ),
  }),
  schema: (field) =>
    compact({
      type: 'string',
      minLength: minimumOf(field),
      maxLength: numberSetting(field, 'maxLength') ?? defaultMaximum,
      pattern: patterns[textSetting(field, 'format') ?? 'plain'],
    }),
  ui: () => ({}),
  settingsOf: (schema): JsonObject => {
    const minLength = numberAt(schema, 'minLength') ?? 0;
    const maxLength = numberAt(schema, 'maxLength');
    const format = formatOf(schema);
    return compact({
      minLength: minLength > 1 ? minLength : undefined,
      maxLength: maxLength === defaultMaximum ? undefined : maxLength,
      format: format === 'plain' ? undefined : format,
    });
  },
  isEmpty: isBlank,
  refusals: {
    pattern: {
      code: 'text-characters',
      message: {
        vi: '“{label}” có ký tự không dùng được ở đây.',
        en: '“{label}” has characters that cannot be used here.',
      },
    },
  },
  refusalOf: (keyword, schema) => {
    const message = keyword === 'pattern' ? formatRefusals[formatOf(schema)] : undefined;
    return message && { code: 'text-characters', message };
  },
  sample: (schema, random) => {
    const format = formatOf(schema);
    const minimum = numberAt(schema, 'minLength') ?? 1;
    const maximum = numberAt(schema, 'maxLength') ?? defaultMaximum;
    const isName = format === 'name' || /họ[^?]{0,20}tên/iu.test(textAt(schema, 'title') ?? '');
    if (isName) return fitLength(sampleName(random), minimum, maximum);
    if (format === 'digits') return digits(random, Math.min(maximum, Math.max(minimum, 6)));
    if (format === 'code') return fitLength(`${digits(random, 3)}/GP-${digits(random, 4)}`, minimum, maximum);
    return fitLength(pick(random, words), minimum, maximum);
  },
  broken: (schema) => {
    const maximum = numberAt(schema, 'maxLength') ?? defaultMaximum;
    const wrong = formatOf(schema) === 'plain' ? [] : ['<>'.padEnd(numberAt(schema, 'minLength') ?? 2, '<')];
    return ['a'.repeat(maximum + 1), 12, { text: 'a' }, ...wrong];
  },
  show: (value) => shownText(value),
};
