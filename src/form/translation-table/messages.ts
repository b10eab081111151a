import type { Text } from '../../messages/text';

/** Where a text stands, in words: what it belongs to, then what it is there. */
export const placeTexts = {
  form: { vi: 'Biểu mẫu', en: 'Form' },
  step: { vi: 'Bước “{name}”', en: 'Step “{name}”' },
  section: { vi: 'Phần “{name}”', en: 'Section “{name}”' },
  field: { vi: 'Trường “{name}”', en: 'Field “{name}”' },
  rule: { vi: 'Quy tắc “{name}”', en: 'Rule “{name}”' },
  title: { vi: 'tên', en: 'name' },
  description: { vi: 'lời hướng dẫn', en: 'guidance' },
  'x-why': { vi: 'vì sao hỏi', en: 'why it is asked' },
  'x-item-label': { vi: 'tên một dòng', en: 'name of a row' },
  'x-unit': { vi: 'đơn vị', en: 'unit' },
  message: { vi: 'câu báo', en: 'message' },
  'ui:placeholder': { vi: 'chữ mờ trong ô', en: 'placeholder' },
  choice: { vi: 'lựa chọn', en: 'choice' },
  other: { vi: 'chữ khác', en: 'other text' },
} as const satisfies Record<string, Text>;

/** Headings of the CSV; languages stand under their own codes. */
export const headings = { id: 'id', where: 'vị trí', original: 'vi' } as const;

/** Why a CSV of translations is not taken; the key is the stable code. */
export const csvProblems = {
  'csv-too-large': { vi: 'Tệp lớn hơn {limit} MB.', en: 'The file is larger than {limit} MB.' },
  'csv-without-head': {
    vi: 'Dòng đầu phải có cột “id” và ít nhất một cột ngôn ngữ (ví dụ “en”).',
    en: 'The first line must have the column “id” and at least one language (for example “en”).',
  },
  'csv-quote-open': {
    vi: 'Dòng {line}: dấu nháy kép (") mở ra mà không đóng, nên mọi dòng sau bị gộp vào một ô. Hãy đóng nháy hoặc bỏ nó.',
    en: 'Line {line}: a double quote (") is opened and never closed, so all that follows is one cell. Close or remove it.',
  },
  'language-unknown': {
    vi: 'Cột “{column}” không phải ngôn ngữ nào của biểu mẫu; các cột nhận được: {allowed}.',
    en: 'The column “{column}” is no language of forms; columns that are taken: {allowed}.',
  },
  'text-repeated': {
    vi: 'Dòng {line}: “{id}” đã có ở dòng trước.',
    en: 'Line {line}: “{id}” stands on an earlier line.',
  },
  'text-too-long': {
    vi: 'Dòng {line}: bản dịch “{language}” dài quá {limit} ký tự.',
    en: 'Line {line}: the “{language}” text is longer than {limit} characters.',
  },
} as const satisfies Record<string, Text>;
