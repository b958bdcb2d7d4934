import { queryOne, sql } from '#toolkit/database.ts';
import { defineNotice } from './notice.ts';
import type { TicketFacts } from './ticket-facts.ts';
import { loadTicketFacts, sampleTicket } from './ticket-facts.ts';
import { paidByText } from './words.ts';

type Back = {
  amount: number;
  method: string;
  instrument: string | null;
  backBy: string | null;
  creditNote: string | null;
};
type Facts = TicketFacts & {
  by: 'customer' | 'staff';
  words: string | null;
  paid: boolean;
  back: Back | null;
};

/** A ticket was cancelled: what goes back and by when stands in the same mail. */
export const ticketCancelled = defineNotice<Facts>({
  load: async (req, ticket) => {
    const facts = await loadTicketFacts(req, ticket);
    const row = await queryOne<Omit<Facts, keyof TicketFacts>>(
      req,
      sql`select t.cancelled_by as by, t.cancel_words as words, t.paid_at is not null as paid,
                 (select json_build_object('amount', r.amount, 'method', p.method, 'instrument', p.instrument, 'backBy', r.expected_at, 'creditNote', n.number)
                  from refunds r join payments p on p.id = r.payment_id left join credit_notes n on n.refund_id = r.id
                  where r.ticket_id = t.id and r.reason = 'cancelled' and r.retry_of_id is null limit 1) as back
          from tickets t where t.id = ${ticket}::uuid and t.status = 'cancelled'`,
    );
    return facts && row ? { ...facts, ...row } : null;
  },
  tell: (facts) => {
    const { back, by } = facts;
    const backBy = back?.backBy ? new Date(back.backBy).toISOString() : null;
    return {
      entries: [
        {
          customer: facts.customer,
          category: 'service',
          kind: 'ticket.cancelled',
          ticket: facts.ticket,
          data: {
            number: facts.number,
            subject: facts.subject,
            by,
            refund: back?.amount ?? 0,
            backBy,
          },
        },
      ],
      mails: [
        {
          template: 'ticket-cancelled',
          person: facts.customer,
          customer: facts.customer,
          recipient: facts.email,
          props: {
            name: facts.name,
            ticketNumber: facts.number,
            subject: facts.subject,
            why: by === 'staff' ? (facts.words ?? '') : null,
            paid: facts.paid,
            refund: back && {
              amount: back.amount,
              to: paidByText(back.method, back.instrument),
              backBy,
              creditNote: back.creditNote,
            },
          },
        },
      ],
    };
  },
  sample: {
    ...sampleTicket,
    waitsForPayment: false,
    by: 'customer',
    words: null,
    paid: true,
    back: {
      amount: 49_900,
      method: 'upi',
      instrument: 'asha@okbank',
      backBy: '2026-11-28T06:30:00.000Z',
      creditNote: 'CN-2026-0007',
    },
  },
});
