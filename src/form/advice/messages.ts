import type { Text } from '../../messages/text';

export const messages = {
  unlabelled: {
    vi: 'Trường này chưa có nhãn: người dân không biết phải điền gì.',
    en: 'This field has no label: nobody knows what to fill in.',
  },
  untouchedLabel: { vi: 'Nhãn vẫn là “{label}” có sẵn.', en: 'The label is still the default “{label}”.' },
  untouchedChoices: { vi: 'Các lựa chọn vẫn là mẫu có sẵn.', en: 'The choices are still the default ones.' },
  untouchedText: { vi: 'Nội dung vẫn là chữ có sẵn.', en: 'The text is still the default one.' },
  duplicateKey: {
    vi: 'Hai trường cùng tên lưu “{key}”: câu trả lời của chúng sẽ đè lên nhau.',
    en: 'Two fields share the stored name “{key}”: their answers overwrite each other.',
  },
  duplicateLabel: {
    vi: 'Trong cùng một phần đã có trường “{label}”.',
    en: 'The same section already has a field “{label}”.',
  },
  sameChoice: {
    vi: 'Có hai lựa chọn cùng đọc là “{label}”: người dân không biết chọn cái nào.',
    en: 'Two choices read “{label}”: nobody can tell which to take.',
  },
  sameQuestion: {
    vi: '“{label}” và “{other}” có vẻ hỏi cùng một điều.',
    en: '“{label}” and “{other}” seem to ask the same.',
  },
  samePart: {
    vi: '“{other}” đã hỏi “{part}”, trường này hỏi lại.',
    en: '“{other}” already asks “{part}”; this field asks it again.',
  },
  uncovered: {
    vi: 'Giấy tờ “{name}” của thủ tục chưa có trường nào để nộp.',
    en: 'No field takes the document “{name}” of the procedure.',
  },
  addUpload: { vi: 'Thêm trường tải lên', en: 'Add an upload' },
  uploadHelp: {
    vi: 'Chụp hoặc quét rõ cả trang, đọc được mọi chữ và dấu.',
    en: 'Photograph or scan whole pages so that everything can be read.',
  },
  feeDiffers: {
    vi: '“{label}” được tính khác với phí, lệ phí của thủ tục ({fees}).',
    en: '“{label}” is computed otherwise than the fees of the procedure ({fees}).',
  },
  takeFee: { vi: 'Lấy mức thu của thủ tục', en: 'Take the fee of the procedure' },
  unknownDocument: {
    vi: 'Trường này nộp một giấy tờ không có trong thủ tục (mã “{key}”).',
    en: 'This field takes a document that the procedure does not have (key “{key}”).',
  },
  databaseDocument: {
    vi: 'Giấy tờ “{name}” được tra trong cơ sở dữ liệu, không nên bắt người dân nộp.',
    en: 'The document “{name}” is read from a database; citizens need not hand it in.',
  },
  removeField: { vi: 'Bỏ trường', en: 'Remove the field' },
  knownData: {
    vi: '{source} đã có dữ liệu này. Khai nguồn để điền sẵn thay vì hỏi lại.',
    en: 'The {source} already has this. Name the source so that it can be filled in.',
  },
  setPrefill: { vi: 'Khai nguồn điền sẵn', en: 'Name the source' },
  askedTwice: {
    vi: '“{other}” đã lấy cùng dữ liệu từ nguồn này.',
    en: '“{other}” already takes the same from this source.',
  },
  sensitive: {
    vi: 'Hỏi dữ liệu cá nhân nhạy cảm ({kind}; {basis}) mà chưa ghi căn cứ pháp lý.',
    en: 'Asks sensitive personal data ({kind}; {basis}) without a legal basis.',
  },
  overLong: {
    vi: 'Ước chừng cần {minutes} phút để điền, quá {limit} phút. Bớt câu hỏi, hoặc để Nhà nước tự tra.',
    en: 'Takes about {minutes} minutes to fill in, more than {limit}. Ask less, or look it up.',
  },
  unanswerable: {
    vi: '“{label}”: có thể không câu trả lời nào được chấp nhận (phần JSON Schema của trường tự loại trừ).',
    en: '“{label}”: perhaps no answer is accepted (its JSON Schema excludes itself).',
  },
  unanswerableForm: {
    vi: 'Có thể không câu trả lời nào được chấp nhận: điều kiện chung của JSON Schema nhập vào tự loại trừ.',
    en: 'Perhaps no answers are accepted: what the imported JSON Schema says of the whole form excludes itself.',
  },
  officeWord: {
    vi: 'Chữ “{word}” trong {member} khó hiểu với người dân; nên viết: “{plain}”.',
    en: '“{word}” in the {member} is hard for citizens; say “{plain}”.',
  },
  officeWordNote: {
    vi: 'Chữ “{word}” trong {member} khó hiểu với người dân; nên viết: “{plain}”. {note}',
    en: '“{word}” in the {member} is hard for citizens; say “{plain}”. {note}',
  },
  replaceWord: { vi: 'Thay bằng “{plain}”', en: 'Replace by “{plain}”' },
  notNfc: {
    vi: 'Chữ có dấu trong {member} “{text}” viết bằng dấu tổ hợp rời (không phải Unicode NFC).',
    en: 'Accents in the {member} “{text}” are not Unicode NFC.',
  },
  normalise: { vi: 'Chuẩn hóa dấu', en: 'Normalise accents' },
  missingHint: {
    vi: 'Người dân hay điền sai loại trường này; nên có gợi ý.',
    en: 'People often get this wrong; a hint would help.',
  },
  addHint: { vi: 'Thêm gợi ý', en: 'Add a hint' },
  emptySection: { vi: 'Phần này chưa có trường nào.', en: 'This section has no fields.' },
  emptyStep: { vi: 'Bước này chưa có phần nào.', en: 'This step has no sections.' },
  removePart: { vi: 'Xóa', en: 'Delete' },
  oneChoice: {
    vi: 'Danh sách chỉ có một lựa chọn, không có gì để chọn.',
    en: 'The list has a single choice: nothing to choose.',
  },
} as const satisfies Record<string, Text>;
