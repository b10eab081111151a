import type { Text } from '../messages/text';

/** Why a move of a request is refused, by stable code. */
export const reviewRefusals = {
  'review-no-such-move': {
    vi: 'Đề nghị ở trạng thái này không làm được việc đó. Hãy tải lại trang.',
    en: 'This cannot be done in the present state of the request. Reload the page.',
  },
  'review-decided': {
    vi: 'Đề nghị này đã có người duyệt, đang chờ công bố. Hãy tải lại trang để xem.',
    en: 'Somebody has approved this request already; it waits for its publication. Reload the page.',
  },
  'review-closed': {
    vi: 'Đề nghị đã kết thúc (có người đã quyết định, đã rút, hoặc nội dung đã đổi). Hãy tải lại trang để xem.',
    en: 'The request has ended (decided, withdrawn, or the content changed). Reload the page to see which.',
  },
  'review-not-by-system': { vi: 'Việc này phải do một người quyết định.', en: 'A person has to decide this.' },
  'review-only-by-system': { vi: 'Việc này do hệ thống tự làm.', en: 'The product does this by itself.' },
  'review-not-reviewer': {
    vi: 'Anh/chị không có quyền thẩm định thủ tục này.',
    en: 'You may not review this procedure.',
  },
  'review-not-editor': { vi: 'Anh/chị không có quyền sửa thủ tục này.', en: 'You may not change this procedure.' },
  'review-own-request': {
    vi: 'Người trình không tự duyệt đề nghị của mình; cần người thứ hai.',
    en: 'Nobody decides on their own request: a second person is needed.',
  },
  'review-checks-fail': {
    vi: 'Nội dung chưa qua được kiểm tra nên chưa trình được.',
    en: 'The content fails its checks and cannot be submitted.',
  },
  'review-content-changed': {
    vi: 'Nội dung đã đổi sau khi trình nên đề nghị mất hiệu lực. Hãy trình lại.',
    en: 'The content has changed since it was submitted, so the request is void. Submit it again.',
  },
  'review-content-same': { vi: 'Nội dung không đổi.', en: 'The content has not changed.' },
  'review-reason-needed': { vi: 'Hãy ghi rõ lý do, nội dung.', en: 'Say why.' },
  'review-date-not-reached': { vi: 'Chưa đến ngày công bố.', en: 'The day of publication has not come yet.' },
} as const satisfies Record<string, Text>;

/** Names of the states, as they are shown. */
export const reviewStates = {
  draft: { vi: 'Chưa trình', en: 'Not submitted' },
  submitted: { vi: 'Chờ thẩm định', en: 'Waiting for review' },
  approved: { vi: 'Đã duyệt, chờ công bố', en: 'Approved, to be released' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  void: { vi: 'Mất hiệu lực', en: 'Void' },
  released: { vi: 'Đã công bố', en: 'Released' },
} as const satisfies Record<string, Text>;
