import { defineNotice } from './notice.ts';
import type { RefundFacts } from './refund-facts.ts';
import { loadRefundFacts, sampleRefund } from './refund-facts.ts';
import { paidByText } from './words.ts';

/** The customer's bank has the money. */
export const refundProcessed = defineNotice<RefundFacts>({
  load: async (req, refund) => {
    const facts = await loadRefundFacts(req, refund);
    return facts?.status === 'processed' ? facts : null;
  },
  tell: (facts) => ({
    entries: [
      {
        customer: facts.customer,
        category: 'payment',
        kind: 'refund.processed',
        ticket: facts.ticket,
        data: {
          number: facts.ticketNumber,
          amount: facts.amount,
          payment: facts.payment,
          reference: facts.reference,
        },
      },
    ],
    mails: [
      {
        template: 'refund-done',
        person: facts.customer,
        customer: facts.customer,
        recipient: facts.email,
        props: {
          name: facts.name,
          amount: facts.amount,
          ticketNumber: facts.ticketNumber,
          to: paidByText(facts.method, facts.instrument),
          reference: facts.reference,
          byTransfer: facts.gatewayRefundId === null,
          creditNote: facts.creditNote,
        },
      },
    ],
  }),
  sample: sampleRefund,
});
