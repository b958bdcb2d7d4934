import { deskPath } from './desk-path.ts';
import type { MessageFacts } from './message-bundle.ts';
import { againOf, loadMessageFacts, saidOf, sampleMessage } from './message-bundle.ts';
import { defineNotice } from './notice.ts';

const event = 'message.from_customer';

/** A customer wrote: the technician who has the ticket gets a mail. Without one it waits in a queue of the desk, whatever state the ticket is in. */
export const messageFromCustomer = defineNotice<MessageFacts>({
  load: (req, subject) => loadMessageFacts(req, { event, subject, to: 'assignee' }),
  tell: (facts) => {
    const { actor, number, subject, ticket, bundle } = facts;
    if (!bundle?.upTo || bundle.waitMs > 0) return { entries: [], mails: [], again: againOf(event, facts) };
    const who = { who: actor.name, ticketNumber: number, subject, adminPath: deskPath(ticket) };
    return {
      entries: [],
      mails: [
        {
          template: 'desk-news',
          person: bundle.person.id,
          customer: null,
          recipient: bundle.person.email,
          about: bundle.upTo,
          props: { news: 'replied', ...who, ...saidOf(bundle) },
        },
      ],
    };
  },
  sample: {
    ...sampleMessage,
    actor: { kind: 'customer', id: sampleMessage.customer.id, name: sampleMessage.customer.name },
  },
});
