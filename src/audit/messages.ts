import type { Text } from '../messages/text';

/** Words of the log beside the sentences of its actions. */
export const auditMessages = {
  system: { vi: 'Hệ thống', en: 'The system' },
  unknown: { vi: 'Người chưa đăng nhập', en: 'Somebody not signed in' },
  more: { vi: 'và {count} thay đổi khác', en: 'and {count} more changes' },
  noReason: { vi: 'không nêu lý do', en: 'no reason given' },
} as const satisfies Record<string, Text>;
