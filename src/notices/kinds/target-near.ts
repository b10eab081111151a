import type { NoticeKind } from './kind';

export const targetNear = {
  code: 'target-near',
  tone: 'task',
  roles: ['province-administrator', 'digitiser', 'ministry-editor', 'national-editor'],
  title: { vi: 'Sắp đến hạn mục tiêu ({date}): {procedure}', en: 'Target date {date} is near: {procedure}' },
  body: {
    vi: 'Mục tiêu là mức độ {target}, hiện ở mức độ {level}; còn {days} ngày.',
    en: 'The target is level {target}, it is at level {level}; {days} days are left.',
  },
} as const satisfies NoticeKind;
