import type { Text } from '../messages/text';

export const messages = {
  writeConflict: {
    vi: 'Có người khác vừa lưu cùng lúc. Hãy tải lại rồi thử lại.',
    en: 'Somebody else saved at the same moment. Reload and try again.',
  },
  valueTaken: {
    vi: 'Giá trị này đã có.',
    en: 'This value is taken.',
  },
  databaseBusy: {
    code: 'database-busy',
    message: {
      vi: 'Hệ thống đang bận lưu dữ liệu. Hãy đợi một lát rồi thử lại.',
      en: 'The system is busy saving. Wait a moment, then try again.',
    },
  },
  relationUnknown: {
    code: 'relation-unknown',
    message: {
      vi: 'Mục được chọn không tồn tại hoặc đang được dùng ở nơi khác.',
      en: 'What was chosen does not exist, or is in use elsewhere.',
    },
  },
} as const satisfies Record<string, Text | { code: string; message: Text }>;
