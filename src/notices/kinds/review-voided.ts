import type { NoticeKind } from './kind';

export const reviewVoided = {
  code: 'review-voided',
  tone: 'warning',
  roles: [],
  title: { vi: 'Đề nghị mất hiệu lực: {procedure}', en: 'Review void: {procedure}' },
  body: {
    vi: 'Nội dung đã đổi sau khi trình nên đề nghị không còn hiệu lực. Hãy trình lại.',
    en: 'Its content changed after it was submitted, so the review is void. Submit it again.',
  },
} as const satisfies NoticeKind;
