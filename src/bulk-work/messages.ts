import type { Text } from '../messages/text';
import type { RowStatus } from './row';

/** Names of the statuses, in reports and filters. */
export const statusNames: Record<RowStatus, Text> = {
  change: { vi: 'Sẽ thay đổi', en: 'Will change' },
  fall: { vi: 'Hạ mức độ, chưa làm', en: 'Lowers the level, not done' },
  begun: { vi: 'Đang làm', en: 'Under way' },
  changed: { vi: 'Đã làm', en: 'Done' },
  same: { vi: 'Không có gì để đổi', en: 'Nothing to change' },
  refused: { vi: 'Bị từ chối', en: 'Refused' },
  failed: { vi: 'Không làm được', en: 'Failed' },
};

/** Heads of the columns of a report. */
export const reportTexts = {
  number: { vi: 'STT', en: 'No.' },
  code: { vi: 'Mã thủ tục', en: 'Code' },
  name: { vi: 'Tên thủ tục', en: 'Procedure' },
  agency: { vi: 'Cơ quan phụ trách', en: 'Agency in charge' },
  key: { vi: 'Khóa trong hệ thống', en: 'Key in the system' },
  noCode: { vi: '–', en: '–' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  changes: { vi: 'Thay đổi', en: 'Changes' },
  reasons: { vi: 'Lý do, lưu ý', en: 'Reasons, notes' },
  nothing: { vi: '(trống)', en: '(empty)' },
} satisfies Record<string, Text>;
