import { reopenDays } from '#collections/tickets/rules/moves.ts';
import { addDays } from '#kernel/calendar.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { defineNotice } from './notice.ts';
import { entryOf } from './to-customer.ts';

/** A ticket closed because its customer did not answer: how it was is not asked, how to take it up again is told. */
export const ticketClosedUnanswered = defineNotice<EventFacts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    return facts?.status === 'closed' ? facts : null;
  },
  tell: (facts) => {
    const { customer, number, subject, at } = facts;
    const reopenUntil = addDays(new Date(at), reopenDays).toISOString();
    return {
      entries: [entryOf(facts, 'ticket.closed_unanswered', { reopenUntil })],
      mails: [
        {
          template: 'ticket-closed',
          person: customer.id,
          customer: customer.id,
          recipient: customer.email,
          props: { name: customer.name, ticketNumber: number, subject, askForRating: false, reopenUntil },
        },
      ],
    };
  },
  sample: {
    ...sampleEvent,
    status: 'closed',
    actor: { kind: 'system', id: null, name: '' },
    said: 'We have not heard from you.',
  },
});
