import type { Text } from '../messages/text';

/** Names of the states of a procedure, as they are shown. */
export const lifecycleNames = {
  'in-use': { vi: 'Đang thực hiện', en: 'In use' },
  merged: { vi: 'Đã gộp vào thủ tục khác', en: 'Merged into another one' },
  ended: { vi: 'Thôi thực hiện', en: 'Ended' },
} satisfies Record<string, Text>;

/** Why a procedure cannot be retired or brought back. */
export const lifecycleRefusals = {
  'lifecycle-no-such-move': {
    vi: 'Thủ tục không còn ở trạng thái làm được việc này. Hãy tải lại trang.',
    en: 'The procedure is not in a state for this any more. Reload the page.',
  },
  'lifecycle-not-editor': {
    vi: 'Anh/chị không được giao sửa thủ tục này.',
    en: 'You may not change this procedure.',
  },
  'lifecycle-under-review': {
    vi: 'Thủ tục đang được trình thẩm định hoặc chờ công bố. Hãy rút đề nghị trước.',
    en: 'The procedure is under review or waits for its release. Withdraw the request first.',
  },
  'lifecycle-needs-reviewer': {
    vi: 'Thủ tục đang công bố. Theo quy định công bố của tỉnh, người có quyền thẩm định mới được rút khỏi danh mục.',
    en: 'The service is public. By the publishing rules of the province only a reviewer takes it out of the list.',
  },
  'lifecycle-successor-not-public': {
    vi: 'Thủ tục bỏ đi đang công bố, thủ tục giữ lại thì chưa: người dân sẽ không tìm thấy gì. Hãy giữ thủ tục đang công bố, hoặc công bố thủ tục kia trước.',
    en: 'The one to be retired is public, the one to be kept is not: citizens would find nothing. Keep the public one, or publish the other first.',
  },
  'lifecycle-reason-needed': { vi: 'Hãy ghi lý do.', en: 'Give a reason.' },
  'lifecycle-published-since': {
    vi: 'Thủ tục giữ lại đã được công bố nội dung mới sau khi gộp, nên không hoàn tác được.',
    en: 'The kept procedure has been published with a new content since, so the merger cannot be undone.',
  },
} satisfies Record<string, Text>;
