import type { Text } from '../../src/messages/text';

/** What the public and the log are told of procedures that are retired or come back. */
export const lifecycleMessages = {
  mergedInto: { vi: 'Đã gộp vào thủ tục «{name}».', en: 'Now part of “{name}”.' },
  mergeUndone: { vi: 'Việc gộp đã được hoàn tác.', en: 'The merger was undone.' },
} satisfies Record<string, Text>;
