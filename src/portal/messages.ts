import type { Text } from '../messages/text';

/** What the portal API says when it refuses. */
export const messages = {
  cursorUnreadable: {
    vi: 'Con trỏ trang "after" không đọc được; hãy dùng đúng giá trị endCursor đã nhận.',
    en: 'The page cursor "after" cannot be read; use the endCursor exactly as received.',
  },
  communes: { vi: 'Ủy ban nhân dân cấp xã', en: 'Commune People’s Committees' },
} as const satisfies Record<string, Text>;
