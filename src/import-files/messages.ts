import { fillText, type MessageValues, type Text } from '../messages/text';
import { ProblemError } from '../problem/problem';

/** Why a file cannot be read, by stable code. */
export const fileMessages = {
  'file-empty': { vi: 'Tệp không có dữ liệu.', en: 'The file is empty.' },
  'file-too-large': { vi: 'Tệp lớn quá {limit} MB.', en: 'The file is larger than {limit} MB.' },
  'file-kind': {
    vi: 'Không đọc được loại tệp này. Hãy dùng CSV, XLSX, XLS hoặc JSON.',
    en: 'This kind of file cannot be read. Use CSV, XLSX, XLS or JSON.',
  },
  'file-is-page': {
    vi: 'Tệp này thật ra là trang web (HTML) mang đuôi bảng tính. Hãy mở bằng Excel rồi lưu thành .xlsx.',
    en: 'This file is really a web page (HTML) with the name of a spreadsheet. Open it in Excel and save it as .xlsx.',
  },
  'file-password': {
    vi: 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi tải lên lại.',
    en: 'The file is protected by a password. Remove it and upload again.',
  },
  'file-damaged': {
    vi: 'Tệp bị hỏng, không đọc được hết ({reason}). Hãy mở tệp bằng phần mềm đã tạo ra nó rồi lưu lại, hoặc xin lại tệp từ nơi gửi, rồi tải lên lần nữa.',
    en: 'The file is damaged and cannot be read to its end ({reason}). Open it in the program that made it and save it again, or ask the sender for it, then upload it once more.',
  },
  'file-old': {
    vi: 'Tệp Excel quá cũ (trước Excel 97). Hãy mở và lưu thành .xlsx.',
    en: 'The Excel file is too old (before Excel 97). Open it and save it as .xlsx.',
  },
  'file-encoding': {
    vi: 'Không nhận ra bảng mã của tệp: chữ Việt bị lỗi. Hãy lưu lại dạng «CSV UTF-8».',
    en: 'The encoding of the file is not recognised: its Vietnamese text is broken. Save it as "CSV UTF-8".',
  },
  'file-unpacks-too-large': {
    vi: 'Tệp nén bung ra quá lớn, không giống một bảng tính thật.',
    en: 'The file unpacks to too much; no real workbook is like that.',
  },
  'too-many-rows': {
    vi: 'Tệp có hơn {limit} dòng. Hãy tách thành nhiều tệp, mỗi tệp một cơ quan hoặc một lĩnh vực.',
    en: 'The file has more than {limit} rows. Split it, for instance by agency or sector.',
  },
  'too-many-columns': { vi: 'Dòng {line} có hơn {limit} cột.', en: 'Line {line} has more than {limit} columns.' },
  'cell-too-long': {
    vi: 'Dòng {line} có ô dài quá {limit} ký tự (trong tệp CSV: có thể thiếu một dấu ngoặc kép).',
    en: 'Line {line} has a cell of more than {limit} characters (in a CSV: a quotation mark may be missing).',
  },
  'file-too-slow': {
    vi: 'Đọc tệp mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng.',
    en: 'Reading the file took too much time or memory and was stopped.',
  },
  'json-shape': {
    vi: 'Tệp JSON phải là một danh sách các thủ tục.',
    en: 'The JSON file must be a list of procedures.',
  },
  'json-item': {
    vi: 'Mục thứ {item} trong danh sách JSON không phải là một thủ tục (phải có dạng {"tên trường": giá trị}).',
    en: 'Item {item} of the JSON list is no procedure (it must look like {"field": value}).',
  },
} as const satisfies Record<string, Text>;

export type FileFault = keyof typeof fileMessages;

/** The refusal of a file, with its sentence. */
export function fileRefused(code: FileFault, values: MessageValues = {}): ProblemError {
  return new ProblemError(422, [{ code, field: 'file', rule: code, message: fillText(fileMessages[code], values) }]);
}
