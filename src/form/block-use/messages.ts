import type { Text } from '../../messages/text';

export const messages = {
  kept: {
    vi: '“{label}”: khối đã đổi {member}, nhưng biểu mẫu này giữ {member} riêng của mình.',
    en: '“{label}”: the block changed the {member}, but this form keeps its own.',
  },
  type: { vi: 'kiểu trường', en: 'type' },
  label: { vi: 'nhãn', en: 'label' },
  help: { vi: 'gợi ý', en: 'hint' },
  why: { vi: 'lý do hỏi', en: 'reason' },
  legalBasis: { vi: 'căn cứ pháp lý', en: 'legal basis' },
  required: { vi: 'việc bắt buộc', en: 'requirement' },
  showWhen: { vi: 'điều kiện hiện', en: 'condition to show' },
  requireWhen: { vi: 'điều kiện bắt buộc', en: 'condition to require' },
  prefill: { vi: 'nguồn điền sẵn', en: 'source' },
  default: { vi: 'giá trị sẵn', en: 'default' },
  foreign: { vi: 'phần nhập từ nơi khác', en: 'imported parts' },
  notAUse: { vi: 'Phần này không theo khối “{block}”.', en: 'This section does not follow the block “{block}”.' },
} as const satisfies Record<string, Text>;
