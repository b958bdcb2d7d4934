import { moneyStaff, type Person, samplePerson } from './active-staff.ts';
import { defineNotice } from './notice.ts';
import { loadPaymentEvent, type PaymentEventFacts, samplePaymentEvent } from './payment-event-facts.ts';

type Facts = PaymentEventFacts & { otherReceivedAt: string; staff: Person[] };

/** One event id came with two contents. Told once for each id, of many in a day for the first few. */
export const webhookConflict = defineNotice<Facts>({
  load: async (req, event) => {
    const facts = await loadPaymentEvent(req, 'webhook.conflict', event);
    if (!facts?.otherReceivedAt) return null;
    return { ...facts, otherReceivedAt: facts.otherReceivedAt, staff: await moneyStaff(req) };
  },
  tell: ({ event, eventId, receivedAt, otherReceivedAt, staff }) => ({
    entries: [],
    mails: staff.map((person) => ({
      template: 'staff-alert',
      person: person.id,
      customer: null,
      recipient: person.email,
      props: {
        kind: 'webhook_conflict',
        eventId,
        receivedAt,
        otherReceivedAt,
        adminPath: `/collections/payment-events/${event}`,
      },
    })),
  }),
  sample: { ...samplePaymentEvent, otherReceivedAt: '2026-11-22T09:05:00.000Z', staff: [samplePerson] },
});
