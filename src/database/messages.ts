import type { Text } from '../messages/text';

export const messages = {
  writeConflict: {
    vi: 'Có người khác vừa lưu cùng lúc. Hãy tải lại rồi thử lại.',
    en: 'Somebody else saved at the same moment. Reload and try again.',
  },
} as const satisfies Record<string, Text>;
