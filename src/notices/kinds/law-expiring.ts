import type { NoticeKind } from './kind';

export const lawExpiring = {
  code: 'law-expiring',
  tone: 'task',
  roles: ['province-administrator', 'digitiser', 'ministry-editor', 'national-editor'],
  title: {
    vi: 'Căn cứ pháp lý sắp hết hiệu lực ({date}): {procedure}',
    en: 'Legal basis expires on {date}: {procedure}',
  },
  body: {
    vi: '{law} hết hiệu lực sau {days} ngày. Hãy cập nhật thủ tục.',
    en: '{law} expires in {days} days. Update the procedure.',
  },
} as const satisfies NoticeKind;
