import type { Text } from '../messages/text';

export const feeMessages = {
  kinds: {
    phi: { vi: 'Phí', en: 'Fee' },
    'le-phi': { vi: 'Lệ phí', en: 'Charge' },
    unspecified: { vi: '', en: '' },
  },
  free: { vi: 'Miễn phí', en: 'Free of charge' },
  unknown: { vi: 'Chưa rõ mức thu', en: 'Amount not known' },
  council: { vi: 'Do Hội đồng nhân dân cấp tỉnh quy định', en: "Set by the provincial People's Council" },
  stepTo: { vi: '{money}/{per} từ {per} {from} đến {to}', en: '{money}/{per} from {per} {from} to {to}' },
  stepFrom: { vi: '{money}/{per} từ {per} {from} trở đi', en: '{money}/{per} from {per} {from} on' },
  cap: { vi: 'tối đa {money}', en: 'at most {money}' },
  atLeast: { vi: 'tối thiểu {money}', en: 'at least {money}' },
  percentage: { vi: '{rate}% {of}', en: '{rate}% of {of}' },
  period: { vi: 'từ {from} đến {to}', en: 'from {from} to {to}' },
  since: { vi: 'từ {from}', en: 'from {from}' },
  until: { vi: 'đến {to}', en: 'until {to}' },
  exempt: { vi: 'Miễn: {name}', en: 'Exempt: {name}' },
  reduced: { vi: 'Giảm {percent}%: {name}', en: '{percent}% less: {name}' },
} as const;

export const deadlineMessages = {
  units: {
    'working-day': { vi: 'ngày làm việc', en: 'working day' },
    day: { vi: 'ngày', en: 'calendar day' },
    hour: { vi: 'giờ', en: 'hour' },
    month: { vi: 'tháng', en: 'month' },
  },
  afterwards: { vi: ', sau đó ', en: ', then ' },
  sameDay: {
    vi: 'Trong ngày (nhận sau 15 giờ: ngày làm việc tiếp theo)',
    en: 'The same day (received after 15:00: the next working day)',
  },
  noUnit: { vi: '{value} (chưa ghi đơn vị)', en: '{value} (unit not stated)' },
  none: { vi: 'Không quy định', en: 'No limit stipulated' },
  unknown: { vi: 'Chưa xác định', en: 'Not determined yet' },
} as const;

/** What JSON Schema calls kinds of values. */
export const typeNames: Record<string, Text> = {
  string: { vi: 'chữ', en: 'text' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  number: { vi: 'số', en: 'a number' },
  boolean: { vi: 'có hoặc không', en: 'yes or no' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'nhóm thông tin', en: 'a group of values' },
  null: { vi: 'để trống', en: 'nothing' },
};

/** Sentences for what JSON Schema refuses, by keyword; `{title}` is the Vietnamese title of the field. */
export const checkMessages: Record<string, Text> = {
  required: { vi: '“{title}” còn thiếu.', en: '“{field}” is missing.' },
  additionalProperties: { vi: 'Có trường không biết: “{property}”.', en: 'Unknown field “{property}”.' },
  type: {
    vi: '“{title}” sai kiểu dữ liệu (cần {expected}).',
    en: '“{field}” has the wrong type (expected {expected}).',
  },
  enum: { vi: '“{title}” có giá trị ngoài danh sách cho phép.', en: '“{field}” is not one of the allowed values.' },
  const: { vi: '“{title}” có giá trị ngoài danh sách cho phép.', en: '“{field}” is not one of the allowed values.' },
  pattern: { vi: '“{title}” không đúng dạng quy định.', en: '“{field}” does not have the required shape.' },
  format: {
    vi: '“{title}” không phải ngày hợp lệ (năm-tháng-ngày).',
    en: '“{field}” is not a valid date (year-month-day).',
  },
  minLength: { vi: '“{title}” để trống.', en: '“{field}” is empty.' },
  maxLength: { vi: '“{title}” dài quá {limit} ký tự.', en: '“{field}” is longer than {limit} characters.' },
  minItems: { vi: '“{title}” cần ít nhất {limit} mục.', en: '“{field}” needs at least {limit} item(s).' },
  maxItems: { vi: '“{title}” có quá {limit} mục.', en: '“{field}” has more than {limit} items.' },
  uniqueItems: { vi: '“{title}” có mục trùng nhau.', en: '“{field}” has an item twice.' },
  minimum: { vi: '“{title}” nhỏ hơn {limit}.', en: '“{field}” is less than {limit}.' },
  exclusiveMinimum: { vi: '“{title}” phải lớn hơn {limit}.', en: '“{field}” must be greater than {limit}.' },
  maximum: { vi: '“{title}” lớn hơn {limit}.', en: '“{field}” is greater than {limit}.' },
  other: { vi: '“{title}” không hợp lệ.', en: '“{field}” is not valid.' },
};

/** Sentences for what the record says against itself. */
export const consistencyMessages = {
  'key-twice': { vi: 'Khóa “{key}” dùng hai lần.', en: 'The key “{key}” is used twice.' },
  'channel-twice': {
    vi: 'Kênh này có hai dòng trong cùng một trường hợp: hãy tách thành hai trường hợp.',
    en: 'This channel has two rows in one case: make them two cases.',
  },
  'dates-reversed': { vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'The end date is before the start date.' },
  'key-is-not-code': {
    vi: 'Khóa phải là mã thủ tục “{code}” khi thủ tục có mã.',
    en: 'The key must be the code “{code}” when there is one.',
  },
  'code-shape': {
    vi: 'Mã “{code}” không đúng dạng (ví dụ 1.001193 hoặc 1.001193.000.00.00.H56).',
    en: 'The code “{code}” does not have the right shape (like 1.001193 or 1.001193.000.00.00.H56).',
  },
  'code-owner-unknown': {
    vi: 'Mã “{code}” kết thúc bằng một mã cơ quan không có trong danh mục.',
    en: 'The code “{code}” ends in an owner that does not exist.',
  },
  'code-serial-differs': {
    vi: 'Mã in trong nguồn “{code}” không khớp mã thủ tục.',
    en: 'The printed code “{code}” is not that of this procedure.',
  },
  'steps-not-rising': {
    vi: 'Các bậc phí phải tăng dần và chỉ bậc cuối không có giới hạn.',
    en: 'The steps of a fee must rise and only the last one is open.',
  },
  'bounds-reversed': { vi: 'Mức thấp nhất lớn hơn mức cao nhất.', en: 'The minimum is above the maximum.' },
  'not-nfc': {
    vi: 'Chữ có dấu tổ hợp rời (không phải NFC).',
    en: 'The text has decomposed accents (it is not NFC).',
  },
  'unit-without-value': { vi: 'Có đơn vị thời hạn mà không có số.', en: 'The deadline has a unit and no number.' },
} as const satisfies Record<string, Text>;
