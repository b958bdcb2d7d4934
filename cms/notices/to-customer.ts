import type { NotificationData, NotificationKind } from '#collections/notifications/rules/words.ts';
import type { EmailProps } from '#emails/index.ts';
import type { EventFacts } from './event-facts.ts';
import type { Announcement } from './notice.ts';

type TicketMessage = EmailProps<'ticket-message'>;
type News = Pick<TicketMessage, 'news' | 'closesAt'> &
  Partial<Pick<TicketMessage, 'said' | 'before' | 'left' | 'receipt'>>;

/** An entry about an event of a ticket, for its customer. */
export function entryOf(
  facts: EventFacts,
  kind: NotificationKind,
  more: NotificationData = {},
): Announcement['entries'][number] {
  const { customer, ticket, number, subject, actor } = facts;
  const data = { number, subject, who: actor.name, ...more };
  return { customer: customer.id, category: 'service', kind, ticket, data };
}

/** What a technician wrote, for the ticket's customer: the words by mail, with the way to answer. */
export function messageMail(facts: EventFacts, news: News): Announcement['mails'][number] {
  const { customer, actor, number, subject, said } = facts;
  return {
    template: 'ticket-message',
    person: customer.id,
    customer: customer.id,
    recipient: customer.email,
    props: { name: customer.name, who: actor.name, ticketNumber: number, subject, said, ...news },
  };
}
