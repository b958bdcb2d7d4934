import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MailDev } from 'maildev';

export type Inbox = { smtpPort: number; webPort: number; stop(): Promise<void> };

/**
 * A mail server for a machine that has none: takes every mail, delivers none, shows them on a web page.
 * Listens on this machine only. Mails stay in `dataDir` over restarts; past `keep` the oldest goes.
 */
export async function startInbox(options: {
  smtpPort: number;
  webPort: number;
  dataDir: string;
  keep?: number;
}): Promise<Inbox> {
  const mailDirectory = join(options.dataDir, 'inbox');
  await mkdir(mailDirectory, { recursive: true, mode: 0o700 });
  const server = new MailDev({
    smtp: options.smtpPort,
    ip: '127.0.0.1',
    web: options.webPort,
    webIp: '127.0.0.1',
    mailDirectory,
    maxEmails: options.keep ?? 500,
    maxMessageSize: 10 * 1024 * 1024,
    hideExtensions: ['STARTTLS'],
    silent: true,
  });
  const { smtp, api } = await server.start();
  return {
    smtpPort: smtp.getAddress().port,
    webPort: api?.getAddress()?.port ?? options.webPort,
    stop: () => server.stop(),
  };
}
