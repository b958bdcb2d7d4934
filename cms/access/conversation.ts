import { randomUUID } from 'node:crypto';
import { plainToRichText } from '#kernel/rich-text.ts';
import type { StaffRole } from '#toolkit/callers.ts';
import type { SignedIn } from '../testing/bookings.ts';
import { createBooking } from '../testing/bookings.ts';
import type { TestCms } from '../testing/test-cms.ts';

/** What a customer has of conversations. Tickets by their number, everything else by its id. */
export type Conversation = {
  /** Paid, and nobody works on it. */
  openTicket: string;
  /** Done, as staff say. */
  resolvedTicket: string;
  /** Booked twice: nobody has paid it. */
  doubleTicket: string;
  openTicketId: string;
  /** For everybody: it notes something. */
  macro: string;
  /** Of who works on tickets, each with the id of one to keep and those of some to delete. */
  views: Partial<Record<StaffRole, string>>;
  spareViews: Partial<Record<StaffRole, string[]>>;
  /** What she wrote herself, changed once. */
  ownMessage: string;
  /** Her wish to change `openTicket`, not answered yet. */
  wish: string;
  /** What staff wrote to her, by who wrote it; there is one for each who works on tickets. */
  staffMessages: Partial<Record<StaffRole, string>>;
};

/** A conversation on a customer's ticket, and tickets in the states that its doors ask for. */
export async function aConversation(cms: TestCms, who: SignedIn, ticket: string): Promise<Conversation> {
  const openTicket = await aTicketThatIs(cms, who, `status = 'open', paid_at = now()`);
  const resolvedTicket = await aTicketThatIs(
    cms,
    who,
    `status = 'resolved', paid_at = now(), started_at = now(), resolved_at = now()`,
  );
  const [open] = await cms.sql<{ id: string }>('select id from tickets where number = $1', [openTicket]);
  const [macro] = await cms.sql<{ id: string }>(
    `insert into macros (id, title, shared, takes, note) values (uuidv7(), 'Have a look', true, false, 'Looked at it') returning id`,
  );
  const { number: doubleTicket } = await createBooking(cms, who);
  const body = JSON.stringify(plainToRichText('The white one'));
  const [message] = await cms.sql<{ id: string }>(
    `insert into ticket_messages (id, ticket_id, account_id, author_kind, author_customer_id, body, body_text)
     select uuidv7(), id, account_id, 'customer', customer_id, $2, 'The white one' from tickets where number = $1 returning id`,
    [ticket, body],
  );
  await cms.sql(
    `insert into message_edits (id, message_id, account_id, body, body_text, at)
     select uuidv7(), id, account_id, $2, 'The black one', now() from ticket_messages where id = $1`,
    [message?.id, body],
  );
  await cms.sql(
    `insert into ticket_reads (id, ticket_id, account_id, side, customer_id, up_to)
     select uuidv7(), id, account_id, 'customer', customer_id, now() from tickets where number = $1`,
    [ticket],
  );
  const [wish] = await cms.sql<{ id: string }>(
    `insert into modification_requests (id, key, ticket_id, account_id, customer_id, what, status)
     select uuidv7(), $2, id, account_id, customer_id, 'The second laptop too', 'open' from tickets where number = $1 returning id`,
    [openTicket, randomUUID()],
  );
  const ids = {
    ownMessage: message?.id ?? '',
    wish: wish?.id ?? '',
    openTicketId: open?.id ?? '',
    macro: macro?.id ?? '',
  };
  return { openTicket, resolvedTicket, doubleTicket, ...ids, staffMessages: {}, views: {}, spareViews: {} };
}

/** Words of somebody of the staff on a customer's ticket. @returns the message's id */
export async function aStaffMessage(cms: TestCms, staff: string, ticket: string): Promise<string> {
  const [message] = await cms.sql<{ id: string }>(
    `insert into ticket_messages (id, ticket_id, account_id, author_kind, author_staff_id, body, body_text)
     select uuidv7(), id, account_id, 'staff', $2, $3, 'I look at it' from tickets where number = $1 returning id`,
    [ticket, staff, JSON.stringify(plainToRichText('I look at it'))],
  );
  return message?.id ?? '';
}

async function aTicketThatIs(cms: TestCms, who: SignedIn, changed: string): Promise<string> {
  const { number } = await createBooking(cms, who);
  await cms.sql(`update tickets set ${changed} where number = $1`, [number]);
  return number;
}

/** Views of the desk that somebody of the staff keeps. @returns their ids */
export async function someViews(cms: TestCms, staff: string, count: number): Promise<string[]> {
  const rows = await cms.sql<{ id: string }>(
    `insert into saved_views (id, name, owner_id, filter) select uuidv7(), 'View ' || n, $1, '{"queue":"mine"}' from generate_series(1, $2::int) n returning id`,
    [staff, count],
  );
  return rows.map(({ id }) => id);
}
