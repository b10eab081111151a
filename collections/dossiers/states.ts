import type { DossierState } from '../../src/dossier/dossier';
import type { Text } from '../../src/messages/text';

/** The states of a dossier in the words and order of provincial systems (1 to 10). */
export const states: { value: DossierState; label: Text }[] = [
  { value: 'submitted', label: { vi: 'Mới đăng ký', en: 'Submitted' } },
  { value: 'accepted', label: { vi: 'Được tiếp nhận', en: 'Accepted' } },
  { value: 'refused', label: { vi: 'Không được tiếp nhận', en: 'Refused' } },
  { value: 'in-progress', label: { vi: 'Đang xử lý', en: 'In progress' } },
  { value: 'supplement-requested', label: { vi: 'Yêu cầu bổ sung', en: 'Supplement requested' } },
  { value: 'payment-requested', label: { vi: 'Yêu cầu nghĩa vụ tài chính', en: 'Payment requested' } },
  { value: 'withdrawn', label: { vi: 'Công dân rút', en: 'Withdrawn' } },
  { value: 'stopped', label: { vi: 'Dừng xử lý', en: 'Stopped' } },
  { value: 'result-ready', label: { vi: 'Đã có kết quả', en: 'Result ready' } },
  { value: 'returned', label: { vi: 'Đã trả kết quả', en: 'Returned' } },
];
