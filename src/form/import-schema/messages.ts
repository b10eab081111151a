import type { Text } from '../../messages/text';
import { repeatedNameText } from '../json-text/repeated-problems';

/** Why a schema cannot be imported; the key is the stable code. */
export const importProblems = {
  'text-too-large': { vi: 'Tệp lớn hơn {limit} MB.', en: 'The file is larger than {limit} MB.' },
  'text-empty': { vi: 'Chưa có nội dung nào.', en: 'There is nothing in it.' },
  'not-json': {
    vi: 'Không phải JSON (dòng {line}, cột {column}): {reason}',
    en: 'This is not JSON (line {line}, column {column}): {reason}',
  },
  'forbidden-key': { vi: 'Tên “{key}” không được dùng.', en: 'The name “{key}” must not be used.' },
  'name-repeated': repeatedNameText,
  'too-deep': { vi: 'Lồng nhau quá {limit} tầng.', en: 'It nests more than {limit} levels deep.' },
  'too-large': {
    vi: 'Nội dung quá lớn cho một biểu mẫu: nhiều nhất {limit} ký tự.',
    en: 'It is too large for a form: at most {limit} characters.',
  },
  'too-many-fields': {
    vi: 'Có {count} trường, nhiều nhất là {limit}.',
    en: 'It has {count} fields, at most {limit} are allowed.',
  },
  'root-not-object': {
    vi: 'Đây không phải JSON Schema của một đối tượng có các trường (type: object, properties).',
    en: 'This is no JSON Schema of an object with fields (type: object, properties).',
  },
  'no-fields': { vi: 'Schema không có trường nào.', en: 'The schema has no fields.' },
  'dialect-unknown': {
    vi: 'Không đọc được phiên bản JSON Schema “{dialect}”; các phiên bản đọc được: draft-04, 06, 07, 2019-09, 2020-12.',
    en: 'The draft of JSON Schema “{dialect}” is not known; known are draft-04, 06, 07, 2019-09, 2020-12.',
  },
  'ref-remote': {
    vi: '“$ref” trỏ ra ngoài tệp: {ref}. Hãy gộp phần ấy vào tệp rồi nhập lại.',
    en: '“$ref” points outside the file: {ref}. Bundle that part into the file and import again.',
  },
  'ref-missing': { vi: '“$ref” trỏ tới chỗ không có: {ref}.', en: '“$ref” points to nothing: {ref}.' },
  'ref-cycle': {
    vi: '“$ref” đi thành vòng: {ref}. Biểu mẫu không lặp lại chính nó được.',
    en: '“$ref” goes in a circle: {ref}. A form cannot contain itself.',
  },
  'ref-dynamic': {
    vi: '“{keyword}” chỉ có nghĩa khi chạy, không nhập được.',
    en: '“{keyword}” only means something at run time and cannot be imported.',
  },
  'pattern-broken': { vi: 'Biểu thức chính quy sai: {pattern}.', en: 'The regular expression is broken: {pattern}.' },
  'pattern-unsafe': {
    vi: 'Biểu thức chính quy có thể chạy rất lâu, không dùng được: {pattern}.',
    en: 'The regular expression may run very long and cannot be used: {pattern}.',
  },
  'keyword-wrong': {
    vi: '“{keyword}” phải là {wanted}.',
    en: '“{keyword}” must be {wanted}.',
  },
  'types-unknown': {
    vi: '“type” không thể là “{type}”; các kiểu của JSON Schema: string, number, integer, boolean, object, array, null.',
    en: '“type” cannot be “{type}”; the types of JSON Schema are string, number, integer, boolean, object, array, null.',
  },
  'key-unusable': {
    vi: 'Tên trường “{key}” không dùng được (chỉ chữ không dấu, số, _ và -) mà điều kiện của schema lại nhắc đến nó.',
    en: 'The name “{key}” cannot be used (letters, digits, _ and - only), and a condition of the schema speaks of it.',
  },
  'form-unsound': { vi: 'Biểu mẫu nhập được còn lỗi: {reason}', en: 'The imported form has a fault: {reason}' },
} as const satisfies Record<string, Text>;

export type ImportCode = keyof typeof importProblems;

/** Why a field stays as it is. */
export const reasons = {
  object: {
    vi: 'nhóm trường lồng nhau quá một tầng, hoặc không kể tên các mục',
    en: 'fields inside fields, more than one level or not named',
  },
  list: { vi: 'danh sách không phải bảng, chữ hay lựa chọn', en: 'a list that is neither a table, texts nor choices' },
  rows: { vi: 'bảng có dòng phức tạp hơn mức sửa được', en: 'a table with rows that cannot be edited here' },
  combination: { vi: 'kết hợp nhiều khả năng (oneOf, anyOf, not, if)', en: 'a combination (oneOf, anyOf, not, if)' },
  choices: { vi: 'lựa chọn không phải chữ', en: 'choices that are not texts' },
  format: { vi: 'dạng “{format}” chưa có kiểu trường tương ứng', en: 'the format “{format}” has no type of field' },
  constant: { vi: 'giá trị cố định', en: 'a fixed value' },
  limits: { vi: 'giới hạn ngoài mức sửa được', en: 'limits beyond what can be edited here' },
  untyped: { vi: 'không nói rõ kiểu dữ liệu', en: 'it does not say of what type it is' },
  conditional: {
    vi: 'chỉ có trong một điều kiện mà quy tắc ở đây chưa nói được',
    en: 'it only stands in a condition that rules here cannot say',
  },
  whole: {
    vi: 'điều kiện chung của cả biểu mẫu mà quy tắc ở đây chưa nói được; câu trả lời vẫn được kiểm tra theo nó',
    en: 'a condition on the whole form that rules here cannot say; answers are still checked by it',
  },
  undescribed: { vi: 'được nhắc đến nhưng không được mô tả', en: 'it is named but not described' },
} as const satisfies Record<string, Text>;

export const notes = {
  renamed: { vi: 'Trường “{from}” đổi tên thành “{to}”.', en: 'The field “{from}” was renamed “{to}”.' },
  closed: {
    vi: 'additionalProperties/unevaluatedProperties: false được bỏ: mục không thuộc biểu mẫu luôn bị loại khi nhận.',
    en: 'additionalProperties/unevaluatedProperties: false is left out: what no field asks for is always dropped.',
  },
  open: {
    vi: 'Biểu mẫu chỉ nhận các trường đã kể tên; schema gốc nhận cả tên khác ({keyword}).',
    en: 'The form takes the fields it names only; the schema also takes others ({keyword}).',
  },
  unevaluated: {
    vi: '“{keyword}” tại {pointer} không kiểm tra được ở đây; giữ nguyên để đọc.',
    en: '“{keyword}” at {pointer} cannot be checked here; it is kept to be read.',
  },
  nullable: {
    vi: 'Giá trị null được hiểu là chưa trả lời.',
    en: 'The value null counts as no answer.',
  },
  widget: {
    vi: 'Trường “{field}”: cách hiển thị “{widget}” không có trong rjsf chuẩn nên được bỏ.',
    en: 'Field “{field}”: standard rjsf has no widget “{widget}”, so it is left out.',
  },
  format: {
    vi: 'Dạng “{format}” không có trong JSON Schema nên được bỏ.',
    en: 'The format “{format}” is none of JSON Schema and is left out.',
  },
} as const satisfies Record<string, Text>;
