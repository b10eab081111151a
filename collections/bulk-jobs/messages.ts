import type { Problem } from '../../src/problem/problem';

/** What the bulk work refuses, and what it tells people beside that. */
export const bulkMessages = {
  actionUnknown: { code: 'action-unknown', message: { vi: 'Không có thao tác này.', en: 'There is no such action.' } },
  selectionEmpty: {
    code: 'selection-empty',
    message: { vi: 'Chưa chọn thủ tục nào.', en: 'No procedure is chosen.' },
  },
  selectionTooLarge: {
    code: 'selection-too-large',
    message: {
      vi: 'Đánh dấu nhiều nhất {most} thủ tục; nhiều hơn thì chọn theo bộ lọc.',
      en: 'Tick {most} procedures at most; choose more by a filter.',
    },
  },
  provinceUnknown: {
    code: 'province-unknown',
    message: { vi: 'Hãy nêu tỉnh của danh mục.', en: 'Say which province the catalogue is of.' },
  },
  notNow: { code: 'not-now', message: { vi: 'Lúc này không làm được việc đó.', en: 'That cannot be done now.' } },
  gone: {
    code: 'procedure-gone',
    message: { vi: 'Thủ tục không còn trong danh mục.', en: 'The procedure is no longer in the catalogue.' },
  },
  starterGone: {
    code: 'starter-gone',
    message: {
      vi: 'Người lập đợt này không còn quyền sửa danh mục của tỉnh.',
      en: 'Whoever made this job may no longer change the catalogue of the province.',
    },
  },
  broken: {
    code: 'bulk-broken',
    message: { vi: 'Đợt xử lý dừng vì lỗi: {reason}', en: 'The job stopped at a fault: {reason}' },
  },
  voidsReview: {
    code: 'voids-review',
    message: {
      vi: 'Đang có yêu cầu thẩm định: sửa thì yêu cầu đó hết hiệu lực.',
      en: 'A request for review is open: the change makes it void.',
    },
  },
  agencyUnknown: {
    code: 'agency-unknown',
    message: { vi: 'Tỉnh không có cơ quan này.', en: 'The province has no such agency.' },
  },
  sectorUnknown: {
    code: 'sector-unknown',
    message: { vi: 'Không có lĩnh vực này.', en: 'There is no such sector.' },
  },
  personUnknown: {
    code: 'person-unknown',
    message: { vi: 'Tỉnh không có người này.', en: 'The province has no such person.' },
  },
  agencyNotPerforming: {
    code: 'agency-not-performing',
    message: { vi: 'Cơ quan này không thực hiện thủ tục.', en: 'This agency does not perform the procedure.' },
  },
  agencyNeeded: {
    code: 'agency-needed',
    message: {
      vi: 'Thủ tục do nhiều đơn vị thực hiện: hãy nêu đơn vị.',
      en: 'Several agencies perform the procedure: say which one is meant.',
    },
  },
  performersNeeded: {
    code: 'performers-needed',
    message: { vi: 'Hãy chọn cơ quan thực hiện.', en: 'Choose who performs it.' },
  },
  noForms: {
    code: 'no-forms',
    message: {
      vi: 'Hồ sơ thủ tục chưa đủ để sinh biểu mẫu.',
      en: 'The record is not complete enough to derive forms.',
    },
  },
  byHandKept: {
    code: 'by-hand-kept',
    message: { vi: 'Giữ nguyên biểu mẫu đã chỉnh tay: {cases}', en: 'Forms changed by hand stay: {cases}' },
  },
  fallsAnyway: {
    code: 'falls-anyway',
    message: {
      vi: 'Hệ thống tự đánh giá lại mỗi giờ: để yên thì mức độ vẫn sẽ hạ.',
      en: 'The system assesses by itself every hour: left alone, the level falls all the same.',
    },
  },
  notPublic: { code: 'not-public', message: { vi: 'chưa công bố', en: 'not published' } },
  levelStays: { code: 'level-stays', message: { vi: 'Mức độ giữ nguyên.', en: 'The level stays as it is.' } },
  neverReleased: {
    code: 'never-released',
    message: { vi: 'Thủ tục chưa công bố lần nào.', en: 'The procedure was never released.' },
  },
} satisfies Record<string, Problem>;
