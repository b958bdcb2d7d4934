import type { EndState } from '#collections/secret-drops/rules/states.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { deskPath } from './desk-path.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { defineNotice } from './notice.ts';
import { entryOf } from './to-customer.ts';

/** A customer has left a secret: the technician who can open it is told that one waits, and nothing of it. */
export const secretLeft = defineNotice<EventFacts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    const waits =
      facts &&
      (await queryOne(
        req,
        sql`select 1 from secret_drops where id = ${String(facts.data.secret)}::uuid and state = 'waiting'`,
      ));
    return waits ? facts : null;
  },
  tell: ({ assignee, actor, number, subject, ticket }) => ({
    entries: [],
    mails: assignee
      ? [
          {
            template: 'desk-news',
            person: assignee.id,
            customer: null,
            recipient: assignee.email,
            props: {
              news: 'secret_waits',
              who: actor.name,
              ticketNumber: number,
              subject,
              said: '',
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

/** A secret is gone, and her technician does not have it: the customer is told, and asked again if it is still needed. */
export const secretLost = defineNotice<EventFacts>({
  load: loadEventFacts,
  tell: (facts) => {
    const { customer, number, subject, data } = facts;
    return {
      entries: [entryOf(facts, 'secret.lost')],
      mails: [
        {
          template: 'secret-lost',
          person: customer.id,
          customer: customer.id,
          recipient: customer.email,
          props: {
            name: customer.name,
            ticketNumber: number,
            subject,
            why: data.state as Extract<
              EndState,
              'expired' | 'reassigned' | 'key_lost' | 'unreadable' | 'unconfirmed'
            >,
          },
        },
      ],
    };
  },
  sample: { ...sampleEvent, data: { state: 'reassigned' } },
});
