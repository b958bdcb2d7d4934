import { deskPath } from './desk-path.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import type { Announcement } from './notice.ts';
import { defineNotice } from './notice.ts';
import { entryOf, messageMail } from './to-customer.ts';

/** It is not solved after all. Whoever did not say so hears of it: the technician who has the ticket, and its customer. */
export const ticketReopened = defineNotice<EventFacts>({
  load: loadEventFacts,
  tell: (facts) => ({
    entries: facts.actor.kind === 'customer' ? [] : [entryOf(facts, 'ticket.reopened')],
    mails: [
      ...(facts.actor.kind === 'customer' ? [] : [messageMail(facts, { news: 'reopened', closesAt: null })]),
      ...toAssignee(facts),
    ],
  }),
  sample: {
    ...sampleEvent,
    actor: { kind: 'customer', id: sampleEvent.customer.id, name: sampleEvent.customer.name },
    said: 'In the evening it is slow again.',
  },
});

function toAssignee({ assignee, actor, number, subject, said, ticket }: EventFacts): Announcement['mails'] {
  if (!assignee || assignee.id === actor.id) return [];
  return [
    {
      template: 'desk-news',
      person: assignee.id,
      customer: null,
      recipient: assignee.email,
      props: {
        news: 'reopened',
        who: actor.name,
        ticketNumber: number,
        subject,
        said,
        adminPath: deskPath(ticket),
      },
    },
  ];
}
