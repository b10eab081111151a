/** Texts of the expert tab. */
export const messages = {
  tab: { vi: 'JSON', en: 'JSON' },
  title: { vi: 'Biểu mẫu dưới dạng JSON', en: 'The form as JSON' },
  hint: {
    vi: 'JSON Schema draft-07, uiSchema, các bước và quy tắc: đúng những gì cổng dịch vụ nhận được. Sửa xong, bấm “Áp dụng”; có thể hoàn tác như mọi thao tác khác.',
    en: 'JSON Schema draft-07, uiSchema, steps and rules: exactly what portals receive. Press “Apply” when done; it can be undone like anything else.',
  },
  area: { vi: 'Văn bản JSON của biểu mẫu', en: 'JSON text of the form' },
  apply: { vi: 'Áp dụng', en: 'Apply' },
  revert: { vi: 'Bỏ thay đổi', en: 'Discard changes' },
  applied: { vi: 'Đã áp dụng JSON vào biểu mẫu.', en: 'The JSON was applied to the form.' },
  reverted: { vi: 'Đã trở lại JSON của biểu mẫu hiện tại.', en: 'Back to the JSON of the present form.' },
  appliedWithFaults: {
    vi: 'Đã áp dụng. Còn chỗ cần sửa trước khi công bố.',
    en: 'Applied. Some faults must be mended before publishing.',
  },
  notApplied: {
    vi: 'Chưa áp dụng: văn bản chưa phải là một biểu mẫu đọc được. Biểu mẫu vẫn như cũ.',
    en: 'Not applied: the text is no form that can be read. The form is as it was.',
  },
  unreachable: {
    vi: 'Chưa hỏi được máy chủ để kiểm tra. Hãy thử lại.',
    en: 'The server could not be asked to check. Try again.',
  },
  outdated: {
    vi: 'Biểu mẫu đã thay đổi từ khi mở văn bản này. Áp dụng sẽ thay cả biểu mẫu.',
    en: 'The form has changed since this text was opened. Applying replaces the whole form.',
  },
  tooLarge: {
    vi: 'Văn bản dài {size} triệu ký tự; biểu mẫu chỉ đến {limit} triệu.',
    en: 'The text has {size} million characters; forms have at most {limit}.',
  },
  exportForm: { vi: 'Tải biểu mẫu về tệp', en: 'Download the form' },
  importSchema: { vi: 'Nhập JSON Schema…', en: 'Import a JSON Schema…' },
} as const;
