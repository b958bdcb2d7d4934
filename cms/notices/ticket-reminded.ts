import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { excerpt } from './excerpt.ts';
import { defineNotice } from './notice.ts';
import { entryOf, messageMail } from './to-customer.ts';

/** A customer has not answered for some days: she is reminded of what was asked, and told when the ticket closes. */
export const ticketReminded = defineNotice<EventFacts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    return facts?.status === 'waiting_for_customer' ? { ...facts, ...(await question(req, facts)) } : null;
  },
  tell: (facts) => {
    const closesAt = typeof facts.data.closesAt === 'string' ? facts.data.closesAt : null;
    return {
      entries: [entryOf(facts, 'ticket.reminded', { closesAt })],
      mails: [messageMail(facts, { news: 'reminder', closesAt })],
    };
  },
  sample: { ...sampleEvent, status: 'waiting_for_customer', data: { closesAt: '2026-12-04T09:00:00.000Z' } },
});

/** Who of us asked last, and what. */
async function question(req: PayloadRequest, { ticket, actor }: EventFacts) {
  const asked = await queryOne<{ id: string; name: string; said: string }>(
    req,
    sql`select s.id, s.name, coalesce(m.body_text, '') as said from activities a join staff s on s.id = a.actor_id::uuid
        left join ticket_messages m on m.id = (a.data->>'said')::uuid and not m.internal
        where a.ticket_id = ${ticket}::uuid and a.kind = 'ticket.waiting' and a.actor_kind = 'staff' order by a.at desc, a.id desc limit 1`,
  );
  return asked ? { actor: { ...actor, name: asked.name }, said: excerpt(asked.said) } : { actor, said: '' };
}
