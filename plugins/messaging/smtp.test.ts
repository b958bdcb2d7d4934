import { afterEach, expect, test } from 'vitest';
import { MailError, type MailMessage } from '#toolkit/ports.ts';
import { smtpMailer } from './smtp.ts';
import { type Answers, smtpResponder } from './testing/smtp-responder.ts';

const message: MailMessage = {
  to: 'asha@example.in',
  subject: 'Receipt ₹499.00 for ಆಶಾ',
  html: '<p>Paid</p>',
  text: 'Paid',
  messageId: '<delivery-1@example.in>',
};

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

async function mailServer(answers?: Answers) {
  const server = await smtpResponder(answers);
  open.push(server);
  return server;
}

function mailerFor(url: string, idle = 5_000) {
  const mailer = smtpMailer({
    url,
    from: 'QuickTechPro <help@example.in>',
    timeouts: { connect: 2_000, greeting: idle, idle },
  });
  open.push(mailer);
  return mailer;
}

async function failureOf(work: Promise<void>): Promise<MailError> {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof MailError)) throw new Error(`expected a MailError, got ${failure}`);
  return failure;
}

test('a mail arrives with its own Message-ID, marked as automatic, for one recipient', async () => {
  const server = await mailServer();
  await mailerFor(server.url).send(message);
  expect(server.mails).toHaveLength(1);
  const mail = server.mails[0] ?? '';
  expect(mail).toMatch(/^Message-ID: <delivery-1@example\.in>$/im);
  expect(mail).toMatch(/^Auto-Submitted: auto-generated$/im);
  expect(mail).toMatch(/^From: QuickTechPro <help@example\.in>$/m);
  expect(mail).toMatch(/^To: asha@example\.in$/m);
  expect(server.commands.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<asha@example.in>']);
  expect(server.commands).toContain('MAIL FROM:<help@example.in>');
});

test('an attachment travels as bytes with its name and type', async () => {
  const server = await mailServer();
  const content = new TextEncoder().encode('%PDF-1.7 something');
  await mailerFor(server.url).send({
    ...message,
    attachments: [{ filename: 'INV-2026-0001.pdf', contentType: 'application/pdf', content }],
  });
  expect(server.mails[0]).toContain('Content-Type: application/pdf; name=INV-2026-0001.pdf');
  expect(server.mails[0]).toContain(Buffer.from(content).toString('base64'));
});

test('many mails share at most three connections', async () => {
  const server = await mailServer();
  const mailer = mailerFor(server.url);
  const numbers = Array.from({ length: 12 }, (_, n) => n);
  await Promise.all(numbers.map((n) => mailer.send({ ...message, messageId: `<d${n}@example.in>` })));
  expect(server.mails).toHaveLength(12);
  expect(server.connections()).toBeLessThanOrEqual(3);
});

test('a user and password in the URL are used, decoded', async () => {
  const server = await mailServer();
  await mailerFor(server.url.replace('smtp://', 'smtp://us%40er:p%3Ass@')).send(message);
  const given = server.commands.find((line) => line.startsWith('AUTH PLAIN'))?.split(' ')[2] ?? '';
  expect(Buffer.from(given, 'base64').toString()).toBe('\0us@er\0p:ss');
});

const refusals: { step: string; answers: Answers; permanent: boolean }[] = [
  { step: 'the recipient is unknown (550)', answers: { RCPT: '550 no such user' }, permanent: true },
  { step: 'the mailbox is busy (451)', answers: { RCPT: '451 try later' }, permanent: false },
  { step: 'the mailbox is full (452)', answers: { RCPT: '452 full' }, permanent: false },
  { step: 'the content is refused (554)', answers: { content: '554 spam' }, permanent: true },
  { step: 'the content is put off (451)', answers: { content: '451 later' }, permanent: false },
  { step: 'our sender is refused (550)', answers: { MAIL: '550 not you' }, permanent: false },
  { step: 'the server greets with 554', answers: { greeting: '554 go away' }, permanent: false },
  { step: 'the server hangs up at once', answers: { greeting: 'drop' }, permanent: false },
  { step: 'the server hangs up at the recipient', answers: { RCPT: 'drop' }, permanent: false },
];
for (const { step, answers, permanent } of refusals) {
  test(`${step}: ${permanent ? 'permanent' : 'worth another try'}`, async () => {
    const server = await mailServer(answers);
    expect((await failureOf(mailerFor(server.url).send(message))).permanent).toBe(permanent);
  });
}

test('a refused log-in is worth another try and does not tell the password', async () => {
  const server = await mailServer({ AUTH: '535 wrong' });
  const failure = await failureOf(mailerFor(server.url.replace('smtp://', 'smtp://u:geheim@')).send(message));
  expect(failure.permanent).toBe(false);
  expect(failure.message).not.toContain('geheim');
});

test('a server that hangs up after the mail was stored: temporary, sent once, same Message-ID next time', async () => {
  const server = await mailServer({ content: 'drop' });
  const mailer = mailerFor(server.url);
  expect((await failureOf(mailer.send(message))).permanent).toBe(false);
  expect(server.mails).toHaveLength(1);
  await failureOf(mailer.send(message));
  const ids = server.mails.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1]);
  expect(ids).toEqual([message.messageId, message.messageId]);
});

for (const step of ['greeting', 'EHLO', 'RCPT', 'content'] as const) {
  test(`a server that falls silent at ${step} is given up on within its time`, async () => {
    const server = await mailServer({ [step]: null });
    const started = performance.now();
    expect((await failureOf(mailerFor(server.url, 300).send(message))).permanent).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_500);
  });
}

test('nobody listening is worth another try', async () => {
  const server = await smtpResponder();
  await server.close();
  expect((await failureOf(mailerFor(server.url).send(message))).permanent).toBe(false);
});

const hostileRecipients = [
  'ok@example.in\r\nRCPT TO:<evil@example.com>',
  'ok@example.in\nBcc: evil@example.com',
  'a@example.in, b@example.in',
  'Asha <asha@example.in>',
  '<asha@example.in>',
  '"a b"@example.in',
  'asha@localhost',
  'asha',
  '',
  'asha@example.in ',
  'a@b@example.in',
  'asha@example..in',
  '.asha@example.in',
  'asha@[127.0.0.1]',
  'group: a@example.in;',
];
for (const to of hostileRecipients) {
  test(`the recipient ${JSON.stringify(to)} is refused before anything is sent`, async () => {
    const server = await mailServer();
    expect((await failureOf(mailerFor(server.url).send({ ...message, to }))).permanent).toBe(true);
    expect(server.connections()).toBe(0);
  });
}

test('line breaks in the subject or Message-ID add no header', async () => {
  const server = await mailServer();
  const mailer = mailerFor(server.url);
  await mailer.send({ ...message, subject: 'Hello\r\nBcc: evil@example.com' });
  expect(server.mails[0]).not.toMatch(/^Bcc:/im);
  await failureOf(mailer.send({ ...message, messageId: '<a@b>\r\nBcc: evil@example.com' }));
  expect(server.mails).toHaveLength(1);
});

test('plain text is never spoken to a server elsewhere unless the operator says so', async () => {
  const server = await mailServer();
  // This host again, written so that it does not look like it.
  const elsewhere = server.url.replace('127.0.0.1', '[::ffff:127.0.0.1]');
  expect((await failureOf(mailerFor(elsewhere).send(message))).permanent).toBe(false);
  expect(server.connections()).toBe(1);
  expect(server.commands.filter((line) => line.startsWith('MAIL'))).toEqual([]);
  await mailerFor(`${elsewhere}?tls=off`).send(message);
  expect(server.mails).toHaveLength(1);
});

for (const url of ['http://example.in', 'smtp://', 'localhost:25', '']) {
  test(`the mail server ${JSON.stringify(url)} stops the start`, () => {
    expect(() => smtpMailer({ url, from: 'help@example.in' })).toThrow(RangeError);
  });
}
for (const from of ['help', 'Q <help@example.in>\r\nBcc: x@example.com', 'a@example.in, b@example.in', '']) {
  test(`the sender ${JSON.stringify(from)} stops the start`, () => {
    expect(() => smtpMailer({ url: 'smtp://127.0.0.1:25', from })).toThrow(RangeError);
  });
}
