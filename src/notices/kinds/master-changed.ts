import type { NoticeKind } from './kind';

export const masterChanged = {
  code: 'master-changed',
  tone: 'task',
  roles: ['province-administrator', 'digitiser'],
  title: {
    vi: 'Bản gốc quốc gia đã thay đổi: {procedure}',
    en: 'The national master has changed: {procedure}',
  },
  body: {
    vi: 'Bản gốc số {revision} có {count} mục khác với thủ tục của tỉnh. Hãy nhận từng mục, hoặc giữ riêng và ghi lý do.',
    en: 'Revision {revision} of the master differs from yours in {count} parts. Accept each, or keep your own and say why.',
  },
} as const satisfies NoticeKind;
