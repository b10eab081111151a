import type { Text } from '../../messages/text';

/** Words of the page of a form and of its printable blank. */
export const filingTexts = {
  filing: { vi: 'Nộp hồ sơ trực tuyến', en: 'File online' },
  title: { vi: 'Nộp hồ sơ: {name}', en: 'File: {name}' },
  case: { vi: 'Trường hợp: {name}', en: 'Case: {name}' },
  guide: { vi: 'Xem hướng dẫn thủ tục', en: 'See the guide of this procedure' },
  loading: { vi: 'Đang mở biểu mẫu…', en: 'Opening the form…' },
  noScript: {
    vi: 'Trình duyệt này đang tắt JavaScript nên không mở được biểu mẫu. Bạn vẫn xem được nội dung sẽ hỏi dưới đây, hoặc in mẫu trống để điền tay và nộp trực tiếp.',
    en: 'JavaScript is switched off in this browser, so the form cannot open. You can still read below what it asks, or print the blank, fill it in by hand and bring it along.',
  },
  printBlank: { vi: 'In mẫu trống', en: 'Print the blank form' },
  prepare: { vi: 'Giấy tờ cần chuẩn bị', en: 'Papers to prepare' },
  prepareHint: {
    vi: 'Ảnh chụp rõ bằng điện thoại cũng được nhận nếu đọc được hết chữ.',
    en: 'Clear photos taken with a phone are accepted if all the text can be read.',
  },
  timeAndFee: { vi: 'Thời hạn và phí khi nộp trực tuyến', en: 'Time limit and fee when filed online' },
  deadline: { vi: 'Thời hạn', en: 'Time limit' },
  fee: { vi: 'Phí, lệ phí', en: 'Fee' },
  outline: { vi: 'Biểu mẫu sẽ hỏi những gì', en: 'What the form asks' },
  step: { vi: 'Bước {number}: {title}', en: 'Step {number}: {title}' },
  optional: { vi: '(không bắt buộc)', en: '(optional)' },
  notOffered: { vi: 'Trường hợp này chưa nộp trực tuyến được', en: 'This case is not offered online' },
  notOfferedHint: {
    vi: 'Xem cách nộp và lý do trên trang thủ tục. Bạn có thể in mẫu trống để điền tay.',
    en: 'The page of the procedure says how to file and why. You can print the blank and fill it in by hand.',
  },

  blankTitle: { vi: 'Mẫu trống: {name}', en: 'Blank form: {name}' },
  blankHow: {
    vi: 'Để in: nhấn Ctrl+P (máy Mac: ⌘+P), hoặc chọn Chia sẻ → In trên điện thoại. Khổ giấy A4.',
    en: 'To print: press Ctrl+P (on a Mac ⌘+P), or choose Share → Print on a phone. Paper: A4.',
  },
  blankFiles: { vi: 'Hoặc tải về:', en: 'Or download:' },
  superseded: {
    vi: 'Biểu mẫu này đã được thay bằng phiên bản mới.',
    en: 'This form has been replaced by a newer one.',
  },
  when: { vi: 'Khi {when}:', en: 'When {when}:' },
} satisfies Record<string, Text>;
