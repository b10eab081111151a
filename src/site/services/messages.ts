import type { Text } from '../../messages/text';

/** Words of the service list and its search box. */
export const listTexts = {
  title: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
  titleFor: { vi: 'Kết quả cho “{text}”', en: 'Results for “{text}”' },
  search: { vi: 'Tìm thủ tục', en: 'Search procedures' },
  searchLabel: { vi: 'Tên hoặc mã thủ tục', en: 'Name or code of a procedure' },
  searchHint: {
    vi: 'Gõ có dấu hay không dấu đều được, ví dụ: dang ky khai sinh',
    en: 'With or without accents, for instance: dang ky khai sinh',
  },
  button: { vi: 'Tìm', en: 'Search' },
  apply: { vi: 'Lọc', en: 'Filter' },
  filters: { vi: 'Lọc theo', en: 'Filter by' },
  sector: { vi: 'Lĩnh vực', en: 'Sector' },
  agency: { vi: 'Cơ quan thực hiện', en: 'Agency' },
  level: { vi: 'Mức độ dịch vụ', en: 'Service level' },
  applicant: { vi: 'Đối tượng', en: 'For whom' },
  unknownValue: { vi: 'không có trong danh mục', en: 'not in the catalogue' },
  any: { vi: 'Tất cả', en: 'All' },
  option: { vi: '{name} ({count})', en: '{name} ({count})' },
  results: { vi: 'Kết quả', en: 'Results' },
  count: { vi: '{count} thủ tục', en: '{count} procedures' },
  countOne: { vi: '1 thủ tục', en: '1 procedure' },
  active: { vi: 'Đang lọc', en: 'Filtered by' },
  remove: { vi: 'Bỏ lọc {name}', en: 'Remove filter {name}' },
  clear: { vi: 'Bỏ tất cả bộ lọc', en: 'Remove all filters' },
  code: { vi: 'Mã', en: 'Code' },
  online: { vi: 'Nộp trực tuyến', en: 'Online filing' },
  offline: { vi: 'Chưa nộp trực tuyến', en: 'No online filing' },
  levelShort: { vi: 'Mức {level}', en: 'Level {level}' },
  levelNone: { vi: 'Chưa đạt mức 1', en: 'Below level 1' },
  next: { vi: 'Trang sau', en: 'Next page' },
  first: { vi: 'Về đầu danh sách', en: 'Back to the beginning' },
  paging: { vi: 'Phân trang', en: 'Pages' },
  approximate: {
    vi: 'Không có thủ tục nào khớp đúng “{text}”. Dưới đây là các thủ tục có tên gần giống.',
    en: 'No procedure matches “{text}” exactly. These have a similar name.',
  },
  empty: { vi: 'Không tìm thấy thủ tục nào', en: 'No procedure was found' },
  emptyHint: {
    vi: 'Thử ít từ hơn hoặc từ khác (ví dụ “khai sinh” thay cho “giấy khai sinh cho con”), hoặc chọn một lĩnh vực dưới đây.',
    en: 'Try fewer or other words (for instance “khai sinh”), or choose a sector below.',
  },
  emptyWithoutFilters: {
    vi: 'Xem {count} kết quả khi bỏ bộ lọc',
    en: 'Show {count} results without filters',
  },
  emptyShorter: { vi: 'Tìm “{text}” ({count} kết quả)', en: 'Search “{text}” ({count} results)' },
  suggestions: { vi: 'Gợi ý', en: 'Suggestions' },
  badParameter: {
    vi: 'Bộ lọc “{name}” có giá trị không hợp lệ: “{value}”.',
    en: 'The filter “{name}” has an invalid value: “{value}”.',
  },
  longText: {
    vi: 'Nội dung tìm kiếm dài quá {limit} ký tự.',
    en: 'The search text is longer than {limit} characters.',
  },
  badCursor: {
    vi: 'Địa chỉ trang sau không còn đúng. Hãy tìm lại từ đầu.',
    en: 'The address of this page of results is no longer right. Please search again.',
  },
} satisfies Record<string, Text>;
