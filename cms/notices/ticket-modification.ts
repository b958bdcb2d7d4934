import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';
import { deskPath } from './desk-path.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { defineNotice } from './notice.ts';
import { entryOf } from './to-customer.ts';

type Request = {
  what: string;
  status: 'open' | 'accepted' | 'refused';
  answer: string | null;
  priceDifference: string | null;
};
type Facts = EventFacts & { request: Request };

/** A customer asks for something else than she booked: the technician who has the ticket answers. */
export const modificationRequested = defineNotice<Facts>({
  load: async (req, event) => {
    const facts = await load(req, event);
    return facts?.request.status === 'open' ? facts : null;
  },
  tell: ({ assignee, actor, number, subject, ticket, request }) => ({
    entries: [],
    mails: assignee
      ? [
          {
            template: 'desk-news',
            person: assignee.id,
            customer: null,
            recipient: assignee.email,
            props: {
              news: 'change_asked',
              who: actor.name,
              ticketNumber: number,
              subject,
              said: request.what,
              adminPath: deskPath(ticket),
            },
          },
        ]
      : [],
  }),
  sample: {
    ...sampleEvent,
    actor: { kind: 'customer', id: sampleEvent.customer.id, name: sampleEvent.customer.name },
    request: {
      what: 'Please look at the second laptop too.',
      status: 'open',
      answer: null,
      priceDifference: null,
    },
  },
});

/** Staff have said yes or no to it. */
export const modificationAnswered = defineNotice<Facts>({
  load: async (req, event) => {
    const facts = await load(req, event);
    return facts && facts.request.status !== 'open' ? facts : null;
  },
  tell: (facts) => {
    const { customer, number, request } = facts;
    const accepted = request.status === 'accepted';
    return {
      entries: [entryOf(facts, 'ticket.modification_answered', { accepted: accepted ? 1 : 0 })],
      mails: [
        {
          template: 'modification-answered',
          person: customer.id,
          customer: customer.id,
          recipient: customer.email,
          props: {
            name: customer.name,
            ticketNumber: number,
            accepted,
            what: request.what,
            answer: request.answer ?? '',
            priceDifference: Number(request.priceDifference ?? 0),
          },
        },
      ],
    };
  },
  sample: {
    ...sampleEvent,
    request: {
      what: 'Please look at the second laptop too.',
      status: 'accepted',
      answer: 'We can do both today.',
      priceDifference: '20000',
    },
  },
});

async function load(req: PayloadRequest, event: string): Promise<Facts | null> {
  const facts = await loadEventFacts(req, event);
  if (!facts) return null;
  const request = await queryOne<Request>(
    req,
    sql`select what, status, answer, price_difference as "priceDifference" from modification_requests
        where id = ${String(facts.data.request)}::uuid`,
  );
  return request && { ...facts, request };
}
