import type { LintRule } from './lint-rule';

const longName = 250;

function onName(id: string, message: LintRule['message'], isWrong: (name: string) => boolean): LintRule {
  return { id, message, find: ({ name }) => (isWrong(name) ? [{ field: 'name', values: { limit: longName } }] : []) };
}

/** What the names of the national database and of office lists suffer from. */
export const nameRules: readonly LintRule[] = [
  onName(
    'name-ends-in-mark',
    { vi: 'Tên kết thúc bằng dấu chấm hoặc chấm phẩy.', en: 'The name ends in a full stop or semicolon.' },
    (name) => /[.;,:]$/u.test(name.trim()),
  ),
  onName(
    'name-starts-with-procedure',
    { vi: 'Tên bắt đầu bằng chữ “Thủ tục”: có thể bỏ.', en: 'The name starts with “Thủ tục”, which can go.' },
    (name) => /^thủ tục(?!\p{L})/iu.test(name.trim()),
  ),
  onName(
    'name-long',
    { vi: 'Tên dài quá {limit} ký tự.', en: 'The name is longer than {limit} characters.' },
    (name) => [...name].length > longName,
  ),
  onName(
    'name-in-capitals',
    { vi: 'Tên viết toàn chữ hoa.', en: 'The name is written in capitals.' },
    (name) => name.length > 10 && name === name.toUpperCase() && name !== name.toLowerCase(),
  ),
  onName(
    'name-with-entity',
    {
      vi: 'Tên còn ký tự mã hóa của trang web (như &quot;).',
      en: 'The name has entities of a web page (like &quot;).',
    },
    (name) => /&(#\d+|#x[0-9a-f]+|[a-z]{2,8});/iu.test(name),
  ),
  onName(
    'name-with-spaces',
    { vi: 'Tên có khoảng trắng thừa.', en: 'The name has spaces too many.' },
    (name) => name !== name.trim() || /\s{2,}|[\u00a0\t\r\n]/u.test(name),
  ),
  onName(
    'name-with-code',
    { vi: 'Tên có lẫn mã thủ tục.', en: 'The name has the code of the procedure in it.' },
    (name) => /\d\.\d{6}/u.test(name),
  ),
];
