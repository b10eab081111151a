import type { NoticeKind } from './kind';

export const reviewApproved = {
  code: 'review-approved',
  tone: 'good',
  roles: [],
  title: { vi: 'Đã duyệt: {procedure}', en: 'Approved: {procedure}' },
  body: { vi: '{by} đã duyệt; mức độ công bố là {level}.', en: '{by} approved it; the published level is {level}.' },
  dated: {
    vi: '{by} đã duyệt; sẽ công bố ngày {date} với mức độ {level}. Đến ngày đó chưa có gì thay đổi.',
    en: '{by} approved it; it will be published on {date} at level {level}. Nothing changes before.',
  },
} as const satisfies NoticeKind;
