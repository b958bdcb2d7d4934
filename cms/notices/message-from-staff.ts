import type { MessageFacts } from './message-bundle.ts';
import { againOf, loadMessageFacts, saidOf, sampleMessage } from './message-bundle.ts';
import { defineNotice } from './notice.ts';
import { entryOf, messageMail } from './to-customer.ts';

const event = 'message.from_staff';

/** A technician wrote to the customer. */
export const messageFromStaff = defineNotice<MessageFacts>({
  load: (req, subject) => loadMessageFacts(req, { event, subject, to: 'customer' }),
  tell: (facts) => {
    const { bundle } = facts;
    const entries = [entryOf(facts, event)];
    if (!bundle?.upTo || bundle.waitMs > 0) return { entries, mails: [], again: againOf(event, facts) };
    const mail = messageMail(facts, { news: 'reply', closesAt: null, ...saidOf(bundle) });
    return { entries, mails: [{ ...mail, about: bundle.upTo }] };
  },
  sample: sampleMessage,
});
