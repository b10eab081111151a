import { createTransport } from 'nodemailer';
import type { EmailAdapter } from 'payload';
import { mailSettings } from './settings';

const senderName = 'Danh mục thủ tục hành chính';

/**
 * Payload's mail. Without a server it says that a message was not sent, and never what it says (it may hold a password token); with one
 * it waits at most 20 s, so that a dead server holds nobody up.
 */
export function mailAdapter(env: NodeJS.ProcessEnv): EmailAdapter {
  const settings = mailSettings(env);
  if (!settings) {
    return ({ payload }) => ({
      name: 'no-mail',
      defaultFromAddress: 'no-reply@localhost',
      defaultFromName: senderName,
      sendEmail: async ({ subject }) => {
        payload.logger.warn(`No mail server is configured; a message was not sent (${subject ?? ''}).`);
      },
    });
  }
  const transport = createTransport(
    { url: settings.url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
    { from: { name: senderName, address: settings.from } },
  );
  return () => ({
    name: 'smtp',
    defaultFromAddress: settings.from,
    defaultFromName: senderName,
    sendEmail: (message) => transport.sendMail(message),
  });
}
