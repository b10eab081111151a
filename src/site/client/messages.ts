/** Texts of the form page around the form itself. */
export const clientMessages = {
  loadFailed: {
    vi: 'Không tải được tờ khai. Hãy xem lại kết nối mạng rồi thử lại.',
    en: 'The form did not load. Check your connection and try again.',
  },
  retry: { vi: 'Thử lại', en: 'Try again' },
  loading: { vi: 'Đang tải tờ khai…', en: 'Loading the form…' },
  noConnection: {
    vi: 'Không kết nối được với máy chủ. Nội dung đã khai vẫn được giữ trên máy này; hãy bấm “Nộp hồ sơ” lần nữa khi có mạng. Nộp lại không tạo thêm hồ sơ.',
    en: 'The server cannot be reached. Everything is kept on this device; press “Submit” again when you are online. Sending again never makes a second dossier.',
  },
  serverFailed: {
    vi: 'Máy chủ chưa nhận được hồ sơ. Nội dung đã khai vẫn còn; hãy thử lại sau ít phút.',
    en: 'The server did not take the dossier. Everything is kept; please try again in a few minutes.',
  },
  tooMany: {
    vi: 'Có quá nhiều yêu cầu từ mạng này. Hãy đợi một phút rồi thử lại.',
    en: 'Too many requests from this network. Wait a minute and try again.',
  },
  draftSaved: { vi: 'Đã lưu nháp trên máy này lúc {time}', en: 'Draft saved on this device at {time}' },
  draftFailed: {
    vi: 'Không lưu nháp được trên máy này (trình duyệt không cho lưu hoặc đã đầy). Đừng đóng trang trước khi nộp.',
    en: 'The draft cannot be saved on this device. Do not close the page before submitting.',
  },
  draftRestored: {
    vi: 'Đã mở lại bản nháp lưu lúc {time}. Bạn có thể điền tiếp.',
    en: 'Your draft of {time} has been restored. You can go on.',
  },
  draftOlderForm: {
    vi: 'Tờ khai đã được cập nhật sau khi bạn lưu nháp lúc {time}. Các mục còn phù hợp được giữ lại; hãy xem lại trước khi nộp.',
    en: 'The form has changed since your draft of {time}. Answers that still fit were kept; review them before submitting.',
  },
  draftDelete: { vi: 'Xoá bản nháp', en: 'Delete the draft' },
  draftDeleteAsk: { vi: 'Xoá hết những gì đã khai ở tờ khai này?', en: 'Delete everything you typed in this form?' },
  draftDeleteYes: { vi: 'Xoá hết', en: 'Delete it all' },
  draftDeleteNo: { vi: 'Giữ lại', en: 'Keep it' },
  draftPrivacy: {
    vi: 'Bản nháp chỉ nằm trên máy này. Dùng máy chung thì hãy xoá trước khi rời đi.',
    en: 'The draft stays on this device only. Delete it before you leave a shared computer.',
  },
  sent: { vi: 'Đã nộp hồ sơ, đang mở giấy tiếp nhận…', en: 'Submitted, opening the receipt…' },
  sentInFrame: {
    vi: 'Đã nộp hồ sơ. Hãy ghi lại hai mã dưới đây để tra cứu, rồi mở giấy tiếp nhận.',
    en: 'Submitted. Note both codes below, which look the dossier up, then open the receipt.',
  },
  sentSecret: { vi: 'Mã bí mật: {secret}', en: 'Secret code: {secret}' },
  sentNumber: { vi: 'Mã hồ sơ: {number}', en: 'Dossier: {number}' },
  openReceipt: { vi: 'Mở giấy tiếp nhận', en: 'Open the receipt' },
  reload: { vi: 'Tải lại trang', en: 'Reload the page' },
} as const;
