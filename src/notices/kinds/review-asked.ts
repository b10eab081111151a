import type { NoticeKind } from './kind';

export const reviewAsked = {
  code: 'review-asked',
  tone: 'task',
  roles: [],
  title: { vi: '{by} hỏi ý kiến về: {procedure}', en: '{by} asks your opinion: {procedure}' },
  body: { vi: 'Lời nhắn: {reason}', en: 'Message: {reason}' },
} as const satisfies NoticeKind;
