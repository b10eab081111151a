import type { NoticeKind } from './kind';

export const reviewWaiting = {
  code: 'review-waiting',
  tone: 'task',
  roles: ['reviewer', 'province-administrator'],
  title: { vi: 'Chờ thẩm định: {procedure}', en: 'Waiting for review: {procedure}' },
  body: {
    vi: '{by} đề nghị nâng lên mức độ {level}. Hãy xem tiêu chí, phần thay đổi rồi duyệt hoặc trả lại.',
    en: '{by} asks to raise it to level {level}. See the criteria and the changes, then approve or return it.',
  },
} as const satisfies NoticeKind;
