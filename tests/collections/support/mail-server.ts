import { SMTPServer } from 'smtp-server';

export type Mail = { to: string[]; text: string };

/** A mail server on this machine that keeps what it is given; `refuse` makes it turn everything away. */
export type MailServer = { mails: Mail[]; refuse: boolean; close: () => Promise<void> };

/** Starts it and points this process at it; before `startPayload`, since the configuration reads the environment once. */
export async function startMailServer(): Promise<MailServer> {
  const kept: MailServer = { mails: [], refuse: false, close: async () => {} };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, callback) => {
      let text = '';
      stream.on('data', (part) => {
        text += String(part);
      });
      stream.on('end', () => {
        if (kept.refuse) return callback(new Error('turned away'));
        kept.mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        return callback();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.MAIL_FROM = 'catalogue@example.gov.vn';
  kept.close = async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    delete process.env.SMTP_URL;
    delete process.env.MAIL_FROM;
  };
  return kept;
}
