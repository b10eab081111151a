import type { Messages } from './messages';

/** Requests to publish, and going back to an earlier release. */
export const reviews = {
  levelFell: {
    code: 'level-fell',
    message: {
      vi: 'Mức độ nay thấp hơn mức đã xem ({step}): hãy xem lại rồi công bố.',
      en: 'The level is now lower than the one that was shown ({step}): look again, then publish.',
    },
  },
  reviewNeeded: {
    code: 'review-needed',
    message: {
      vi: '{kind} lên mức độ {level} phải qua thẩm định: hãy chọn «Trình thẩm định».',
      en: '{kind} (level {level}) has to be reviewed: submit it for review.',
    },
  },
  reviewOpen: {
    code: 'review-open',
    message: {
      vi: 'Thủ tục đang có một đề nghị chưa kết thúc. Hãy rút đề nghị đó trước.',
      en: 'There is an open request for this procedure. Withdraw it first.',
    },
  },
  nothingToReview: {
    code: 'nothing-to-review',
    message: { vi: 'Không có thay đổi nào so với bản đang công bố.', en: 'Nothing differs from what is published.' },
  },
  onlyByReview: {
    code: 'only-by-review',
    message: {
      vi: 'Đề nghị thẩm định chỉ thay đổi qua các bước trình, duyệt, trả lại.',
      en: 'A request only moves by being submitted, decided and withdrawn.',
    },
  },
  batchBreaking: {
    code: 'batch-breaking',
    message: {
      vi: 'Thay đổi không tương thích: phải mở xem từng đề nghị rồi mới duyệt.',
      en: 'A breaking change: it is approved one by one, after it has been looked at.',
    },
  },
  dateTooFar: {
    code: 'date-too-far',
    message: {
      vi: 'Ngày công bố không được xa quá 2 năm.',
      en: 'The date is more than two years ahead.',
    },
  },
  onlyByPublishing: {
    code: 'only-by-publishing',
    message: {
      vi: 'Trạng thái «đang công bố» chỉ do việc công bố đặt. Hãy dùng nút «Công bố» hoặc trình thẩm định.',
      en: 'Only a publication sets this status. Publish, or submit for review.',
    },
  },
  dateInPast: {
    code: 'date-in-past',
    message: {
      vi: 'Ngày công bố có dạng năm-tháng-ngày và không ở quá khứ.',
      en: 'The date is of the form 2026-12-31 and not past.',
    },
  },
  placeUnknown: {
    code: 'place-unknown',
    message: {
      vi: 'Đề nghị này không có mục được nhận xét.',
      en: 'The request has nothing at the place that is commented on.',
    },
  },
  setByProduct: {
    code: 'set-by-product',
    message: {
      vi: 'Mục này do hệ thống đặt khi công bố hoặc khi chấm dứt thủ tục, không sửa tay được.',
      en: 'This is set by the product, when a procedure is published or ended.',
    },
  },
  reviewerUnknown: {
    code: 'reviewer-unknown',
    message: {
      vi: 'Người được hỏi không thẩm định được thủ tục này.',
      en: 'The person asked cannot review this procedure.',
    },
  },
  releaseUnknown: {
    code: 'release-unknown',
    message: { vi: 'Không có bản phát hành này.', en: 'There is no such release.' },
  },
  releaseIsCurrent: {
    code: 'release-is-current',
    message: { vi: 'Bản này đang được công bố.', en: 'This release is the current one.' },
  },
} as const satisfies Messages;
