import type { PayloadRequest } from 'payload';
import { loadBilling } from '#collections/accounts/operations/load-billing.ts';
import { attachToTicket } from '#collections/attachments/operations/attach.ts';
import { clearDraft } from '#collections/booking-drafts/operations/clear-draft.ts';
import { deviceChosen, deviceNamed } from '#collections/devices/operations/add-device.ts';
import { calendarYear } from '#kernel/calendar.ts';
import { DomainError } from '#kernel/errors.ts';
import { formatTicketNumber } from '#kernel/numbering.ts';
import { richTextToPlain } from '#kernel/rich-text-output.ts';
import { record } from '#toolkit/activity.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, queryOne, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { takeNumber } from '#toolkit/number.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { refusals } from '#toolkit/words.ts';
import type { BookedView } from '../booking-view.ts';
import type { BookRemoteInput } from '../contract.ts';

type Tier = { service: string; key: string; name: string; price: string };

/**
 * Books a remote session: the ticket waits for its payment from now on. The booking key makes a repeat
 * (double click, lost answer, second tab) answer with the ticket that exists.
 */
export async function bookRemote(
  req: PayloadRequest,
  caller: CustomerCaller,
  input: BookRemoteInput,
): Promise<BookedView> {
  return inTransaction(req, async () => {
    // Two requests with one key wait for each other here, so that the second finds what the first wrote.
    await queryOne(
      req,
      sql`select pg_advisory_xact_lock(hashtextextended(${`booking:${input.bookingKey}`}, 0))`,
    );
    const known = await findByKey(req, caller, input.bookingKey);
    if (known) return known;
    if (!(await loadBilling(req, caller.account))) {
      throw new DomainError(
        'illegal_move',
        'Please complete your address first. Your State decides the tax on the invoice.',
      );
    }
    const tier = await findTier(req, input.tier);
    const device = await deviceOf(req, caller, input);
    const ticket = await write(req, caller, input, { tier, device });
    const message = await writeFirstMessage(req, caller, ticket.id, input);
    await attachToTicket(req, {
      ids: input.attachments,
      by: caller,
      account: caller.account,
      ticket: ticket.id,
      message,
    });
    await clearDraft(req, caller.id);
    await record(req, {
      kind: 'ticket.created',
      account: caller.account,
      customer: caller.id,
      actor: { kind: 'customer', id: caller.id },
      ticket: ticket.id,
      data: { number: ticket.number, subject: input.subject },
    });
    await enqueue(req, 'notice', { event: 'ticket.booked', subject: ticket.id });
    return { number: ticket.number, status: 'awaiting_payment' };
  });
}

async function findByKey(
  req: PayloadRequest,
  caller: CustomerCaller,
  key: string,
): Promise<BookedView | null> {
  const known = await queryOne<BookedView & { account: string }>(
    req,
    sql`select number, status, account_id as account from tickets where booking_key = ${key}`,
  );
  if (!known) return null;
  if (known.account !== caller.account) throw new DomainError('conflict', refusals().startAnew);
  return { number: known.number, status: known.status };
}

async function findTier(req: PayloadRequest, key: string): Promise<Tier> {
  const tier = await queryOne<Tier>(
    req,
    sql`select s.id as service, t.key, t.name, t.price from services s join services_tiers t on t._parent_id = s.id
        where s.kind = 'remote' and s.booking = 'online' and s.active and t.key = ${key}`,
  );
  if (!tier) {
    throw new DomainError('invalid', refusals().fields, {
      fields: { tier: 'This service level is not offered any more. Please choose another.' },
    });
  }
  return tier;
}

async function deviceOf(
  req: PayloadRequest,
  caller: CustomerCaller,
  { deviceId, newDevice }: BookRemoteInput,
): Promise<string | null> {
  if (deviceId) return deviceChosen(req, caller, deviceId);
  return newDevice ? deviceNamed(req, caller, newDevice) : null;
}

async function write(
  req: PayloadRequest,
  caller: CustomerCaller,
  input: BookRemoteInput,
  { tier, device }: { tier: Tier; device: string | null },
): Promise<{ id: string; number: string }> {
  const now = nowOf(req);
  const year = calendarYear(now);
  const number = formatTicketNumber('remote', year, await takeNumber(req, `RT-${year}`));
  const { contact } = input;
  const row = await queryOne<{ id: string }>(
    req,
    sql`insert into tickets (id, number, subject, status, urgency, account_id, customer_id, service_id, kind, tier_key, tier_name, price, category,
                             category_other, description, description_text, contact_name, contact_phone, contact_email, contact_method, contact_time,
                             device_id, booking_key, created_at, updated_at)
        values (uuidv7(), ${number}, ${input.subject}, 'awaiting_payment', ${input.urgency}, ${caller.account}::uuid, ${caller.id}::uuid, ${tier.service}::uuid,
                'remote', ${tier.key}, ${tier.name}, ${tier.price}, ${input.category}, ${input.category === 'other' ? (input.categoryOther ?? null) : null},
                ${JSON.stringify(input.description)}::jsonb, ${richTextToPlain(input.description)}, ${contact.name}, ${contact.phone}, ${contact.email},
                ${contact.method}, ${contact.time}, ${device}::uuid, ${input.bookingKey}, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz)
        returning id`,
  );
  if (!row) throw new Error('the ticket was not written');
  return { id: row.id, number };
}

async function writeFirstMessage(
  req: PayloadRequest,
  caller: CustomerCaller,
  ticket: string,
  input: BookRemoteInput,
): Promise<string> {
  // Said with the booking itself: what comes later is a question of its own.
  const row = await queryOne<{ id: string }>(
    req,
    sql`insert into ticket_messages (id, ticket_id, account_id, author_kind, author_customer_id, internal, body, body_text, created_at, updated_at)
        select uuidv7(), t.id, ${caller.account}::uuid, 'customer', ${caller.id}::uuid, false, ${JSON.stringify(input.description)}::jsonb,
               ${richTextToPlain(input.description)}, t.created_at, t.created_at from tickets t where t.id = ${ticket}::uuid
        returning id`,
  );
  if (!row) throw new Error('the message was not written');
  return row.id;
}
