import type { Text } from '../../messages/text';

/** What error pages say, by status; other statuses take the closest (`refusal` below 500, `failure` from 500). */
export const errorTexts = {
  notFound: { vi: 'Không có trang này', en: 'This page does not exist' },
  notFoundHint: {
    vi: 'Địa chỉ có thể bị gõ sai, hoặc thủ tục chưa được công bố. Hãy thử tìm theo tên thủ tục.',
    en: 'The address may be mistyped, or the procedure is not published. Try searching for its name.',
  },
  noService: { vi: 'Không có thủ tục này', en: 'This procedure does not exist' },
  noServiceHint: {
    vi: 'Mã thủ tục không đúng, hoặc thủ tục chưa được công bố, hoặc đã bị bãi bỏ.',
    en: 'The code is not right, or the procedure is not published, or it was repealed.',
  },
  ended: { vi: 'Thủ tục này đã thôi công bố', en: 'This procedure is no longer offered' },
  endedHint: {
    vi: '«{name}» thôi công bố từ ngày {date}. {reason}',
    en: '“{name}” was withdrawn on {date}. {reason}',
  },
  noCase: { vi: 'Thủ tục này không có biểu mẫu như vậy', en: 'This procedure has no such form' },
  refusal: { vi: 'Không thực hiện được yêu cầu', en: 'The request cannot be carried out' },
  refusalHint: { vi: 'Hãy kiểm tra lại và thử lần nữa.', en: 'Please check it and try again.' },
  tooLarge: { vi: 'Nội dung gửi lên quá lớn', en: 'What was sent is too large' },
  tooMany: { vi: 'Bạn thử quá nhiều lần', en: 'Too many tries' },
  tooManyHint: { vi: 'Hãy đợi một phút rồi thử lại.', en: 'Please wait a minute and try again.' },
  failure: { vi: 'Hệ thống đang gặp lỗi', en: 'Something went wrong on our side' },
  failureHint: {
    vi: 'Lỗi ở phía chúng tôi, không phải ở bạn. Hãy thử lại sau ít phút. Bản nháp trên máy của bạn vẫn còn.',
    en: 'The mistake is ours, not yours. Please try again in a few minutes. The draft on your device is still there.',
  },
  toServices: { vi: 'Tìm thủ tục', en: 'Search procedures' },
  toHome: { vi: 'Về trang chủ', en: 'To the front page' },
} satisfies Record<string, Text>;

/** Problems of requests that never reach the intake. */
export const requestTexts = {
  'not-found': { vi: 'Không có địa chỉ này.', en: 'There is nothing at this address.' },
  'body-too-large': { vi: 'Nội dung gửi lên lớn hơn mức cho phép.', en: 'The body is larger than allowed.' },
  'file-too-large': {
    vi: 'Tệp lớn hơn {limit}. Hãy giảm dung lượng hoặc chụp lại với chất lượng thấp hơn.',
    en: 'The file is larger than {limit}. Make it smaller or take the photo again at a lower quality.',
  },
  'media-type-refused': {
    vi: 'Kiểu nội dung gửi lên không được nhận ở địa chỉ này.',
    en: 'This address does not take content of this type.',
  },
  'json-invalid': { vi: 'Nội dung gửi lên không phải JSON hợp lệ.', en: 'The body is not valid JSON.' },
  'request-invalid': { vi: 'Yêu cầu không hợp lệ.', en: 'The request is not valid.' },
  'address-invalid': { vi: 'Địa chỉ không hợp lệ.', en: 'The address is not valid.' },
  'too-many-requests': {
    vi: 'Quá nhiều yêu cầu trong một phút. Hãy đợi rồi thử lại.',
    en: 'Too many requests in a minute. Wait and try again.',
  },
  'internal-error': {
    vi: 'Hệ thống gặp lỗi. Mã lỗi để báo quản trị viên: {id}',
    en: 'The system met an error. Tell the administrator this id: {id}',
  },
  'member-missing': { vi: 'Thiếu “{field}”.', en: '“{field}” is missing.' },
  'member-invalid': { vi: '“{field}” không hợp lệ: {expected}.', en: '“{field}” is not valid: {expected}.' },
  'too-deep': {
    vi: 'Nội dung lồng nhau quá {limit} tầng.',
    en: 'The content is nested more than {limit} levels deep.',
  },
  'one-file-only': {
    vi: 'Mỗi lần gửi đúng một tệp, trong phần tên “file”.',
    en: 'Send exactly one file at a time, in a part named “file”.',
  },
  'toolchain-unknown': { vi: 'Không có bộ kiểm tra này.', en: 'There is no such validator.' },
} satisfies Record<string, Text>;
