import type { Text } from '../../src/messages/text';
import { serverAddress } from '../server-address';

/** What a notice says, and where it is dealt with. */
export type MailedNotice = { id: string; link: string; title: Text; body: Text };

const foot = {
  vi: 'Thư tự động của Danh mục thủ tục hành chính; không cần trả lời. Tắt thư trong «Tài khoản».',
  en: 'Sent by the catalogue of procedures; no answer is needed. Turn e-mail off in your account.',
} as const satisfies Text;

/** The message of a notice: plain text, Vietnamese first. Its Message-ID follows from the notice, so a repeated one is known as such. */
export function noticeMail({ id, link, title, body }: MailedNotice, to: string, env: NodeJS.ProcessEnv) {
  const server = serverAddress(env);
  return {
    to,
    subject: title.vi,
    messageId: `<${id}@${new URL(server).hostname}>`,
    text: [body.vi, `${server}${link}`, '—', title.en, body.en, '—', foot.vi, foot.en].join('\n\n'),
  };
}
