import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { defineNotice } from './notice.ts';
import { entryOf, messageMail } from './to-customer.ts';

/** The work waits for the customer's answer. */
export const ticketWaiting = defineNotice<EventFacts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    return facts?.status === 'waiting_for_customer' ? facts : null;
  },
  tell: (facts) => ({
    entries: [entryOf(facts, 'ticket.waiting')],
    mails: [messageMail(facts, { news: 'waiting', closesAt: null })],
  }),
  sample: { ...sampleEvent, status: 'waiting_for_customer' },
});
