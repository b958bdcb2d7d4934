import { deskPath } from './desk-path.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { defineNotice } from './notice.ts';

/** A customer wrote: the technician who has the ticket gets a mail. Without one it waits in the desk's queues. */
export const messageFromCustomer = defineNotice<EventFacts>({
  load: loadEventFacts,
  tell: ({ assignee, actor, number, subject, said, ticket }) => ({
    entries: [],
    mails: assignee
      ? [
          {
            template: 'desk-news',
            person: assignee.id,
            customer: null,
            recipient: assignee.email,
            props: {
              news: 'replied',
              who: actor.name,
              ticketNumber: number,
              subject,
              said,
              adminPath: deskPath(ticket),
            },
          },
        ]
      : [],
  }),
  sample: {
    ...sampleEvent,
    actor: { kind: 'customer', id: sampleEvent.customer.id, name: sampleEvent.customer.name },
  },
});
