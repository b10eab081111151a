/** Texts of importing and exporting forms. */
export const messages = {
  importTitle: { vi: 'Nhập JSON Schema', en: 'Import a JSON Schema' },
  importHint: {
    vi: 'Nhận JSON Schema draft-04, 06, 07, 2019-09 và 2020-12, kèm uiSchema của react-jsonschema-form nếu có. Phần nào nhận ra được thì sửa được như trường thường; phần còn lại giữ nguyên và chỉ xem. Tệp biểu mẫu đã tải về từ đây cũng nhận.',
    en: 'JSON Schema draft-04, 06, 07, 2019-09 and 2020-12 are read, with a uiSchema of react-jsonschema-form if there is one. What is recognised can be edited like any field; the rest is kept as it is, read-only. A form downloaded here is taken too.',
  },
  schema: { vi: 'JSON Schema', en: 'JSON Schema' },
  ui: { vi: 'uiSchema (không bắt buộc)', en: 'uiSchema (optional)' },
  paste: { vi: 'Dán văn bản vào đây, hoặc chọn tệp', en: 'Paste the text here, or choose a file' },
  chooseFile: { vi: 'Chọn tệp…', en: 'Choose a file…' },
  chooseFor: { vi: 'Chọn tệp cho {what}', en: 'Choose a file for {what}' },
  fromFile: { vi: 'Từ tệp “{file}”.', en: 'From the file “{file}”.' },
  read: { vi: 'Đọc thử', en: 'Read it' },
  cancel: { vi: 'Đóng', en: 'Close' },
  take: { vi: 'Thay biểu mẫu đang soạn', en: 'Replace the form being edited' },
  taken: {
    vi: 'Đã nhập JSON Schema: {editable} trường sửa được, {foreign} phần giữ nguyên.',
    en: 'The JSON Schema was imported: {editable} fields can be edited, {foreign} parts are kept as they are.',
  },
  nothingYet: { vi: 'Hãy dán hoặc chọn JSON Schema trước.', en: 'Paste or choose a JSON Schema first.' },
  refused: {
    vi: 'Chưa nhập được; biểu mẫu đang soạn vẫn như cũ.',
    en: 'This cannot be imported; the form being edited is as it was.',
  },
  dialect: { vi: 'Đọc theo {dialect}.', en: 'Read as {dialect}.' },
  editable: { vi: '{count} trường sửa được', en: '{count} fields can be edited' },
  foreign: { vi: '{count} phần giữ nguyên, chỉ xem', en: '{count} parts are kept as they are, read-only' },
  noForeign: { vi: 'Mọi trường đều sửa được.', en: 'Every field can be edited.' },
  notes: { vi: 'Lưu ý', en: 'Notes' },
  tooLong: {
    vi: 'Văn bản dán vào dài hơn {limit} MB nên không nhận.',
    en: 'The pasted text is longer than {limit} MB and was not taken.',
  },
  line: { vi: 'Dòng {line}', en: 'Line {line}' },
  inUi: { vi: 'uiSchema', en: 'uiSchema' },
} as const;
