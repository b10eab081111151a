import type { NoticeKind } from './kind';

export const reviewOverdue = {
  code: 'review-overdue',
  tone: 'task',
  roles: ['reviewer', 'province-administrator'],
  title: { vi: 'Chờ thẩm định đã {days} ngày: {procedure}', en: 'Waiting for review for {days} days: {procedure}' },
  body: {
    vi: 'Đề nghị của {by} gửi ngày {date} chưa được xem xét.',
    en: 'What {by} submitted on {date} has not been decided.',
  },
} as const satisfies NoticeKind;
