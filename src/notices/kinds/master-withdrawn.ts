import type { NoticeKind } from './kind';

export const masterWithdrawn = {
  code: 'master-withdrawn',
  tone: 'warning',
  roles: ['province-administrator', 'digitiser'],
  title: {
    vi: 'Trung ương thôi công bố bản gốc: {procedure}',
    en: 'The nation has withdrawn the master: {procedure}',
  },
  body: {
    vi: 'Hãy xem thủ tục của tỉnh còn thực hiện không; nếu không, cho thôi thực hiện và ghi căn cứ.',
    en: 'See whether your procedure is still carried out; if not, end it with its legal basis.',
  },
} as const satisfies NoticeKind;
