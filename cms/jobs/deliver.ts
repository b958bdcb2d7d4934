import type { BasePayload, PayloadRequest } from 'payload';
import { postalLines } from '#collections/settings/company.ts';
import { hoursInWords } from '#collections/settings/hours-in-words.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { type EmailName, type EmailProps, isEmailName, renderEmail } from '#emails/index.ts';
import type { MailContext } from '#emails/template.ts';
import type { Locale } from '#kernel/messages.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { MailError } from '#toolkit/ports.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import { requestIdOf } from '#toolkit/responses.ts';
import '../languages.ts';
import { env } from '../env.ts';
import { messageIdOf } from './message-id.ts';
import { type Handler, jobRequest } from './task.ts';
import { whileHolding } from './while-holding.ts';

type Claimed = { recipient: string; template: string; props: Record<string, unknown>; locale: Locale | null };

/**
 * Sends one delivery, and once: the row says whether it was sent, a lock of this connection says that it is being sent.
 * If the process dies between the mail server's yes and ours, the mail goes again under the same Message-ID, by which
 * the receiver can tell the repeat.
 * @throws while it is worth another try: the queue comes back to it, later each time
 */
export const deliver: Handler<'deliver'> =
  (payload) =>
  async ({ delivery }, helpers) =>
    helpers.withPgClient((client) =>
      whileHolding(client, `delivery ${delivery}`, () => send(payload, delivery)),
    );

async function send(payload: BasePayload, delivery: string): Promise<void> {
  const req = await jobRequest(payload);
  const mail = await claim(req, delivery);
  if (!mail) return;
  try {
    const { subject, html, text } = await write(req, mail);
    const messageId = messageIdOf(delivery, env().PUBLIC_URL);
    await portsOf(req).mailer.send({ to: mail.recipient, subject, html, text, messageId });
    payload.logger.info(
      { requestId: requestIdOf(req), delivery, template: mail.template, messageId },
      'mail sent',
    );
  } catch (error) {
    const problem = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    if (error instanceof MailError && error.permanent)
      return finish(req, delivery, { status: 'failed', problem });
    await query(
      req,
      sql`update deliveries set problem = ${problem}, updated_at = now() where id = ${delivery}::uuid`,
    );
    throw error;
  }
  await finish(req, delivery, { status: 'sent', problem: null });
}

/** Counts the attempt. Null when the delivery was sent or given up, or never was. */
function claim(req: PayloadRequest, delivery: string): Promise<Claimed | null> {
  return queryOne<Claimed>(
    req,
    sql`update deliveries d set attempts = d.attempts + 1, updated_at = now() where d.id = ${delivery}::uuid and d.status = 'waiting'
        returning d.recipient, d.template, d.props - 'locale' as props,
          coalesce((select c.locale::text from customers c where c.id = d.customer_id), (select c.locale::text from customers c where c.email = d.recipient limit 1), d.props ->> 'locale') as locale`,
  );
}

async function write(req: PayloadRequest, { template, props, locale }: Claimed) {
  if (!isEmailName(template)) throw new Error(`no mail template ${template}`);
  // The template checks the stored props itself.
  return renderEmail(template, props as EmailProps<EmailName> as never, await contextOf(req, locale ?? 'en'));
}

async function contextOf(req: PayloadRequest, locale: Locale): Promise<MailContext> {
  const settings = await loadSettings(req);
  const { company, grievance } = settings;
  const { name, email, phone, emergencyPhone } = company;
  const hoursText = hoursInWords(settings, locale);
  const address = postalLines(company);
  return {
    locale,
    baseUrl: env().PUBLIC_URL,
    company: { name, address, email, phone, emergencyPhone, hoursText, grievance },
  };
}

/** Nothing is sent again from here on, so the props go: they may hold the token of a link. */
async function finish(
  req: PayloadRequest,
  delivery: string,
  { status, problem }: { status: 'sent' | 'failed'; problem: string | null },
): Promise<void> {
  const sentAt = status === 'sent' ? nowOf(req).toISOString() : null;
  await query(
    req,
    sql`update deliveries set status = ${status}, problem = ${problem}, sent_at = ${sentAt}::timestamptz, props = '{}'::jsonb, updated_at = now()
        where id = ${delivery}::uuid and status = 'waiting'`,
  );
}
