import type { Text } from '../../messages/text';

/** Words of the download page and of refusals of /catalog. */
export const exportTexts = {
  title: { vi: 'Tải danh mục', en: 'Download the list' },
  intro: {
    vi: 'Cùng một nội dung ở mọi định dạng, lấy từ các bản đã công bố. Được sao chép, sử dụng lại theo giấy phép ghi dưới đây.',
    en: 'The same content in every format, from what has been published. You may copy and reuse it under the licence below.',
  },
  formats: { vi: 'Định dạng', en: 'Formats' },
  file: { vi: 'Tệp', en: 'File' },
  use: { vi: 'Dùng để', en: 'Good for' },
  size: { vi: 'Dung lượng', en: 'Size' },
  about: { vi: 'khoảng {size}', en: 'about {size}' },
  tooLong: {
    vi: 'Nhiều hơn {most} dịch vụ: hãy tải theo tỉnh, cơ quan hoặc lĩnh vực, hoặc dùng CSV',
    en: 'More than {most} services: take it per province, agency or sector, or take CSV',
  },
  scope: { vi: 'Phạm vi', en: 'Scope' },
  count: { vi: '{count} dịch vụ', en: '{count} services' },
  revision: { vi: 'Bản danh mục', en: 'Revision' },
  modified: { vi: 'Công bố gần nhất', en: 'Last published' },
  licence: { vi: 'Giấy phép', en: 'Licence' },
  asOfLabel: { vi: 'Xem danh mục của một ngày đã qua', en: 'The list as of a past day' },
  asOfButton: { vi: 'Xem', en: 'Show' },
  plannedNow: {
    vi: 'Mục tiêu, thời hạn và đơn vị phụ trách theo danh sách đang công khai, không phải của ngày đã chọn',
    en: 'Targets, dates and units in charge are those of the list as it is now, not of the day asked for',
  },
  asOf: { vi: 'Tính đến hết ngày {date}', en: 'As of {date}' },
  follow: { vi: 'Theo dõi thay đổi', en: 'Follow changes' },
  followHow: {
    vi: 'Nguồn tin Atom và RSS báo thủ tục mới, nội dung sửa đổi và thay đổi mức độ.',
    en: 'The Atom and RSS feeds tell of new procedures, changed contents and changed levels.',
  },
  linked: { vi: 'Ngữ cảnh JSON-LD', en: 'JSON-LD context' },
  embed: { vi: 'Nhúng vào trang của cơ quan', en: 'Show it on the site of an agency' },
  embedHow: {
    vi: 'Một dòng mã đặt danh sách của một cơ quan, hoặc một biểu mẫu, vào trang bất kỳ.',
    en: 'One line puts the list of an agency, or one form, on any page.',
  },
  embedExample: { vi: 'Trang ví dụ và hướng dẫn', en: 'Example and instructions' },
  narrowedTo: { vi: '{name}: {value}', en: '{name}: {value}' },
  tier: { vi: 'Cấp thực hiện', en: 'Tier' },
  thisList: { vi: 'Tải danh sách này', en: 'Download this list' },
  repeatedParameter: {
    vi: 'Tham số “{name}” chỉ được ghi một lần: mỗi danh mục chỉ thu hẹp theo một giá trị.',
    en: 'The parameter “{name}” may be given once: a list is narrowed to one value of each.',
  },
  unknownParameter: {
    vi: 'Không có tham số “{name}”. Các tham số: {all}.',
    en: 'There is no parameter “{name}”. There are: {all}.',
  },
  badParameter: {
    vi: 'Tham số “{name}” có giá trị không hợp lệ: “{value}”.',
    en: 'The parameter “{name}” has an invalid value: “{value}”.',
  },
  listTooLong: {
    vi: 'Danh sách có {count} dịch vụ; định dạng này nhận nhiều nhất {most}. Hãy tải theo từng cơ quan (thêm agency=…), lĩnh vực (sector=…) hoặc tỉnh (province=…), hoặc dùng CSV, JSON Lines: không giới hạn.',
    en: 'The list has {count} services; this format takes {most} at most. Take it per agency (add agency=…), sector (sector=…) or province (province=…), or take CSV or JSON Lines, which have no limit.',
  },
  unknownList: {
    vi: 'Không có danh sách công khai “{name}”.',
    en: 'There is no public list “{name}”.',
  },
  plans: { vi: 'Danh sách theo kế hoạch', en: 'Lists of plans' },
  plansHow: {
    vi: 'Phụ lục của kế hoạch, danh mục thiết yếu: mức độ phải đạt, hạn, đơn vị phụ trách. Có ở mọi định dạng.',
    en: 'Annexes of plans and essential services: the level to reach, by when, and the unit in charge. In every format.',
  },
  basis: { vi: 'Căn cứ', en: 'Legal basis' },
  wholeList: { vi: 'Toàn bộ danh mục', en: 'The whole list' },
} satisfies Record<string, Text>;
