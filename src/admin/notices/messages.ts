import type { Text } from '../../messages/text';

/** Words of the bell and the inbox. */
export const messages = {
  notices: { vi: 'Thông báo', en: 'Notices' },
  unread: { vi: '{count} chưa đọc', en: '{count} unread' },
  lead: {
    vi: 'Việc đang chờ anh/chị và những thay đổi cần biết.',
    en: 'What waits for you, and what you should know.',
  },
  none: { vi: 'Chưa có thông báo nào.', en: 'There are no notices yet.' },
  noneUnread: { vi: 'Đã đọc hết.', en: 'Everything is read.' },
  all: { vi: 'Tất cả', en: 'All' },
  onlyUnread: { vi: 'Chưa đọc', en: 'Unread' },
  markAll: { vi: 'Đánh dấu đã đọc tất cả', en: 'Mark all as read' },
  markRead: { vi: 'Đánh dấu đã đọc', en: 'Mark as read' },
  markUnread: { vi: 'Đánh dấu chưa đọc', en: 'Mark as unread' },
  isNew: { vi: 'Mới', en: 'New' },
  show: { vi: 'Hiện', en: 'Show' },
} as const satisfies Record<string, Text>;
