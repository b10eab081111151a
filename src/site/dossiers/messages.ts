import type { Text } from '../../messages/text';

/** Words of the look-up and of a dossier's page, which is its receipt too. */
export const dossierTexts = {
  lookUp: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
  lookUpLead: {
    vi: 'Nhập mã hồ sơ và mã bí mật ghi trên giấy hẹn. Chỉ người có cả hai mới xem được hồ sơ.',
    en: 'Enter the number and the secret printed on your receipt. Only somebody who has both can see a dossier.',
  },
  number: { vi: 'Mã hồ sơ', en: 'Dossier number' },
  numberHint: { vi: 'Ví dụ: {example}', en: 'For instance: {example}' },
  secret: { vi: 'Mã bí mật', en: 'Secret' },
  secretHint: {
    vi: 'Được cấp một lần khi nộp hồ sơ. Không đưa mã này cho người khác.',
    en: 'Given once when you sent the dossier. Do not give it to anybody else.',
  },
  button: { vi: 'Xem hồ sơ', en: 'Show the dossier' },
  problems: { vi: 'Chưa xem được hồ sơ', en: 'The dossier cannot be shown' },
  needNumber: { vi: 'Hãy nhập mã hồ sơ.', en: 'Enter the dossier number.' },
  needSecret: { vi: 'Hãy nhập mã bí mật.', en: 'Enter the secret.' },
  tooLong: { vi: 'Nội dung nhập quá dài.', en: 'What was entered is too long.' },

  receiptTitle: { vi: 'Giấy hẹn hồ sơ {number}', en: 'Receipt of dossier {number}' },
  received: { vi: 'Đã gửi hồ sơ thành công', en: 'Your dossier was sent' },
  receivedHint: {
    vi: 'In hoặc lưu trang này ngay: mã bí mật chỉ hiện ở đây và không gửi lại được.',
    en: 'Print or save this page now: the secret is shown here only and cannot be sent again.',
  },
  title: { vi: 'Hồ sơ {number}', en: 'Dossier {number}' },
  keepSecret: {
    vi: 'Giữ hai mã này để tra cứu. Mất mã bí mật thì phải mang giấy tờ tùy thân đến cơ quan tiếp nhận.',
    en: 'Keep both to track your dossier. Without the secret you have to go to the receiving agency with your identity card.',
  },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  state: { vi: 'Tình trạng', en: 'Status' },
  sentAt: { vi: 'Gửi lúc', en: 'Sent at' },
  dueOn: { vi: 'Ngày hẹn trả kết quả', en: 'Result due on' },
  dueNone: { vi: 'Thủ tục này không ghi thời hạn', en: 'This procedure states no time limit' },
  dueProvisional: {
    vi: 'Ngày dự kiến. Ngày hẹn chính thức có sau khi hồ sơ được tiếp nhận.',
    en: 'Provisional. The binding date is set when the dossier is accepted.',
  },
  next: { vi: 'Việc tiếp theo', en: 'What happens next' },
  warnings: { vi: 'Điều nên kiểm tra lại', en: 'Please check' },
  warningsHint: {
    vi: 'Hồ sơ đã được gửi. Những điểm sau có vẻ chưa khớp; cơ quan có thể hỏi lại bạn.',
    en: 'The dossier was sent. The following seem not to fit; the agency may ask you about them.',
  },
  history: { vi: 'Quá trình', en: 'History' },
  when: { vi: 'Lúc', en: 'When' },
  what: { vi: 'Tình trạng', en: 'Status' },
  note: { vi: 'Ghi chú', en: 'Note' },
  sent: { vi: 'Nội dung đã gửi', en: 'What was sent' },
  sentMissing: {
    vi: 'Không còn biểu mẫu để trình bày nội dung; nội dung vẫn được lưu nguyên vẹn.',
    en: 'The form to show the content with is no longer here; the content is kept whole.',
  },
  notAnswered: { vi: 'Không khai', en: 'Not answered' },
  files: { vi: 'Tệp đã gửi', en: 'Files sent' },
  filesNone: { vi: 'Không có tệp nào.', en: 'No files.' },
  fileName: { vi: 'Tên tệp', en: 'File' },
  fileSize: { vi: 'Dung lượng', en: 'Size' },
  fileSum: { vi: 'Mã băm (sha256)', en: 'Hash (sha256)' },
  print: { vi: 'In giấy hẹn', en: 'Print this receipt' },
  printHow: {
    vi: 'Nhấn Ctrl+P (máy Mac: ⌘+P), hoặc chọn Chia sẻ → In trên điện thoại; chọn “Lưu thành PDF” để giữ bản điện tử.',
    en: 'Press Ctrl+P (on a Mac ⌘+P), or choose Share → Print on a phone; choose “Save as PDF” to keep it as a file.',
  },
  revision: { vi: 'Biểu mẫu phiên bản {revision}', en: 'Form revision {revision}' },
} satisfies Record<string, Text>;
