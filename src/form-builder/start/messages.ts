/** Texts of starting a form anew; `{name}` places are filled by `fill`. */
export const messages = {
  open: { vi: 'Bắt đầu từ…', en: 'Start from…' },
  title: { vi: 'Bắt đầu biểu mẫu từ đâu?', en: 'Where should the form start?' },
  text: {
    vi: 'Nội dung đang có trên màn hình sẽ được thay. Có thể hoàn tác.',
    en: 'What is on the screen is replaced. It can be undone.',
  },
  blank: { vi: 'Biểu mẫu trống', en: 'An empty form' },
  blankHint: { vi: 'Một bước, chưa có câu hỏi nào.', en: 'One step, no questions yet.' },
  derived: { vi: 'Sinh từ thủ tục', en: 'Derived from the procedure' },
  derivedHint: {
    vi: 'Giấy tờ, phí, điều kiện của thủ tục thành các câu hỏi.',
    en: 'Papers, fees and conditions of the procedure become questions.',
  },
  starters: { vi: 'Biểu mẫu làm sẵn', en: 'Model forms' },
  startersHint: {
    vi: 'Các câu hỏi dựng sẵn, cùng giấy tờ, kết quả và phí của chính thủ tục này.',
    en: 'Questions made by hand, with the papers, the result and the fees of this procedure.',
  },
  others: { vi: 'Biểu mẫu khác của tỉnh', en: 'Other forms of the province' },
  search: { vi: 'Tìm theo tên biểu mẫu hoặc thủ tục', en: 'Find by form or procedure' },
  none: { vi: 'Không có biểu mẫu nào khớp.', en: 'No form matches.' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  firstStep: { vi: 'Bước 1', en: 'Step 1' },
  started: { vi: 'Đã bắt đầu lại: {name}.', en: 'Started anew: {name}.' },
  close: { vi: 'Đóng', en: 'Close' },
} as const;
