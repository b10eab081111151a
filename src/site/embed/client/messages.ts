import type { Text } from '../../../messages/text';

/** Words of the embedded elements. */
export const embedTexts = {
  title: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
  search: { vi: 'Tìm thủ tục (có dấu hoặc không dấu)', en: 'Search procedures' },
  count: { vi: '{count} thủ tục', en: '{count} procedures' },
  none: { vi: 'Không tìm thấy thủ tục nào.', en: 'No procedure was found.' },
  approximate: { vi: 'Không có tên khớp đúng; đây là các tên gần giống.', en: 'No exact match; these are similar.' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  failed: { vi: 'Không tải được danh sách.', en: 'The list could not be loaded.' },
  retry: { vi: 'Thử lại', en: 'Try again' },
  online: { vi: 'Nộp trực tuyến', en: 'Online filing' },
  all: { vi: 'Xem trên trang dịch vụ công', en: 'Open the public service site' },
  form: { vi: 'Biểu mẫu nộp hồ sơ trực tuyến', en: 'Form to file on line' },
  incomplete: {
    vi: 'Thẻ <{tag}> thiếu thuộc tính {names}.',
    en: 'The element <{tag}> lacks the attributes {names}.',
  },
} satisfies Record<string, Text>;
