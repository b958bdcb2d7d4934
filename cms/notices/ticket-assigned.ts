import { deskPath } from './desk-path.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import type { Announcement } from './notice.ts';
import { defineNotice } from './notice.ts';
import { entryOf } from './to-customer.ts';

/**
 * Somebody has the ticket from now on. The customer learns who, by mail only of the first; the technician, when a
 * colleague gave it away or it is their turn.
 */
export const ticketAssigned = defineNotice<EventFacts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    return facts?.assignee && facts.assignee.id === facts.data.staff ? facts : null;
  },
  tell: (facts) => ({
    entries: [entryOf(facts, 'ticket.assigned', { who: facts.assignee?.name ?? '' })],
    mails: [...(facts.first ? [toCustomer(facts)] : []), ...toAssignee(facts)],
  }),
  sample: sampleEvent,
});

function toCustomer(facts: EventFacts): Announcement['mails'][number] {
  const { customer, number, tierName, subject, expectedAt, assignee } = facts;
  return {
    template: 'ticket-assigned',
    person: customer.id,
    customer: customer.id,
    recipient: customer.email,
    props: {
      name: customer.name,
      who: assignee?.name ?? '',
      ticketNumber: number,
      service: tierName,
      subject,
      expectedAt,
    },
  };
}

function toAssignee({ assignee, actor, number, subject, ticket }: EventFacts): Announcement['mails'] {
  if (!assignee || assignee.id === actor.id) return [];
  return [
    {
      template: 'desk-news',
      person: assignee.id,
      customer: null,
      recipient: assignee.email,
      props: {
        news: actor.kind === 'system' ? 'in_turn' : 'assigned',
        who: actor.name,
        ticketNumber: number,
        subject,
        said: '',
        adminPath: deskPath(ticket),
      },
    },
  ];
}
