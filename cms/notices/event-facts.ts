import type { PayloadRequest } from 'payload';
import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import { excerpt } from './excerpt.ts';

type Person = { id: string; name: string; email: string };

/** Something that happened in a ticket's life, as notices need it. Instants are ISO 8601. */
export type EventFacts = {
  at: string;
  /** Who did it; the portal by itself has no id. */
  actor: { kind: 'customer' | 'staff' | 'system'; id: string | null; name: string };
  ticket: string;
  number: string;
  subject: string;
  tierName: string;
  /** How things stand now, which may be later than the event. */
  status: TicketStatus;
  expectedAt: string | null;
  rated: boolean;
  customer: Person;
  /** Who has the ticket now. */
  assignee: Person | null;
  /** What was written with it, cut to what a mail holds. */
  said: string;
  /** Whether this kind of event happened to the ticket for the first time. */
  first: boolean;
  data: Record<string, string | number | boolean | null>;
};

/** @param event id of an activity of a ticket */
export async function loadEventFacts(req: PayloadRequest, event: string): Promise<EventFacts | null> {
  const row = await queryOne<EventFacts>(
    req,
    sql`select a.at, json_build_object('kind', a.actor_kind, 'id', a.actor_id, 'name', coalesce(s.name, who.name, '')) as actor,
          t.id as ticket, t.number, t.subject, t.tier_name as "tierName", t.status, t.expected_at as "expectedAt", t.rated_at is not null as rated,
          json_build_object('id', c.id, 'name', c.name, 'email', c.email) as customer,
          (select json_build_object('id', o.id, 'name', o.name, 'email', o.email) from staff o where o.id = t.assignee_id and o.active) as assignee,
          coalesce(m.body_text, '') as said, a.data,
          not exists (select 1 from activities b where b.ticket_id = t.id and b.kind = a.kind and b.id < a.id) as first
        from activities a join tickets t on t.id = a.ticket_id join customers c on c.id = t.customer_id
        left join staff s on s.id = case when a.actor_kind = 'staff' then a.actor_id::uuid end
        left join customers who on who.id = case when a.actor_kind = 'customer' then a.actor_id::uuid end
        left join ticket_messages m on m.id = coalesce(a.data->>'message', a.data->>'said')::uuid and not m.internal
        where a.id = ${event}::uuid`,
  );
  return (
    row && {
      ...row,
      at: new Date(row.at).toISOString(),
      expectedAt: row.expectedAt && new Date(row.expectedAt).toISOString(),
      said: excerpt(row.said),
    }
  );
}

export const sampleEvent: EventFacts = {
  at: '2026-11-22T09:00:00.000Z',
  actor: { kind: 'staff', id: '019c4444-4444-7444-8444-444444444444', name: 'Bala Kumar' },
  ticket: '019c2222-2222-7222-8222-222222222222',
  number: 'RT2026-0012',
  subject: 'Wi-Fi is slow in the evening',
  tierName: 'Remote support, basic',
  status: 'in_progress',
  expectedAt: '2026-11-22T12:30:00.000Z',
  rated: false,
  customer: { id: '019c3333-3333-7333-8333-333333333333', name: 'Asha Rao', email: 'asha@example.in' },
  assignee: {
    id: '019c4444-4444-7444-8444-444444444444',
    name: 'Bala Kumar',
    email: 'bala@quicktechpro.example',
  },
  said: 'Which router is it? The name stands on its back.\n\nPlease send a picture of the lights.',
  first: true,
  data: {},
};
