import type { Text } from '../messages/text';

/** What the portal API says when it refuses. */
export const messages = {
  cursorUnreadable: {
    vi: 'Con trỏ trang "after" không đọc được; hãy dùng đúng giá trị endCursor đã nhận.',
    en: 'The page cursor "after" cannot be read; use the endCursor exactly as received.',
  },
  changeCursorUnreadable: {
    vi: 'Con trỏ "since" không đọc được; hãy dùng đúng giá trị cursor đã nhận.',
    en: 'The cursor "since" cannot be read; use the cursor exactly as received.',
  },
  cursorOfAnotherHistory: {
    vi: 'Con trỏ "since" thuộc một lịch sử công bố khác: cơ sở dữ liệu đã được khôi phục hoặc thay thế. Hãy xóa bản sao và đọc lại từ đầu, không kèm "since".',
    en: 'The cursor "since" is of another history of releases: the database was restored or replaced. Drop your copy and read from the start, without "since".',
  },
  communes: { vi: 'Ủy ban nhân dân cấp xã', en: 'Commune People’s Committees' },
  keyRefused: {
    vi: 'Khóa cổng không đúng, đã hết hạn hoặc đang bị tạm khóa.',
    en: 'The portal key is wrong, expired or disabled.',
  },
  keyNeeded: {
    vi: 'Thao tác này cần khóa cổng: gửi kèm "Authorization: Bearer pk_...".',
    en: 'This operation needs a portal key: send "Authorization: Bearer pk_...".',
  },
  scopeMissing: {
    vi: 'Khóa cổng không có quyền "{scope}".',
    en: 'The portal key lacks the scope "{scope}".',
  },
  otherProvince: {
    vi: 'Khóa cổng này chỉ dùng cho tỉnh {province}.',
    en: 'This portal key is for the province {province} only.',
  },
  quotaExceeded: {
    vi: 'Khóa cổng đã dùng hết số lượt của phút này. Hãy đợi sang phút sau.',
    en: 'The portal key has used up its requests of this minute. Wait for the next.',
  },
  tooManyRequests: {
    vi: 'Quá nhiều yêu cầu trong một phút. Hãy đợi một lát rồi thử lại.',
    en: 'Too many requests in a minute. Wait, then try again.',
  },
  serviceUnknown: {
    vi: 'Không có thủ tục "{code}" nào đã công bố.',
    en: 'No service "{code}" is released.',
  },
  serviceWithdrawn: {
    vi: 'Thủ tục "{code}" đã thôi công bố.',
    en: 'The service "{code}" has been withdrawn.',
  },
  serviceAmbiguous: {
    vi: 'Nhiều tỉnh cùng công bố mã "{code}"; hãy ghi rõ "province".',
    en: 'Several provinces publish the code "{code}"; name the "province".',
  },
  formUnknown: { vi: 'Không có biểu mẫu nào đã công bố như vậy.', en: 'No such form is released.' },
  firstOutOfRange: {
    vi: '"first" phải từ 1 đến {most}.',
    en: '"first" must be 1 to {most}.',
  },
  textTooLong: {
    vi: 'Từ khóa tìm kiếm dài quá {most} ký tự.',
    en: 'The search text is longer than {most} characters.',
  },
  formOfAnotherService: {
    vi: 'Biểu mẫu này không phải của thủ tục được nộp.',
    en: 'This form is not of the service that is applied for.',
  },
  answerUnknown: {
    vi: 'Biểu mẫu không hỏi mục này: câu trả lời không được giữ lại.',
    en: 'The form does not ask this: the answer is not kept.',
  },
  answersMalformed: {
    vi: '"answers" phải là một đối tượng JSON theo khóa của trường.',
    en: '"answers" must be a JSON object by field key.',
  },
  bodyUnreadable: { vi: 'Nội dung gửi lên không phải JSON hợp lệ.', en: 'The body is not valid JSON.' },
  requestMalformed: {
    vi: 'Yêu cầu phải là một đối tượng JSON {"query", "variables", "operationName"}.',
    en: 'The request must be one JSON object {"query", "variables", "operationName"}.',
  },
  batchRefused: { vi: 'Không nhận nhiều truy vấn trong một yêu cầu.', en: 'Batches of queries are not accepted.' },
  queryTooLong: { vi: 'Truy vấn dài quá {most} ký tự.', en: 'The query is longer than {most} characters.' },
  queryMissing: { vi: 'Thiếu "query".', en: '"query" is missing.' },
  tooDeep: { vi: 'Truy vấn lồng quá {most} tầng.', en: 'The query nests more than {most} levels.' },
  tooManyAliases: { vi: 'Truy vấn có quá {most} bí danh.', en: 'The query has more than {most} aliases.' },
  tooCostly: {
    vi: 'Truy vấn hỏi quá nhiều trong một lần ({cost}, tối đa {most}); hãy chia nhỏ.',
    en: 'The query asks for too much at once ({cost}, at most {most}); split it.',
  },
  operationUnknown: {
    vi: 'Không xác định được thao tác cần chạy; hãy ghi "operationName".',
    en: 'Which operation to run is not clear; name it in "operationName".',
  },
  mustPost: {
    vi: 'Thao tác này chỉ nhận bằng POST: dữ liệu cá nhân không được nằm trong địa chỉ.',
    en: 'This operation is accepted by POST only: personal data must not stand in an address.',
  },
  bodyTooLarge: { vi: 'Nội dung gửi lên quá lớn.', en: 'The body is too large.' },
  mediaTypeRefused: {
    vi: 'Chỉ nhận "Content-Type: application/json".',
    en: 'Only "Content-Type: application/json" is accepted.',
  },
  methodRefused: { vi: 'Chỉ nhận GET và POST.', en: 'Only GET and POST are accepted.' },
  fileMissing: {
    vi: 'Phải gửi đúng một tệp trong phần "file" của multipart/form-data.',
    en: 'Send exactly one file in the part "file" of multipart/form-data.',
  },
  fileTooLarge: { vi: 'Tệp lớn quá {most} MB.', en: 'The file is bigger than {most} MB.' },
  unavailable: {
    vi: 'Dữ liệu đang được dựng lại, hãy thử lại sau ít giây.',
    en: 'The data is being rebuilt; try again in some seconds.',
  },
  unexpected: {
    vi: 'Hệ thống gặp lỗi khi trả lời. Hãy thử lại sau.',
    en: 'The system met an error while answering. Try again later.',
  },
} as const satisfies Record<string, Text>;
