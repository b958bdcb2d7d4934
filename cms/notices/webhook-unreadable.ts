import { moneyStaff, type Person, samplePerson } from './active-staff.ts';
import { defineNotice } from './notice.ts';
import { loadPaymentEvent, type PaymentEventFacts, samplePaymentEvent } from './payment-event-facts.ts';

type Facts = PaymentEventFacts & { staff: Person[] };

/** The gateway signed a message that cannot be read. Told once for each, of many in a day for the first few. */
export const webhookUnreadable = defineNotice<Facts>({
  load: async (req, event) => {
    const facts = await loadPaymentEvent(req, 'webhook.unreadable', event);
    return facts && { ...facts, staff: await moneyStaff(req) };
  },
  tell: ({ event, eventId, receivedAt, staff }) => ({
    entries: [],
    mails: staff.map((person) => ({
      template: 'staff-alert',
      person: person.id,
      customer: null,
      recipient: person.email,
      props: {
        kind: 'webhook_unreadable',
        eventId,
        receivedAt,
        adminPath: `/collections/payment-events/${event}`,
      },
    })),
  }),
  sample: { ...samplePaymentEvent, staff: [samplePerson] },
});
