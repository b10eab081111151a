import type { Text } from '../../messages/text';

/** Words of the audit log and of the history of a procedure. */
export const messages = {
  exportCsv: { vi: 'Tải nhật ký (CSV)', en: 'Download the log (CSV)' },
  exportJson: { vi: 'Tải nhật ký kèm mã băm (JSON Lines)', en: 'Download with hashes (JSON Lines)' },
  unreadable: { vi: 'Không đọc được dòng này.', en: 'This line cannot be read.' },
  changes: { vi: 'Thay đổi', en: 'Changes' },
  field: { vi: 'Trường', en: 'Field' },
  from: { vi: 'Trước', en: 'Before' },
  to: { vi: 'Sau', en: 'After' },
  nothing: { vi: '(trống)', en: '(empty)' },
  long: { vi: 'nội dung dài {characters} ký tự', en: 'a text of {characters} characters' },
  request: { vi: 'Mã yêu cầu: {id}', en: 'Request: {id}' },
  history: { vi: 'Lịch sử', en: 'History' },
  historyLead: {
    vi: 'Ai đã làm gì với thủ tục này, mới nhất ở trên.',
    en: 'Who did what with this procedure, newest first.',
  },
  none: { vi: 'Chưa có gì được ghi.', en: 'Nothing has been noted yet.' },
} as const satisfies Record<string, Text>;
