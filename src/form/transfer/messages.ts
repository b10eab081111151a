import type { Text } from '../../messages/text';

/** Why a file or a form in it is not taken; the key is the stable code. */
export const transferMessages = {
  'file-empty': { vi: 'Tệp không có biểu mẫu nào.', en: 'The file has no forms.' },
  'file-too-large': { vi: 'Tệp lớn hơn {limit} MB.', en: 'The file is larger than {limit} MB.' },
  'file-unknown': {
    vi: 'Tệp không phải do danh mục xuất ra: thiếu dòng “{format}”.',
    en: 'The file was not exported here: it lacks the line “{format}”.',
  },
  'line-not-json': {
    vi: 'Dòng này không phải JSON (cột {column}): {reason}',
    en: 'This line is not JSON (column {column}): {reason}',
  },
  'line-not-form': {
    vi: 'Dòng này không phải một biểu mẫu có tỉnh, thủ tục và trường hợp.',
    en: 'This line is no form with its province, procedure and case.',
  },
  'form-repeated': { vi: 'Biểu mẫu này đã có ở dòng trước.', en: 'This form stands on an earlier line already.' },
  'not-yours': { vi: 'Không được ghi vào tỉnh này.', en: 'You may not write into this province.' },
} as const satisfies Record<string, Text>;
