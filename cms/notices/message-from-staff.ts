import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { defineNotice } from './notice.ts';
import { entryOf, messageMail } from './to-customer.ts';

/** A technician wrote to the customer. */
export const messageFromStaff = defineNotice<EventFacts>({
  load: loadEventFacts,
  tell: (facts) => ({
    entries: [entryOf(facts, 'message.from_staff')],
    mails: [messageMail(facts, { news: 'reply', closesAt: null })],
  }),
  sample: sampleEvent,
});
