import { expect, test } from 'vitest';
import { digestMail, type MailedNotice } from '../../collections/notices/notice-mail';

const env = { NODE_ENV: 'test', SERVER_URL: 'https://tthc.example.vn' } as const;

const notices = (count: number): MailedNotice[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    link: `/admin/reviews/${index}`,
    title: { vi: `Chờ thẩm định: Thủ tục ${index}`, en: `Waiting for review: Thủ tục ${index}` },
    body: { vi: '', en: '' },
  }));

test('many notices are one message: each by its title and where it is dealt with, those after fifty by number', () => {
  const few = digestMail(notices(4), 'a@example.vn', env);
  expect(few.subject).toBe('4 thông báo mới');
  expect(few.text).toContain('- Chờ thẩm định: Thủ tục 3\n  https://tthc.example.vn/admin/reviews/3');
  expect(few.text).not.toContain('nữa');
  const many = digestMail(notices(60), 'a@example.vn', env);
  expect(many.text.match(/^- Chờ/gm)).toHaveLength(50);
  expect(many.text).toContain('Còn 10 thông báo nữa: https://tthc.example.vn/admin/thong-bao');
});

test('the same notices have the same Message-ID, others another', () => {
  const idOf = (count: number) => digestMail(notices(count), 'a@example.vn', env).messageId;
  expect(idOf(5)).toBe(idOf(5));
  expect(idOf(5)).not.toBe(idOf(6));
  expect(idOf(5)).toMatch(/^<[0-9a-f]{32}@tthc\.example\.vn>$/);
});
