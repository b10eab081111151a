import type { Text } from '../../messages/text';

/** Words of the row of tools on the first page. */
export const toolTexts = {
  heading: { vi: 'Công cụ', en: 'Tools' },
  importsUse: { vi: 'Đưa danh mục Excel, CSV, JSON vào', en: 'Bring in lists from Excel, CSV, JSON' },
  importsWait: { vi: '{count} lần nhập chưa xong', en: '{count} open' },
  bulkUse: { vi: 'Làm một việc với nhiều thủ tục', en: 'One thing to many procedures' },
  bulkWait: { vi: '{count} đợt của bạn chưa xong', en: '{count} of yours not finished' },
  duplicatesUse: { vi: 'Xem và gộp thủ tục trùng nhau', en: 'See and merge what is double' },
  reviewsUse: { vi: 'Không có gì chờ thẩm định', en: 'Nothing waits for review' },
  reviewsWait: { vi: '{count} yêu cầu chờ thẩm định', en: '{count} waiting for review' },
  targetsUse: { vi: 'Số liệu, kế hoạch và việc nên làm', en: 'Figures, plans and what to do next' },
  mastersUse: { vi: 'Bản gốc mà các tỉnh theo', en: 'What the provinces follow' },
  mastersWait: { vi: '{count} thủ tục khác bản gốc', en: '{count} differ from their master' },
} as const satisfies Record<string, Text>;
