import { createHash } from 'node:crypto';
import { fill, type Text } from '../../src/messages/text';
import { serverAddress } from '../server-address';

/** What a notice says, and where it is dealt with. */
export type MailedNotice = { id: string; link: string; title: Text; body: Text };

const foot = {
  vi: 'Thư tự động của Danh mục thủ tục hành chính; không cần trả lời. Tắt thư trong «Tài khoản».',
  en: 'Sent by the catalogue of procedures; no answer is needed. Turn e-mail off in your account.',
} as const satisfies Text;

const digest = {
  subject: { vi: '{count} thông báo mới', en: '{count} new notices' },
  rest: { vi: 'Còn {count} thông báo nữa:', en: '{count} more:' },
} as const satisfies Record<string, Text>;

/** Notices that are named in one message; the others are counted. */
const named = 50;

/** The message of a notice: plain text, Vietnamese first. Its Message-ID follows from the notice, so a repeated one is known as such. */
export function noticeMail({ id, link, title, body }: MailedNotice, to: string, env: NodeJS.ProcessEnv) {
  const server = serverAddress(env);
  return {
    to,
    subject: title.vi,
    messageId: messageId([id], server),
    text: [body.vi, `${server}${link}`, '—', title.en, body.en, '—', foot.vi, foot.en].join('\n\n'),
  };
}

/** One message of many notices that came together: each with its title and where it is dealt with. */
export function digestMail(notices: readonly MailedNotice[], to: string, env: NodeJS.ProcessEnv) {
  const server = serverAddress(env);
  const { subject, rest } = digest;
  const count = { count: notices.length };
  const lines = notices.slice(0, named).map(({ title, link }) => `- ${title.vi}\n  ${server}${link}`);
  const left = { count: notices.length - named };
  const more = left.count > 0 ? [`${fill(rest.vi, left)} ${server}/admin/thong-bao`] : [];
  return {
    to,
    subject: fill(subject.vi, count),
    messageId: messageId(
      notices.map(({ id }) => id),
      server,
    ),
    text: [lines.join('\n'), ...more, '—', fill(subject.en, count), '—', foot.vi, foot.en].join('\n\n'),
  };
}

/** The same notices have the same one. */
function messageId(ids: readonly string[], server: string): string {
  const [first = ''] = ids;
  const name = ids.length > 1 ? createHash('sha256').update(ids.join()).digest('hex').slice(0, 32) : first;
  return `<${name}@${new URL(server).hostname}>`;
}
