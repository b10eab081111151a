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
    vi: 'Biểu mẫu chưa đúng ở “{place}”: {keyword}.',
    en: 'The form is not built as it should be at “{place}”: {keyword}.',
  },
  'schema-async': {
    vi: 'Biểu mẫu không được kiểm tra không đồng bộ ($async).',
    en: 'A form is not checked asynchronously ($async).',
  },
  'schema-id': {
    vi: 'Biểu mẫu không mang mã của lược đồ khác ($id “{id}”).',
    en: 'A form does not carry the id of another schema ($id “{id}”).',
  },
  'schema-dialect': {
    vi: 'Biểu mẫu viết theo JSON Schema draft-07, không theo “{dialect}”.',
    en: 'A form is written in JSON Schema draft-07, not in “{dialect}”.',
  },
  'format-unknown': { vi: 'Không có định dạng “{format}”.', en: 'There is no format “{format}”.' },
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
  'group-empty': { vi: 'Nhóm “{field}” chưa có trường nào.', en: 'The group “{field}” has no fields.' },
  'tables-too-deep': {
    vi: '“{field}” nằm trong bảng hoặc nhóm khác; chỉ lồng được một tầng.',
    en: '“{field}” stands inside another table or group; one level only.',
  },
  'widget-unknown': {
    vi: 'Trường “{field}”: không có cách hiển thị “{widget}” trong rjsf chuẩn.',
    en: 'Field “{field}”: standard rjsf has no widget “{widget}”.',
  },
  'not-nfc': {
    vi: 'Chữ “{text}” dùng dấu tổ hợp rời (không phải Unicode NFC).',
    en: 'The text “{text}” uses separate accents (is not Unicode NFC).',
  },
  'text-broken': {
    vi: 'Chữ “{text}” có ký tự hỏng (U+0000 hoặc nửa ký tự) nên không lưu được; hãy xóa đi và gõ lại.',
    en: 'The text “{text}” has a broken character (U+0000 or half of one) and cannot be kept; delete it and type again.',
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
    vi: 'Điều kiện của “{rule}” hỏi trường “{field}”: trường này không còn trong biểu mẫu, hoặc không hỏi được từ đây.',
    en: 'The condition of “{rule}” asks for “{field}”, which is no longer in the form or cannot be asked from here.',
  },
  'condition-value': {
    vi: 'Điều kiện của “{rule}”: “{field}” “{operator}” … chưa có giá trị để so sánh.',
    en: 'The condition of “{rule}”: “{field}” “{operator}” … has nothing to compare with yet.',
  },
  'condition-choice-unknown': {
    vi: 'Điều kiện của “{rule}”: “{value}” không phải là lựa chọn của “{field}”.',
    en: 'The condition of “{rule}”: “{value}” is no choice of “{field}”.',
  },
  'condition-of-part': {
    vi: '“{field}” nằm trong “{outer}” và hiện cùng với nó: đặt điều kiện cho cả “{outer}”.',
    en: '“{field}” stands in “{outer}” and is shown with it: put the condition on “{outer}”.',
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
  'calculation-result': {
    vi: 'Không tính được “{field}”: chỉ tính được trường của biểu mẫu hoặc cột của bảng.',
    en: '“{field}” cannot be computed: only fields of the form and columns of tables can.',
  },
  'calculation-twice': { vi: '“{field}” được tính hai lần.', en: '“{field}” is computed twice.' },
  'calculation-required': {
    vi: '“{field}” được tính tự động nên không thể bắt buộc điền; hãy bắt buộc các trường dùng để tính.',
    en: '“{field}” is computed, so it cannot be required; require what it is computed from.',
  },
  'calculation-operand': {
    vi: '“{field}” không dùng được làm “{role}” của phép tính.',
    en: '“{field}” cannot be used in this calculation ({role}).',
  },
  'calculation-column': {
    vi: '“{field}” là cả một cột; “{role}” cần một giá trị.',
    en: '“{field}” is a whole column; one value is wanted here ({role}).',
  },
  'calculation-cycle': {
    vi: '“{field}” được tính từ chính nó (phép tính đi thành vòng).',
    en: '“{field}” is computed from itself (the calculations go in a circle).',
  },
  'keyword-wrong': { vi: '“{keyword}” phải là {wanted}.', en: '“{keyword}” must be {wanted}.' },
  'type-unknown': { vi: 'Không có kiểu “{type}” trong JSON Schema.', en: 'JSON Schema has no type “{type}”.' },
  'does-not-compile': { vi: 'Schema không dịch được: {reason}.', en: 'The schema does not compile: {reason}.' },
} as const satisfies Record<string, Text>;

export type FaultCode = keyof typeof faults;
