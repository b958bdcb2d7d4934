import { defineNotice } from './notice.ts';
import type { TicketFacts } from './ticket-facts.ts';
import { loadTicketFacts, sampleTicket } from './ticket-facts.ts';

/** People pay within minutes and then get the receipt; one mail is calmer than two. */
const patienceMinutes = 30;

/** A ticket is booked: an entry at once, and a mail only if the payment does not follow. */
export const ticketBooked = defineNotice<TicketFacts>({
  load: loadTicketFacts,
  tell: (facts) => ({
    entries: [
      {
        customer: facts.customer,
        category: 'service',
        kind: 'ticket.booked',
        ticket: facts.ticket,
        data: { number: facts.number, subject: facts.subject },
      },
    ],
    mails: [],
    follow: { event: 'ticket.unpaid', afterMinutes: patienceMinutes },
  }),
  sample: sampleTicket,
});

/** The booked ticket still waits for its payment: one mail with its number and the way to pay. */
export const ticketUnpaid = defineNotice<TicketFacts>({
  load: async (req, ticket) => {
    const facts = await loadTicketFacts(req, ticket);
    return facts?.waitsForPayment ? facts : null;
  },
  tell: (facts) => ({
    entries: [],
    mails: [
      {
        template: 'ticket-booked',
        person: facts.customer,
        customer: facts.customer,
        recipient: facts.email,
        props: {
          name: facts.name,
          ticketNumber: facts.number,
          service: facts.tierName,
          subject: facts.subject,
          amountDue: facts.price,
        },
      },
    ],
  }),
  sample: sampleTicket,
});
