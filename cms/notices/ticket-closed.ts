import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { defineNotice } from './notice.ts';
import { entryOf } from './to-customer.ts';

type ClosedFacts = EventFacts & { askForRating: boolean };

/** A ticket closed by itself. How it was is asked once, also when the ticket was taken up again in between. */
export const ticketClosed = defineNotice<ClosedFacts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    if (facts?.status !== 'closed') return null;
    return { ...facts, askForRating: !facts.rated && !(await wasAsked(req, facts)) };
  },
  tell: (facts) => ({
    entries: [entryOf(facts, 'ticket.closed', { rate: facts.askForRating ? 1 : 0 })],
    mails: [
      {
        template: 'ticket-closed',
        person: facts.customer.id,
        customer: facts.customer.id,
        recipient: facts.customer.email,
        props: {
          name: facts.customer.name,
          ticketNumber: facts.number,
          subject: facts.subject,
          askForRating: facts.askForRating,
        },
      },
    ],
  }),
  sample: { ...sampleEvent, status: 'closed', askForRating: true },
});

async function wasAsked(req: PayloadRequest, { ticket, customer }: EventFacts): Promise<boolean> {
  const earlier = await queryOne(
    req,
    sql`select 1 from notifications where ticket_id = ${ticket}::uuid and customer_id = ${customer.id}::uuid and kind = 'ticket.closed'`,
  );
  return earlier !== null;
}
