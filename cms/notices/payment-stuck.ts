import { moneyStaff, type Person, samplePerson } from './active-staff.ts';
import { defineNotice } from './notice.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { loadPaymentFacts, samplePayment } from './payment-facts.ts';

type Facts = PaymentFacts & { staff: Person[] };

/** Money arrived and its invoice cannot be issued: staff hear of it once, the payment is tried again by itself. */
export const paymentStuck = defineNotice<Facts>({
  load: async (req, payment) => {
    const facts = await loadPaymentFacts(req, payment);
    return facts && !facts.isPaid ? { ...facts, staff: await moneyStaff(req) } : null;
  },
  tell: (facts) => ({
    entries: [],
    mails: facts.staff.map((person) => ({
      template: 'staff-alert',
      person: person.id,
      customer: null,
      recipient: person.email,
      props: {
        kind: 'payment_not_booked',
        ticketNumber: facts.ticketNumber,
        paymentId: facts.gatewayPaymentId,
        amount: facts.amount,
        problem: 'See the log of the api under this payment id.',
        adminPath: `/collections/payments/${facts.payment}`,
      },
    })),
  }),
  sample: { ...samplePayment, isPaid: false, staff: [samplePerson] },
});
