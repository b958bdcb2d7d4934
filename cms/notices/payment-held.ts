import { moneyStaff, type Person, samplePerson } from './active-staff.ts';
import { defineNotice, type Mail } from './notice.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { loadPaymentFacts, samplePayment } from './payment-facts.ts';

type Facts = PaymentFacts & { staff: Person[] };

/** A payment does not fit its order: staff who look after money get a mail, the customer an entry that says so calmly. */
export const paymentHeld = defineNotice<Facts>({
  load: async (req, payment) => {
    const facts = await loadPaymentFacts(req, payment);
    return facts && { ...facts, staff: await moneyStaff(req) };
  },
  tell: (facts) => ({
    entries: [
      {
        customer: facts.customer,
        category: 'payment',
        kind: 'payment.held',
        ticket: facts.ticket,
        data: { number: facts.ticketNumber },
      },
    ],
    mails: facts.staff.map((person) => alert(facts, person)),
  }),
  sample: {
    ...samplePayment,
    amount: 100,
    staff: [samplePerson],
  },
});

function alert(facts: PaymentFacts, person: Person): Mail {
  return {
    template: 'staff-alert',
    person: person.id,
    customer: null,
    recipient: person.email,
    props: {
      kind: 'amount_mismatch',
      ticketNumber: facts.ticketNumber,
      paymentId: facts.gatewayPaymentId,
      expected: facts.expected,
      received: facts.amount,
      currency: facts.currency,
      adminPath: `/collections/payments/${facts.payment}`,
    },
  };
}
