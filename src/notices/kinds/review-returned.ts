import type { NoticeKind } from './kind';

export const reviewReturned = {
  code: 'review-returned',
  tone: 'warning',
  roles: [],
  title: { vi: 'Bị trả lại: {procedure}', en: 'Returned: {procedure}' },
  body: { vi: '{by} trả lại với lý do: {reason}', en: '{by} returned it: {reason}' },
} as const satisfies NoticeKind;
