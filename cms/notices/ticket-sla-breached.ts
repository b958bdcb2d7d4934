import { activeStaff, type Person, samplePerson } from './active-staff.ts';
import { deskPath } from './desk-path.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { defineNotice } from './notice.ts';

type BreachFacts = EventFacts & { admins: Person[] };

/** A promise to a customer is broken: whoever has the ticket and every admin hears of it. The customer sees her ticket. */
export const ticketSlaBreached = defineNotice<BreachFacts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    return facts && { ...facts, admins: await activeStaff(req, ['admin']) };
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
