import type { Text } from '../../messages/text';

/** What people read when a declared rule is broken; `{label}` is the name of the field. */
export const messages = {
  required: { vi: 'Chưa điền “{label}”.', en: '“{label}” is not filled in.' },
  taxChecksum: {
    vi: '“{label}” không đúng: chữ số kiểm tra không khớp, hãy xem lại từng chữ số.',
    en: '“{label}” is wrong: its check digit does not fit, compare each digit.',
  },
  taxBranch: { vi: '“{label}”: số chi nhánh từ 001 đến 999.', en: '“{label}”: branch numbers are 001 to 999.' },
  citizenPlace: {
    vi: '“{label}”: ba số đầu không phải mã nơi đăng ký khai sinh của tỉnh nào. Hãy kiểm tra lại.',
    en: '“{label}”: its first three digits are no province. Please check.',
  },
  citizenFuture: {
    vi: '“{label}”: chữ số thứ tư đến thứ sáu chỉ năm sinh {year}, sau năm nay. Hãy kiểm tra lại.',
    en: '“{label}”: digits four to six say the birth year {year}, which is to come. Please check.',
  },
  citizenYear: {
    vi: '“{label}” chỉ năm sinh {year}, khác với ngày sinh đã điền. Hãy kiểm tra lại.',
    en: '“{label}” says the birth year {year}, unlike the birth date given. Please check.',
  },
  citizenSex: {
    vi: '“{label}” chỉ giới tính {sex}, khác với giới tính đã chọn. Hãy kiểm tra lại.',
    en: '“{label}” says {sex}, unlike the sex chosen. Please check.',
  },
  provinceUnknown: {
    vi: '“{label}”: không có tỉnh, thành phố này trong danh sách hiện hành.',
    en: '“{label}”: there is no such province now.',
  },
  communeUnknown: {
    vi: '“{label}”: không có xã, phường, đặc khu này trong tỉnh đã chọn.',
    en: '“{label}”: there is no such commune in this province.',
  },
  dateEarly: { vi: '“{label}” phải từ ngày {limit} trở đi.', en: '“{label}” must not be before {limit}.' },
  dateLate: { vi: '“{label}” không được sau ngày {limit}.', en: '“{label}” must not be after {limit}.' },
  dateOrder: {
    vi: '“{label}” không được trước “{other}”.',
    en: '“{label}” must not be before “{other}”.',
  },
  dateOrderStrict: { vi: '“{label}” phải sau “{other}”.', en: '“{label}” must be after “{other}”.' },
  dateTooFar: {
    vi: '“{label}” không được sau ngày {limit}: không quá {months} tháng kể từ “{other}”.',
    en: '“{label}” must not be after {limit}: at most {months} months after “{other}”.',
  },
  yearToCome: {
    vi: '“{label}” không được sau năm nay ({year}).',
    en: '“{label}” must not be after this year ({year}).',
  },
  yearOrder: {
    vi: '“{label}” không được trước năm {year} của “{other}”.',
    en: '“{label}” must not be before {year}, the year of “{other}”.',
  },
  refused: {
    vi: '“{label}”: câu trả lời này không được nhận.',
    en: '“{label}”: this answer is not accepted.',
  },
  ageLow: { vi: '“{label}”: phải đủ {limit} tuổi.', en: '“{label}”: must be at least {limit} years old.' },
  ageHigh: { vi: '“{label}”: không quá {limit} tuổi.', en: '“{label}”: must be at most {limit} years old.' },
  decimals: {
    vi: '“{label}” có nhiều nhất {limit} chữ số sau dấu phẩy.',
    en: '“{label}” has at most {limit} decimals.',
  },
  duplicateRow: { vi: '“{label}” trùng với dòng {row}.', en: '“{label}” repeats row {row}.' },
  sum: {
    vi: '“{label}” phải bằng tổng của {parts}: {total}.',
    en: '“{label}” must be the sum of {parts}: {total}.',
  },
  numberOrder: { vi: '“{label}” không được nhỏ hơn “{other}”.', en: '“{label}” must not be less than “{other}”.' },
  atLeastOne: { vi: 'Cần điền ít nhất một trong: {names}.', en: 'Fill in at least one of: {names}.' },
  calculatedDiffers: {
    vi: '“{label}” được tính tự động và phải là {value}.',
    en: '“{label}” is computed and must be {value}.',
  },
  calculatedEmpty: {
    vi: '“{label}” được tính tự động; các mục dùng để tính chưa đủ nên phải để trống.',
    en: '“{label}” is computed; what it is computed from is incomplete, so it must be empty.',
  },
  same: { vi: '“{label}” phải giống “{other}”.', en: '“{label}” must be the same as “{other}”.' },
  different: { vi: '“{label}” phải khác “{other}”.', en: '“{label}” must differ from “{other}”.' },
} as const satisfies Record<string, Text>;
