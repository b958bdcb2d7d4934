import type { PayloadRequest } from 'payload';
import { attachToTicket } from '#collections/attachments/operations/attach.ts';
import { DomainError } from '#kernel/errors.ts';
import { richTextToPlain } from '#kernel/rich-text-output.ts';
import { record } from '#toolkit/activity.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { UpdateInfoInput } from '../contract.ts';
import { mayUpdate } from '../rules/actions.ts';
import { ticketWords } from '../words.ts';
import { changeUrgency } from './change-urgency.ts';
import type { LockedTicket } from './locked-ticket.ts';
import { lockOwnTicket } from './locked-ticket.ts';
import { replaceText } from './replace-text.ts';

/** What an update finds: whether all of it stands there already, and the message that the booking began with. */
type Stored = { same: boolean; sameDescription: boolean; first: string | null };

/**
 * A customer describes anew what she has booked, until somebody works on it. The description is the conversation's
 * first message: it changes there too, and what it said before is kept. What is so already changes nothing.
 * @throws DomainError `illegal_move` when work has begun or it has been changed too often, `conflict` when the ticket is not as she saw it any more
 */
export async function updateInfo(
  req: PayloadRequest,
  caller: CustomerCaller,
  number: string,
  input: UpdateInfoInput,
): Promise<void> {
  await inTransaction(req, async () => {
    const ticket = await lockOwnTicket(req, caller, number);
    const stored = await compare(req, ticket, input);
    if (stored.same) return;
    const words = ticketWords();
    if (!mayUpdate(ticket)) throw new DomainError('illegal_move', words.workHasBegun);
    if (ticket.revision !== input.revision) throw new DomainError('conflict', words.staleForCustomer);
    await write(req, ticket, input);
    const { urgency = ticket.urgency } = input;
    if (urgency !== ticket.urgency) await changeUrgency(req, ticket, urgency);
    if (!stored.sameDescription && stored.first) await replaceText(req, stored.first, input.description);
    await attachToTicket(req, {
      ids: input.attachments,
      by: caller,
      account: caller.account,
      ticket: ticket.id,
      message: stored.first,
    });
    const event = { account: ticket.account, customer: ticket.customer, ticket: ticket.id };
    const actor = { kind: 'customer', id: caller.id } as const;
    if (!stored.sameDescription && stored.first)
      await record(req, { ...event, actor, kind: 'message.edited', data: { message: stored.first } });
    await record(req, { ...event, actor, kind: 'ticket.updated' });
  });
}

async function compare(req: PayloadRequest, ticket: LockedTicket, input: UpdateInfoInput): Promise<Stored> {
  const { contact, subject, urgency = ticket.urgency } = input;
  const description = JSON.stringify(input.description);
  const attached = sql.join([sql`null::uuid`, ...input.attachments.map((id) => sql`${id}::uuid`)], sql`, `);
  const row = await queryOne<Stored & { attached: string }>(
    req,
    sql`select t.description = ${description}::jsonb as "sameDescription",
          (t.subject, t.contact_name, t.contact_phone, t.contact_email, t.contact_method::text, t.contact_time::text)
            = (${subject}, ${contact.name}, ${contact.phone}, ${contact.email}, ${contact.method}, ${contact.time})
            and t.description = ${description}::jsonb and t.urgency::text = ${urgency} as same,
          (select count(*) from attachments a where a.ticket_id = t.id and a.id in (${attached})) as attached,
          (select m.id from ticket_messages m where m.ticket_id = t.id and m.author_kind = 'customer' order by m.created_at, m.id limit 1) as first
        from tickets t where t.id = ${ticket.id}::uuid`,
  );
  if (!row) throw new Error(`no ticket ${ticket.id}`);
  return { ...row, same: row.same && Number(row.attached) === input.attachments.length };
}

async function write(req: PayloadRequest, ticket: LockedTicket, input: UpdateInfoInput): Promise<void> {
  const { contact, description } = input;
  await query(
    req,
    sql`update tickets set subject = ${input.subject}, description = ${JSON.stringify(description)}::jsonb, description_text = ${richTextToPlain(description)},
          contact_name = ${contact.name}, contact_phone = ${contact.phone}, contact_email = ${contact.email}, contact_method = ${contact.method},
          contact_time = ${contact.time}, revision = revision + 1, updated_at = ${nowOf(req).toISOString()}::timestamptz
        where id = ${ticket.id}::uuid`,
  );
}
