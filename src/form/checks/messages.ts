import type { Text } from '../../messages/text';

/** What is said about a form that is not one of ours; the key is the stable code. */
export const faults = {
  'form-not-json': { vi: 'Biểu mẫu không phải là JSON.', en: 'The form is not JSON.' },
  'form-too-deep': { vi: 'Biểu mẫu lồng nhau quá {limit} tầng.', en: 'The form nests more than {limit} levels deep.' },
  'form-too-large': {
    vi: 'Biểu mẫu quá lớn: nhiều nhất {limit} ký tự.',
    en: 'The form is too large: at most {limit} characters.',
  },
  'too-many-fields': {
    vi: 'Biểu mẫu có {count} trường, nhiều nhất là {limit}.',
    en: 'The form has {count} fields, at most {limit} are allowed.',
  },
  'no-fields': { vi: 'Biểu mẫu chưa có trường nào.', en: 'The form has no fields.' },
  'forbidden-key': {
    vi: 'Tên “{key}” không được dùng trong biểu mẫu.',
    en: 'The name “{key}” must not be used in a form.',
  },
  'form-shape': {
    vi: 'Biểu mẫu sai cấu trúc tại {place}: {keyword}.',
    en: 'The form is not built as it should be at {place}: {keyword}.',
  },
  'ref-remote': {
    vi: 'Tham chiếu “{ref}” trỏ ra ngoài biểu mẫu; chỉ nhận tham chiếu bên trong (#/...).',
    en: 'The reference “{ref}” leads outside the form; only inner ones (#/...) are taken.',
  },
  'ref-missing': { vi: 'Tham chiếu “{ref}” không trỏ đến đâu.', en: 'The reference “{ref}” leads nowhere.' },
  'ref-cycle': { vi: 'Tham chiếu “{ref}” đi thành vòng.', en: 'The reference “{ref}” goes in a circle.' },
  'pattern-broken': { vi: 'Biểu thức “{pattern}” không hợp lệ.', en: 'The expression “{pattern}” is broken.' },
  'pattern-unsafe': {
    vi: 'Biểu thức “{pattern}” có thể chạy rất lâu: không lồng các dấu lặp, không tham chiếu ngược, không nhìn trước.',
    en: 'The expression “{pattern}” may run very long: no nested repetition, back references or look-around.',
  },
  'field-missing': { vi: 'Không có trường “{field}” trong biểu mẫu.', en: 'There is no field “{field}” in the form.' },
  'field-placed-twice': { vi: 'Trường “{field}” đứng ở hai nơi.', en: 'The field “{field}” stands in two places.' },
  'field-not-placed': {
    vi: 'Trường “{field}” không nằm trong phần nào nên không ai thấy.',
    en: 'The field “{field}” is in no section, so nobody sees it.',
  },
  'duplicate-id': { vi: 'Mã “{id}” được dùng hai lần.', en: 'The id “{id}” is used twice.' },
  'field-type-unknown': { vi: 'Không có kiểu trường “{type}”.', en: 'There is no field type “{type}”.' },
  'label-missing': { vi: 'Trường “{field}” chưa có nhãn.', en: 'The field “{field}” has no label.' },
  'setting-wrong': {
    vi: 'Trường “{field}”: thiết lập “{setting}” chưa đúng ({keyword}).',
    en: 'Field “{field}”: the setting “{setting}” is wrong ({keyword}).',
  },
  'choices-repeated': {
    vi: 'Trường “{field}”: lựa chọn “{value}” có hai lần.',
    en: 'Field “{field}”: the choice “{value}” is there twice.',
  },
  'limits-contradict': {
    vi: 'Trường “{field}”: {low} lớn hơn {high}.',
    en: 'Field “{field}”: {low} is larger than {high}.',
  },
  'table-empty': { vi: 'Bảng “{field}” chưa có cột nào.', en: 'The table “{field}” has no columns.' },
  'tables-too-deep': {
    vi: 'Bảng “{field}” nằm trong bảng khác; chỉ một tầng.',
    en: 'The table “{field}” stands inside another; one level only.',
  },
  'widget-unknown': {
    vi: 'Trường “{field}”: không có cách hiển thị “{widget}” trong rjsf chuẩn.',
    en: 'Field “{field}”: standard rjsf has no widget “{widget}”.',
  },
  'not-nfc': {
    vi: 'Chữ “{text}” dùng dấu tổ hợp rời (không phải Unicode NFC).',
    en: 'The text “{text}” uses separate accents (is not Unicode NFC).',
  },
  'rule-kind-unknown': { vi: 'Không có loại quy tắc “{kind}”.', en: 'There is no kind of rule “{kind}”.' },
  'rule-fields': {
    vi: 'Quy tắc “{rule}” phải nói về {least} đến {most} trường.',
    en: 'The rule “{rule}” must speak of {least} to {most} fields.',
  },
  'rule-field-missing': {
    vi: 'Quy tắc “{rule}” nhắc đến trường “{field}” không có.',
    en: 'The rule “{rule}” speaks of the field “{field}”, which does not exist.',
  },
  'rule-options': {
    vi: 'Quy tắc “{rule}”: tham số “{option}” chưa đúng ({keyword}).',
    en: 'The rule “{rule}”: the option “{option}” is wrong ({keyword}).',
  },
  'rule-without-condition': { vi: 'Quy tắc “{rule}” chưa có điều kiện.', en: 'The rule “{rule}” has no condition.' },
  'condition-field-missing': {
    vi: 'Điều kiện của “{rule}” hỏi trường “{field}” không có.',
    en: 'The condition of “{rule}” asks for the field “{field}”, which does not exist.',
  },
  'condition-value': {
    vi: 'Điều kiện của “{rule}”: phép so sánh “{operator}” chưa có giá trị phù hợp.',
    en: 'The condition of “{rule}”: the comparison “{operator}” lacks a fitting value.',
  },
  'condition-choice-unknown': {
    vi: 'Điều kiện của “{rule}”: “{value}” không phải là lựa chọn của “{field}”.',
    en: 'The condition of “{rule}”: “{value}” is no choice of “{field}”.',
  },
  'condition-too-large': {
    vi: 'Điều kiện của “{rule}” quá phức tạp: nhiều nhất {limit} phép so sánh.',
    en: 'The condition of “{rule}” is too complex: at most {limit} comparisons.',
  },
  'condition-cycle': {
    vi: 'Trường “{field}” hiện tùy theo chính nó (điều kiện đi thành vòng).',
    en: 'The field “{field}” is shown depending on itself (the conditions go in a circle).',
  },
  'conditions-differ': {
    vi: 'Điều kiện trong quy tắc và trong schema (if/then) không khớp nhau.',
    en: 'The conditions in the rules and in the schema (if/then) differ.',
  },
  'does-not-compile': { vi: 'Schema không dịch được: {reason}.', en: 'The schema does not compile: {reason}.' },
} as const satisfies Record<string, Text>;

export type FaultCode = keyof typeof faults;
