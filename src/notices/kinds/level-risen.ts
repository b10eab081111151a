import type { NoticeKind } from './kind';

export const levelRisen = {
  code: 'level-risen',
  tone: 'good',
  roles: ['province-administrator', 'digitiser', 'ministry-editor', 'national-editor'],
  title: { vi: 'Mức độ được khôi phục lên {to}: {procedure}', en: 'Level is back at {to}: {procedure}' },
  body: { vi: 'Căn cứ đã đủ trở lại: {reason}.', en: 'The evidence is there again: {reason}.' },
} as const satisfies NoticeKind;
