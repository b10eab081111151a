import type { EmailAdapter } from 'payload';

/** Until a mail server can be configured: says that a message was not sent, and never what it says (it may hold a password token). */
export const noMail: EmailAdapter = ({ payload }) => ({
  name: 'no-mail',
  defaultFromAddress: 'no-reply@localhost',
  defaultFromName: 'procedure-catalog',
  sendEmail: async ({ subject }) => {
    payload.logger.warn(`No mail server is configured; a message was not sent (${subject ?? ''}).`);
  },
});
