import { createTransport, type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import { MailError, type Mailer, type MailMessage } from '#toolkit/ports.ts';
import { isMailAddress, parseSender } from './address.ts';
import { asMailError } from './smtp-errors.ts';

export type SmtpOptions = {
  /**
   * `smtp://user:password@host:587` (STARTTLS) or `smtps://host:465`. Without TLS only to this machine,
   * or when the operator says so with `?tls=off`.
   */
  url: string;
  /** `QuickTechPro <help@example.in>` */
  from: string;
  /** Milliseconds. `idle`: silence of the server after the greeting. */
  timeouts?: { connect?: number; greeting?: number; idle?: number };
};

const messageIdShape = /^<[^\s<>@]+@[^\s<>@]+>$/;

/**
 * Sends mail over SMTP, one recipient each, with at most three connections.
 * A mail that failed is not tried again here: the queue does that, and the fixed Message-ID lets
 * a receiver drop the repeat when the first one had arrived after all.
 *
 * @throws RangeError at once when the URL or the sender cannot be read
 */
export function smtpMailer(options: SmtpOptions): Mailer & { close(): void } {
  const from = parseSender(options.from);
  const transport = createTransport(connectionOf(options));
  return {
    send: (message) => send(transport, from, message),
    close: () => transport.close(),
  };
}

async function send(
  transport: Transporter<SMTPPool.SentMessageInfo>,
  from: { name: string; address: string },
  message: MailMessage,
): Promise<void> {
  if (!isMailAddress(message.to)) throw new MailError('the recipient is not one mail address', true);
  if (!messageIdShape.test(message.messageId)) throw new MailError('the Message-ID is malformed', true);
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: message.to },
      envelope: { from: from.address, to: [message.to] },
      subject: message.subject,
      html: message.html,
      text: message.text,
      messageId: message.messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: message.attachments?.map((file) => ({
        filename: file.filename,
        contentType: file.contentType,
        content: Buffer.from(file.content),
      })),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (error) {
    throw asMailError(error);
  }
}

/** `maxRequeues` is known to the library, not to its published types. */
type PoolOptions = SMTPPool.Options & { maxRequeues: number };

function connectionOf({ url, timeouts }: SmtpOptions): PoolOptions {
  const server = readUrl(url);
  const secure = server.protocol === 'smtps:';
  const plain = isLoopback(server.hostname) || server.searchParams.get('tls') === 'off';
  return {
    pool: true,
    maxConnections: 3,
    maxMessages: 100,
    maxRequeues: 0,
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: Number(server.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !plain,
    ignoreTLS: !secure && plain,
    auth: server.username
      ? { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) }
      : undefined,
    connectionTimeout: timeouts?.connect ?? 10_000,
    greetingTimeout: timeouts?.greeting ?? 10_000,
    socketTimeout: timeouts?.idle ?? 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function readUrl(url: string): URL {
  const server = URL.parse(url);
  if (!server?.hostname || !['smtp:', 'smtps:'].includes(server.protocol)) {
    // The URL itself stays out of the message: it carries a password.
    throw new RangeError('the mail server must be given as smtp:// or smtps://');
  }
  return server;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
