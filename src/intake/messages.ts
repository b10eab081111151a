/** Sentences of the problems that intake raises, by code. None of them carries what a person typed in. */
export const intakeMessages = {
  'file-empty': { vi: 'Tệp trống, hãy chọn tệp khác.', en: 'The file is empty, choose another one.' },
  'file-too-large': {
    vi: 'Tệp lớn hơn {megabytes} MB. Hãy chụp hoặc quét lại với dung lượng nhỏ hơn.',
    en: 'The file is larger than {megabytes} MB. Scan or photograph it again at a smaller size.',
  },
  'file-type-refused': {
    vi: 'Không nhận loại tệp này. Hãy dùng {accepted}.',
    en: 'This type of file is not accepted. Use {accepted}.',
  },
  'one-file-only': {
    vi: 'Mỗi lần gửi đúng một tệp, trong phần tên “file”.',
    en: 'Send exactly one file at a time, in a part named “file”.',
  },
  'multipart-broken': {
    vi: 'Tệp chưa gửi xong hoặc bị hỏng trên đường truyền. Hãy gửi lại.',
    en: 'The file did not arrive whole. Send it again.',
  },
  'upload-aborted': {
    vi: 'Tệp chưa gửi xong, hãy gửi lại.',
    en: 'The file did not arrive completely, send it again.',
  },
  'upload-not-found': {
    vi: '“{label}”: không tìm thấy tệp đã tải lên (có thể đã quá hạn), hãy tải lại.',
    en: '“{label}”: the uploaded file was not found (it may have expired), upload it again.',
  },
  'upload-in-use': {
    vi: '“{label}”: tệp này đã thuộc về một hồ sơ khác, hãy tải lại.',
    en: '“{label}”: this file already belongs to another dossier, upload it again.',
  },
  'upload-twice': {
    vi: '“{label}”: một tệp được dùng hai lần.',
    en: '“{label}”: one file is used twice.',
  },
  'too-many-files': {
    vi: 'Hồ sơ có quá {limit} tệp.',
    en: 'The dossier has more than {limit} files.',
  },
  'idempotency-key-invalid': {
    vi: 'Khóa chống gửi trùng phải có từ 16 đến 128 ký tự.',
    en: 'The idempotency key must have 16 to 128 characters.',
  },
  'idempotency-key-reused': {
    vi: 'Lần gửi này dùng lại khóa của một hồ sơ khác. Hãy tải lại trang rồi gửi lại.',
    en: 'This key was used for another submission. Reload the page and send again.',
  },
  'receipt-unavailable': {
    vi: 'Hồ sơ này đã được nhận; mã bí mật không thể cấp lại.',
    en: 'This dossier was received before; its secret cannot be given again.',
  },
  'answers-too-large': {
    vi: 'Nội dung khai lớn hơn {kilobytes} KB.',
    en: 'The answers are larger than {kilobytes} KB.',
  },
  'procedure-not-found': { vi: 'Không có thủ tục này.', en: 'There is no such procedure.' },
  'case-not-found': { vi: 'Thủ tục không có trường hợp này.', en: 'The procedure has no such case.' },
  'form-not-found': { vi: 'Không có biểu mẫu này.', en: 'There is no such form.' },
  'form-superseded': {
    vi: 'Biểu mẫu đã được thay bằng bản mới. Hãy mở lại trang để điền bản mới; những gì đã khai vẫn được giữ.',
    en: 'The form was replaced by a newer one. Open the page again to fill in the new one; what you typed is kept.',
  },
  'channel-not-offered': {
    vi: 'Trường hợp này không nhận hồ sơ trực tuyến. Hãy nộp theo cách khác nêu ở trang thủ tục.',
    en: 'This case takes no dossiers on line. Apply in another way named on the page of the procedure.',
  },
  'numbers-used-up': {
    vi: 'Hôm nay chưa cấp thêm được mã hồ sơ, hãy gửi lại sau.',
    en: 'No dossier number can be given at the moment, send again later.',
  },
  'dossier-not-found': {
    vi: 'Không có hồ sơ với mã hồ sơ và mã bí mật này.',
    en: 'There is no dossier with this number and secret.',
  },
} as const;
