import { expect, it } from 'vitest';
import { noticeMail } from '../../collections/notices/notice-mail';
import { serverAddress } from '../../collections/server-address';
import { resetMail } from '../../collections/users/passwords/reset-mail';

it.each<[Record<string, string>, string]>([
  [{}, 'http://localhost:3000'],
  [{ SERVER_URL: '', PORT: '' }, 'http://localhost:3000'],
  [{ SERVER_URL: '', PORT: '8080' }, 'http://localhost:8080'],
  [{ SERVER_URL: 'https://dvc.example.vn/', PORT: '8080' }, 'https://dvc.example.vn'],
])('with %j links lead to %s, in e-mail as well', (given, address) => {
  const env = { NODE_ENV: 'test' as const, ...given };
  expect(serverAddress(env)).toBe(address);
  const text = { vi: 'x', en: 'x' };
  const mail = noticeMail({ id: 'a', link: '/admin/reviews/1', title: text, body: text }, 'x@example.vn', env);
  expect(mail.text).toContain(`${address}/admin/reviews/1`);
  expect(resetMail('x@example.vn', 't', env).text).toContain(`${address}/admin/reset/t`);
});
