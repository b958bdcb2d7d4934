import { reopenDays } from '#collections/tickets/rules/moves.ts';
import { addDays } from '#kernel/calendar.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { defineNotice } from './notice.ts';
import { entryOf, messageMail } from './to-customer.ts';

/** A technician has finished: what was done, and the question whether it is solved. The link only asks it. */
export const ticketResolved = defineNotice<EventFacts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    return facts?.status === 'resolved' ? facts : null;
  },
  tell: (facts) => ({
    entries: [entryOf(facts, 'ticket.resolved')],
    mails: [
      messageMail(facts, {
        news: 'resolved',
        closesAt: addDays(new Date(facts.at), reopenDays).toISOString(),
      }),
    ],
  }),
  sample: { ...sampleEvent, status: 'resolved', said: 'I changed the channel. It is fast again.' },
});
