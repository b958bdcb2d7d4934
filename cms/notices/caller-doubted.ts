import { activeStaff, type Person, samplePerson } from './active-staff.ts';
import { deskPath } from './desk-path.ts';
import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { defineNotice } from './notice.ts';

type DoubtFacts = EventFacts & { admins: Person[] };

/** Somebody called a customer who may be none of ours: the admins hear of it, and nobody whom it may be about. */
export const callerDoubted = defineNotice<DoubtFacts>({
  load: async (req, event) => {
    const facts = await loadEventFacts(req, event);
    return facts && { ...facts, admins: await activeStaff(req, ['admin']) };
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
