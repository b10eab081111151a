import { compact, type JsonSchema, member, numberAt, textAt, textsAt } from '../json';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { numberSetting, setting, settingsSchema, textSetting, textsSetting } from './settings';
import { plainText } from './show-values';

const defaultMinimum = 1;
const defaultMaximum = 5;
const count: JsonSchema = { type: 'integer', minimum: 0, maximum: 99 };

/** Uploaded files: a list of upload ids. Kinds and sizes are limits for the one that receives the files. */
export const file: FieldType = {
  name: 'file',
  label: { vi: 'Tệp đính kèm', en: 'Files' },
  description: { vi: 'Giấy tờ chụp hoặc quét, nộp kèm.', en: 'Papers photographed or scanned.' },
  group: 'files',
  kind: 'value',
  answer: 'files',
  settings: settingsSchema({
    minFiles: setting({ vi: 'Ít nhất (tệp)', en: 'At least (files)' }, { type: 'integer', minimum: 1, maximum: 50 }),
    maxFiles: setting({ vi: 'Nhiều nhất (tệp)', en: 'At most (files)' }, { type: 'integer', minimum: 1, maximum: 50 }),
    maxMegabytes: setting(
      { vi: 'Dung lượng mỗi tệp (MB)', en: 'Megabytes per file' },
      { type: 'number', exclusiveMinimum: 0, maximum: 500 },
    ),
    accept: setting(
      { vi: 'Loại tệp nhận', en: 'Kinds of files' },
      { type: 'array', maxItems: 30, items: { type: 'string', minLength: 1, maxLength: 100 } },
    ),
    document: setting(
      { vi: 'Giấy tờ trong thủ tục', en: 'Document of the procedure' },
      { type: 'string', maxLength: 100, 'x-choices': 'documents' },
    ),
    originals: setting({ vi: 'Số bản chính', en: 'Originals' }, count),
    copies: setting({ vi: 'Số bản sao', en: 'Copies' }, count),
  }),
  schema: (field) =>
    compact({
      type: 'array',
      items: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,64}$' },
      minItems: numberSetting(field, 'minFiles') ?? defaultMinimum,
      maxItems: numberSetting(field, 'maxFiles') ?? Math.max(defaultMaximum, numberSetting(field, 'minFiles') ?? 0),
      uniqueItems: true,
      'x-max-megabytes': numberSetting(field, 'maxMegabytes'),
      'x-accept': textsSetting(field, 'accept'),
      'x-document': textSetting(field, 'document'),
      'x-originals': numberSetting(field, 'originals'),
      'x-copies': numberSetting(field, 'copies'),
    }),
  ui: () => ({ 'ui:widget': 'upload' }),
  settingsOf: (schema) => {
    const minFiles = numberAt(schema, 'minItems');
    const maxFiles = numberAt(schema, 'maxItems');
    return compact({
      minFiles: minFiles === defaultMinimum ? undefined : minFiles,
      maxFiles: maxFiles === defaultMaximum ? undefined : maxFiles,
      maxMegabytes: numberAt(schema, 'x-max-megabytes'),
      accept: member(schema, 'x-accept') === undefined ? undefined : textsAt(schema, 'x-accept'),
      document: textAt(schema, 'x-document'),
      originals: numberAt(schema, 'x-originals'),
      copies: numberAt(schema, 'x-copies'),
    });
  },
  isEmpty: isBlank,
  refusals: {
    pattern: {
      code: 'upload-unknown',
      message: {
        vi: '“{label}”: tệp chưa được tải lên đúng cách, hãy tải lại.',
        en: '“{label}”: a file was not uploaded, upload it again.',
      },
    },
    minItems: {
      code: 'too-few-files',
      message: { vi: '“{label}”: cần ít nhất {limit} tệp.', en: '“{label}”: at least {limit} files are needed.' },
    },
    maxItems: {
      code: 'too-many-files',
      message: { vi: '“{label}”: nhiều nhất {limit} tệp.', en: '“{label}”: at most {limit} files.' },
    },
  },
  sample: (schema, _random, _child, { upload }) =>
    Array.from({ length: Math.max(1, numberAt(schema, 'minItems') ?? 1) }, () => upload()),
  broken: (schema) => {
    const maximum = numberAt(schema, 'maxItems') ?? defaultMaximum;
    const ids = Array.from({ length: maximum + 1 }, (_, index) => `upload-${String(index).padStart(12, '0')}`);
    return [['../../etc/passwd'], 'data:application/pdf;base64,JVBERi0=', ids, [ids[0] ?? '', ids[0] ?? '']];
  },
  show: (value) =>
    Array.isArray(value)
      ? { kind: 'files', ids: value.filter((id) => typeof id === 'string') }
      : { kind: 'text', text: plainText(value) },
};
