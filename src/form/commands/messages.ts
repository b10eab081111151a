import { fillText, type MessageValues, type Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import type { NodeRef } from './node-ref';

/** Why a command cannot be applied; the key is the stable code. */
const refusals = {
  'part-missing': { vi: 'Phần này không còn trong biểu mẫu.', en: 'This part is no longer in the form.' },
  'nothing-selected': { vi: 'Chưa chọn gì.', en: 'Nothing is selected.' },
  'mixed-selection': {
    vi: 'Chỉ làm được với các phần cùng loại: cùng là trường, cùng là phần hoặc cùng là bước.',
    en: 'Only parts of one kind can be taken together: fields, sections or steps.',
  },
  'mixed-rows': {
    vi: 'Chỉ sao chép cùng lúc các trường của cùng một bảng hay nhóm, hoặc các trường đều đứng ngoài.',
    en: 'Only fields of the same table or group, or fields outside of them, can be copied together.',
  },
  'place-unfitting': { vi: 'Không đặt được vào chỗ này.', en: 'It cannot be placed there.' },
  'place-inside-itself': { vi: 'Không thể chuyển vào bên trong chính nó.', en: 'It cannot be moved into itself.' },
  'at-the-end': { vi: 'Đã ở cuối, không xuống được nữa.', en: 'It is at the end already.' },
  'at-the-start': { vi: 'Đã ở đầu, không lên được nữa.', en: 'It is at the start already.' },
  'last-step': { vi: 'Biểu mẫu phải còn ít nhất một bước.', en: 'A form needs at least one step.' },
  'table-in-table': {
    vi: 'Bảng và nhóm trường không thể nằm trong bảng hay nhóm khác.',
    en: 'A table or group cannot stand inside another.',
  },
  'condition-in-group': {
    vi: '“{name}” có điều kiện riêng, mà các trường trong nhóm “{group}” hiện và ẩn cùng nhau. Đặt điều kiện cho cả nhóm.',
    en: '“{name}” has a condition of its own, but the fields of the group “{group}” are shown and hidden together. Put the condition on the group.',
  },
  'field-type-unknown': { vi: 'Không có kiểu trường “{type}”.', en: 'There is no field type “{type}”.' },
  'member-unknown': { vi: '“{member}” không phải là thiết lập ở đây.', en: '“{member}” is no setting here.' },
  'key-wrong': {
    vi: 'Tên lưu “{key}” phải bắt đầu bằng chữ cái không dấu, sau đó chỉ có chữ không dấu, chữ số, gạch nối.',
    en: 'The stored name “{key}” must begin with a plain letter and have only plain letters, digits and dashes.',
  },
  'key-taken': {
    vi: 'Tên lưu “{key}” đã có trường khác dùng.',
    en: 'The stored name “{key}” is taken by another field.',
  },
  'rows-foreign': {
    vi: 'Các trường trong “{name}” được nhập từ nơi khác theo cách công cụ chưa hiểu nên chỉ để xem; sửa ở tab JSON.',
    en: 'The fields in “{name}” were imported in a way the builder does not know: they are only shown; see the JSON tab.',
  },
  'form-verbatim': {
    vi: 'Biểu mẫu này được nhập nguyên trạng, các trường chỉ xem được. Vẫn sửa được tiêu đề, bước và phần.',
    en: 'This form was imported as it stands: its fields can only be looked at. Titles, steps and sections can be changed.',
  },
  'clip-empty': { vi: 'Không có gì để dán.', en: 'There is nothing to paste.' },
  'clip-unreadable': {
    vi: 'Nội dung trong bộ nhớ tạm không phải là phần của một biểu mẫu.',
    en: 'What is on the clipboard is no part of a form.',
  },
} as const satisfies Record<string, Text>;

/** A refusal of a command; `ref` is the part it is about. */
export function refusal(code: keyof typeof refusals, ref?: NodeRef, values: MessageValues = {}): Problem {
  const message = fillText(refusals[code], values);
  return ref === undefined ? { code, rule: code, message } : { code, field: ref, rule: code, message };
}

export const messages = {
  add: { vi: 'thêm', en: 'add' },
  move: { vi: 'di chuyển', en: 'move' },
  duplicate: { vi: 'nhân đôi', en: 'duplicate' },
  remove: { vi: 'xóa', en: 'delete' },
  change: { vi: 'sửa', en: 'change' },
  paste: { vi: 'dán', en: 'paste' },
  rules: { vi: 'sửa quy tắc', en: 'change rules' },
  replace: { vi: 'thay cả biểu mẫu', en: 'replace the form' },
  translate: { vi: 'dịch', en: 'translate' },
  testCases: { vi: 'sửa tình huống thử', en: 'change test cases' },
  added: { vi: 'Đã thêm {what} vào {where}.', en: 'Added {what} to {where}.' },
  addedStep: { vi: 'Đã thêm {what}.', en: 'Added {what}.' },
  moved: {
    vi: 'Đã chuyển {what} đến vị trí {place} trên {count} của {where}.',
    en: 'Moved {what} to place {place} of {count} in {where}.',
  },
  duplicated: { vi: 'Đã nhân đôi {what}.', en: 'Duplicated {what}.' },
  removed: { vi: 'Đã xóa {what}.', en: 'Deleted {what}.' },
  changed: { vi: 'Đã sửa {what}.', en: 'Changed {what}.' },
  pasted: { vi: 'Đã dán {what} vào {where}.', en: 'Pasted {what} into {where}.' },
  rulesChanged: { vi: 'Đã sửa quy tắc.', en: 'Rules changed.' },
  replaced: { vi: 'Đã thay cả biểu mẫu.', en: 'The whole form was replaced.' },
  translated: { vi: 'Đã ghi bản dịch.', en: 'Translation kept.' },
  testCasesChanged: { vi: 'Đã ghi các tình huống thử.', en: 'Test cases kept.' },
  undone: { vi: 'Đã hoàn tác: {what}.', en: 'Undone: {what}.' },
  redone: { vi: 'Đã làm lại: {what}.', en: 'Redone: {what}.' },
  renamed: { vi: 'Tên lưu nay là “{key}”.', en: 'The stored name is now “{key}”.' },
  dropped: {
    vi: '{count} điều kiện hoặc quy tắc nhắc đến trường không có ở đây nên đã bỏ.',
    en: '{count} conditions or rules spoke of fields that are not here and were left out.',
  },
  stillRefer: {
    vi: 'Vẫn còn nhắc đến trường đã xóa: {names}.',
    en: 'These still speak of what was deleted: {names}.',
  },
  settingsDropped: {
    vi: 'Thiết lập không dùng được cho kiểu mới đã bỏ: {names}.',
    en: 'Settings that the new type does not have were left out: {names}.',
  },
  form: { vi: 'biểu mẫu', en: 'the form' },
  ofType: { vi: '{what} ({type})', en: '{what} ({type})' },
  field: { vi: 'trường “{name}”', en: 'the field “{name}”' },
  section: { vi: 'phần “{name}”', en: 'the section “{name}”' },
  sectionUntitled: { vi: 'phần không có tiêu đề', en: 'the section without a title' },
  step: { vi: 'bước “{name}”', en: 'the step “{name}”' },
  rule: { vi: 'quy tắc {kind} “{name}”', en: 'the rule {kind} “{name}”' },
  fields: { vi: '{count} trường', en: '{count} fields' },
  sections: { vi: '{count} phần', en: '{count} sections' },
  steps: { vi: '{count} bước', en: '{count} steps' },
  showOf: { vi: 'điều kiện hiện của {what}', en: 'when {what} is shown' },
  requireOf: { vi: 'điều kiện bắt buộc của {what}', en: 'when {what} is required' },
  newSection: { vi: 'Phần mới', en: 'New section' },
  newStep: { vi: 'Bước mới', en: 'New step' },
} as const satisfies Record<string, Text>;
