import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';
import { deskPath } from './desk-path.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import type { Person } from './money-staff.ts';
import { samplePerson } from './money-staff.ts';
import { defineNotice } from './notice.ts';

type BreachFacts = EventFacts & { admins: Person[] };

/** A promise to a customer is broken: whoever has the ticket and every admin hears of it. The customer sees her ticket. */
export const ticketSlaBreached = defineNotice<BreachFacts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    return facts && { ...facts, admins: await activeAdmins(req) };
  },
  tell: (facts) => {
    const { assignee, admins, number, subject, ticket, data } = facts;
    const people = [...(assignee ? [assignee] : []), ...admins.filter(({ id }) => id !== assignee?.id)];
    return {
      entries: [],
      mails: people.map(({ id, email }) => ({
        template: 'desk-news',
        person: id,
        customer: null,
        recipient: email,
        props: {
          news: data.target === 'first_answer' ? 'answer_late' : 'completion_late',
          who: assignee?.name ?? '',
          ticketNumber: number,
          subject,
          said: '',
          dueAt: typeof data.dueAt === 'string' ? data.dueAt : null,
          adminPath: deskPath(ticket),
        },
      })),
    };
  },
  sample: {
    ...sampleEvent,
    actor: { kind: 'system', id: null, name: '' },
    said: '',
    admins: [samplePerson],
    data: { target: 'first_answer', dueAt: '2026-11-22T08:30:00.000Z' },
  },
});

/** Whoever looks after the portal. */
export async function activeAdmins(req: PayloadRequest): Promise<Person[]> {
  return query<Person>(
    req,
    sql`select s.id, s.email from staff s
        where s.active and exists (select 1 from staff_roles r where r.parent_id = s.id and r.value = 'admin') order by s.id`,
  );
}
