import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Inbox, startInbox } from './inbox.ts';
import { smtpMailer } from './smtp.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'inbox-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

type StoredMail = { id: string; subject: string; html: string; text: string; to: { address: string }[] };

async function withInbox(keep: number, work: (inbox: Inbox) => Promise<void>): Promise<void> {
  const inbox = await startInbox({ smtpPort: 0, webPort: 0, dataDir, keep });
  try {
    await work(inbox);
  } finally {
    await inbox.stop();
  }
}

async function sendTo(inbox: Inbox, to: string, subject: string): Promise<void> {
  const mailer = smtpMailer({
    url: `smtp://127.0.0.1:${inbox.smtpPort}`,
    from: 'QuickTechPro <help@example.in>',
  });
  await mailer.send({
    to,
    subject,
    html: '<p>Hello <a href="http://localhost:4321/verify?token=abc">verify</a></p>',
    text: 'Hello http://localhost:4321/verify?token=abc',
    messageId: `<${crypto.randomUUID()}@example.in>`,
  });
  mailer.close();
}

async function mailsOf(inbox: Inbox, query = ''): Promise<StoredMail[]> {
  const answer = await fetch(`http://127.0.0.1:${inbox.webPort}/api/email${query}`);
  return (await answer.json()) as StoredMail[];
}

test('mails can be read over HTTP by recipient, and are still there after a restart', async () => {
  await withInbox(50, async (inbox) => {
    await sendTo(inbox, 'asha@example.in', 'Verify your e-mail address');
    await sendTo(inbox, 'ravi@example.in', 'Something else');
    const [mail, ...others] = await mailsOf(inbox, '?to.address=asha@example.in');
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Verify your e-mail address');
    expect(mail?.html).toContain('http://localhost:4321/verify?token=abc');
    expect(mail?.text).toContain('http://localhost:4321/verify?token=abc');
  });
  await withInbox(50, async (inbox) => {
    expect((await mailsOf(inbox)).map((mail) => mail.subject).sort()).toEqual([
      'Something else',
      'Verify your e-mail address',
    ]);
  });
});

test('past its limit the oldest mail goes', async () => {
  await withInbox(2, async (inbox) => {
    for (const subject of ['first', 'second', 'third']) await sendTo(inbox, 'asha@example.in', subject);
    expect((await mailsOf(inbox)).map((mail) => mail.subject)).toEqual(['second', 'third']);
  });
});
