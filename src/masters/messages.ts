import type { Text } from '../messages/text';

/** How a local procedure stands to its master in one part, as it is shown. */
export const masterStateNames = {
  open: { vi: 'Chưa xem xét', en: 'Not decided' },
  deviation: { vi: 'Giữ riêng của tỉnh', en: 'Kept as our own' },
  reconsider: { vi: 'Bản gốc đã đổi sau khi giữ riêng', en: 'The master has changed since' },
} satisfies Record<string, Text>;
