import { defineNotice } from './notice.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { loadPaymentFacts, samplePayment } from './payment-facts.ts';
import { paidByText } from './words.ts';

/** A second payment for the same ticket goes back. */
export const paymentDuplicate = defineNotice<PaymentFacts>({
  load: loadPaymentFacts,
  tell: (facts) => ({
    entries: [
      {
        customer: facts.customer,
        category: 'payment',
        kind: 'payment.duplicate',
        ticket: facts.ticket,
        data: { number: facts.ticketNumber, amount: facts.amount, payment: facts.payment },
      },
    ],
    mails: [
      {
        template: 'duplicate-payment-refund',
        person: facts.customer,
        customer: facts.customer,
        recipient: facts.email,
        props: {
          name: facts.name,
          amount: facts.amount,
          ticketNumber: facts.ticketNumber,
          paymentId: facts.gatewayPaymentId,
          paidBy: paidByText(facts.method, facts.instrument),
        },
      },
    ],
  }),
  sample: samplePayment,
});
