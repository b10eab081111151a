import type { NoticeKind } from './kind';

export const levelFallen = {
  code: 'level-fallen',
  tone: 'warning',
  roles: ['province-administrator', 'digitiser', 'ministry-editor', 'national-editor'],
  title: { vi: 'Mức độ bị hạ từ {from} xuống {to}: {procedure}', en: 'Level fell from {from} to {to}: {procedure}' },
  body: {
    vi: 'Nguyên nhân: {reason}. Sửa xong, mức độ tự được khôi phục.',
    en: 'Cause: {reason}. Once it is mended the level rises again by itself.',
  },
} as const satisfies NoticeKind;
