import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';

export type TicketFacts = {
  ticket: string;
  number: string;
  subject: string;
  tierName: string;
  /** Paise. */
  price: number;
  waitsForPayment: boolean;
  customer: string;
  name: string;
  email: string;
};

/** A ticket by its id and who booked it, as the request's transaction sees them; null when there is none. */
export async function loadTicketFacts(req: PayloadRequest, ticket: string): Promise<TicketFacts | null> {
  const row = await queryOne<Omit<TicketFacts, 'price'> & { price: string }>(
    req,
    sql`select t.id as ticket, t.number, t.subject, t.tier_name as "tierName", t.price, t.status = 'awaiting_payment' as "waitsForPayment",
               c.id as customer, c.name, c.email
        from tickets t join customers c on c.id = t.customer_id where t.id = ${ticket}::uuid`,
  );
  return row && { ...row, price: Number(row.price) };
}

export const sampleTicket: TicketFacts = {
  ticket: '019c2222-2222-7222-8222-222222222222',
  number: 'RT2026-0012',
  subject: 'Wi-Fi is slow in the evening',
  tierName: 'Remote support, basic',
  price: 49_900,
  waitsForPayment: true,
  customer: '019c3333-3333-7333-8333-333333333333',
  name: 'Asha Rao',
  email: 'asha@example.in',
};
