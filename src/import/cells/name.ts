import { remark } from '../remarks';
import { type Cell, nothing, type Reading } from './cell';
import { cleanLine, isBlank, sentence } from './clean-text';

const maxLength = 1_200;

const isInCapitals = (name: string) =>
  name.length > 10 && name === name.toLocaleUpperCase('vi') && name !== name.toLocaleLowerCase('vi');

/** `"a" "b"` -> `“a” “b”`; a quotation mark without a partner stays. */
function typographicQuotes(text: string): string {
  return text.replace(/"([^"]*)"/g, '“$1”');
}

/**
 * The name of a procedure without what typing left in it: a code in brackets, marks at the end, straight quotes. Capitals become a
 * sentence. Idempotent.
 */
export function cleanName(text: string): string {
  const line = cleanLine(text).replace(/\(\s*\d\.\d{6}(?:[.\dGH]*)\s*\)/gu, ' ');
  const quoted = typographicQuotes(line).replace(/ +/g, ' ').trim();
  const trimmed = quoted.replace(/[\s.;,:]+$/u, '').replace(/^[\s.;,:-]+/u, '');
  return isInCapitals(trimmed) ? sentence(trimmed.toLocaleLowerCase('vi')) : trimmed;
}

function read(text: string): Reading {
  if (isBlank(text)) return nothing;
  const name = cleanName(text);
  if (name === '') return nothing;
  const remarks = [
    ...(isInCapitals(cleanLine(text)) ? [remark('name-recased', 'name', text.trim())] : []),
    ...(name !== text.normalize('NFC') && !isInCapitals(cleanLine(text)) ? [remark('name-cleaned', 'name', text)] : []),
  ];
  if (name.length <= maxLength) return { values: { name }, remarks };
  return {
    values: { name: `${name.slice(0, maxLength - 1)}…` },
    remarks: [...remarks, remark('name-too-long', 'name', text)],
  };
}

export const nameCell: Cell = {
  id: 'name',
  title: { vi: 'Tên thủ tục', en: 'Name' },
  headers: [
    'ten thu tuc hanh chinh',
    'ten tthc',
    'ten thu tuc',
    'ten thu tuc hanh chinh tthc',
    'thu tuc hanh chinh',
    'ten dich vu cong',
    'ten dich vu cong truc tuyen',
    'ten',
    'noi dung',
    'name',
  ],
  looksLike: (text) =>
    /^\s*(thủ tục |đăng ký|cấp |xác nhận|chứng thực|gia hạn|thay đổi|công nhận|phê duyệt|thẩm định|hỗ trợ|giải quyết|thành lập|chấm dứt|cho phép|đề nghị|điều chỉnh|thu hồi|chuyển|bổ nhiệm|thông báo)/iu.test(
      text.normalize('NFC'),
    ) && text.length > 12,
  read: (text) => read(text),
};
