import type { Text } from '../../messages/text';

/** Why a text is not JSON, said for people who did not write it by hand; the key is the stable code. */
export const syntaxTexts = {
  empty: { vi: 'Chưa có nội dung nào.', en: 'There is nothing in it.' },
  'cut-off': {
    vi: 'Văn bản hết giữa chừng: dấu “{open}” mở ở dòng {line} còn thiếu dấu “{close}”. Có thể bản sao bị cắt mất phần cuối.',
    en: 'The text ends too early: the “{open}” of line {line} has no “{close}”. The end may have been cut off.',
  },
  'trailing-comma': {
    vi: 'Thừa dấu phẩy trước “{found}”: sau mục cuối cùng không có dấu phẩy.',
    en: 'There is a comma too many before “{found}”: none stands after the last item.',
  },
  'comma-extra': { vi: 'Thừa một dấu phẩy ở đây.', en: 'There is a comma too many here.' },
  'comma-missing': {
    vi: 'Thiếu dấu phẩy trước “{found}”, hoặc thiếu dấu “{close}”.',
    en: 'A comma is missing before “{found}”, or a “{close}”.',
  },
  'colon-missing': {
    vi: 'Thiếu dấu hai chấm giữa tên mục và giá trị, trước “{found}”.',
    en: 'The colon between the name and its value is missing, before “{found}”.',
  },
  'value-missing': { vi: 'Thiếu giá trị trước “{found}”.', en: 'A value is missing before “{found}”.' },
  'bracket-wrong': {
    vi: 'Gặp dấu “{found}” trong khi dấu “{open}” mở ở dòng {line} cần được đóng bằng “{close}”.',
    en: 'There is a “{found}” where the “{open}” of line {line} needs its “{close}”.',
  },
  'bracket-extra': { vi: 'Thừa dấu “{found}”.', en: 'There is a “{found}” too many.' },
  'quotes-single': {
    vi: 'Chữ phải nằm trong dấu nháy kép ("), không dùng nháy đơn (\').',
    en: 'Texts stand between double quotes ("), not single ones (\').',
  },
  'quotes-curly': {
    vi: 'Dấu “{found}” là nháy cong của phần mềm soạn thảo; JSON chỉ nhận nháy kép thẳng (").',
    en: 'The “{found}” is a quotation mark of a word processor; JSON takes straight double quotes (") only.',
  },
  'name-unquoted': {
    vi: 'Tên mục “{found}” phải nằm trong dấu nháy kép.',
    en: 'The name “{found}” must stand between double quotes.',
  },
  'name-missing': {
    vi: 'Cần một tên mục trong dấu nháy kép, nhưng gặp “{found}”.',
    en: 'A name between double quotes is needed, but there is “{found}”.',
  },
  'text-unquoted': {
    vi: '“{found}” không phải giá trị: chữ phải nằm trong dấu nháy kép, ngoài ra chỉ có số, true, false và null.',
    en: '“{found}” is no value: texts stand between double quotes; other values are numbers, true, false and null.',
  },
  'word-foreign': {
    vi: 'JSON không có giá trị “{found}”; chỉ có số, true, false và null (viết thường).',
    en: 'JSON has no value “{found}”; it has numbers, true, false and null (in small letters).',
  },
  'number-wrong': {
    vi: '“{found}” không phải là số viết đúng: không có dấu cộng hay số 0 ở đầu, phần lẻ sau dấu chấm.',
    en: '“{found}” is not a number as JSON writes it: no plus sign, no leading zero, decimals after a point.',
  },
  'text-open': {
    vi: 'Đoạn chữ bắt đầu ở đây chưa có dấu nháy kép đóng trên cùng dòng.',
    en: 'The text that begins here has no closing double quote on its line.',
  },
  'text-control': {
    vi: 'Trong đoạn chữ có ký tự không in được; dấu tab viết là \\t.',
    en: 'There is an unprintable character in the text; a tab is written \\t.',
  },
  'text-escape': {
    vi: '“{found}” không có nghĩa trong đoạn chữ; dấu gạch chéo ngược viết là \\\\.',
    en: '“{found}” means nothing in a text; a backslash is written \\\\.',
  },
  'blank-unknown': {
    vi: 'Ở đây có khoảng trắng đặc biệt, thường do sao chép từ trang web hay Word; hãy thay bằng dấu cách thường.',
    en: 'There is a special blank here, as web pages and word processors have; replace it by an ordinary one.',
  },
  comment: {
    vi: 'JSON không có chú thích (//, /* */ hay #); hãy xóa đoạn này.',
    en: 'JSON has no comments (//, /* */ or #); delete this.',
  },
  markup: {
    vi: 'Đây là trang web hoặc XML, không phải JSON. Hãy mở đúng tệp JSON rồi sao chép lại.',
    en: 'This is a web page or XML, not JSON. Open the JSON file itself and copy again.',
  },
  'more-after': {
    vi: 'Tài liệu đã kết thúc trước “{found}”; chỉ nhận một tài liệu JSON mỗi lần.',
    en: 'The document ended before “{found}”; only one JSON document is taken at a time.',
  },
  unexpected: { vi: 'Không hiểu “{found}” ở đây.', en: '“{found}” means nothing here.' },
} as const satisfies Record<string, Text>;

export type SyntaxCode = keyof typeof syntaxTexts;
