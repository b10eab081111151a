/** What is said about a JSON text while it is edited. */
export const jsonMessages = {
  wrong: {
    vi: 'Chưa phải JSON (dòng {line}, cột {column}): {reason}',
    en: 'Not JSON yet (line {line}, column {column}): {reason}',
  },
  checking: { vi: 'Đang kiểm tra…', en: 'Checking…' },
  good: { vi: 'Biểu mẫu hợp lệ.', en: 'The form is sound.' },
  faults: { vi: '{count} chỗ cần sửa trước khi lưu:', en: '{count} faults to mend before saving:' },
  line: { vi: 'Dòng {line}', en: 'Line {line}' },
} as const;
