import { deskPath } from './desk-path.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import type { Person } from './money-staff.ts';
import { samplePerson } from './money-staff.ts';
import { defineNotice } from './notice.ts';
import { activeAdmins } from './ticket-sla-breached.ts';

type DoubtFacts = EventFacts & { admins: Person[] };

/** Somebody called a customer who may be none of ours: the admins hear of it, and nobody whom it may be about. */
export const callerDoubted = defineNotice<DoubtFacts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    return facts && { ...facts, admins: await activeAdmins(req) };
  },
  tell: ({ admins, actor, number, subject, ticket }) => ({
    entries: [],
    mails: admins.map(({ id, email }) => ({
      template: 'desk-news',
      person: id,
      customer: null,
      recipient: email,
      props: {
        news: 'caller_doubted',
        who: actor.name,
        ticketNumber: number,
        subject,
        said: '',
        adminPath: deskPath(ticket),
      },
    })),
  }),
  sample: { ...sampleEvent, said: '', admins: [samplePerson], data: {} },
});
