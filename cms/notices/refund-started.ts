import { defineNotice } from './notice.ts';
import type { RefundFacts } from './refund-facts.ts';
import { loadRefundFacts, sampleRefund } from './refund-facts.ts';
import { paidByText } from './words.ts';

/** Of these a mail of their own has told already, with the amount and the day. */
const toldBefore: readonly RefundFacts['reason'][] = ['duplicate', 'cancelled', 'late_payment'];

/** The gateway has taken a refund that the customer has not heard of yet, or an attempt after one that failed. */
export const refundStarted = defineNotice<RefundFacts>({
  load: async (req, refund) => {
    const facts = await loadRefundFacts(req, refund);
    const isNews = facts?.status === 'pending' && (facts.isRetry || !toldBefore.includes(facts.reason));
    return isNews ? facts : null;
  },
  tell: (facts) => ({
    entries: [
      {
        customer: facts.customer,
        category: 'payment',
        kind: 'refund.started',
        ticket: facts.ticket,
        data: {
          number: facts.ticketNumber,
          amount: facts.amount,
          payment: facts.payment,
          backBy: facts.expectedAt,
        },
      },
    ],
    mails: [
      {
        template: 'refund-started',
        person: facts.customer,
        customer: facts.customer,
        recipient: facts.email,
        props: {
          name: facts.name,
          why: 'back',
          amount: facts.amount,
          ticketNumber: facts.ticketNumber,
          to: paidByText(facts.method, facts.instrument),
          backBy: facts.expectedAt,
          creditNote: facts.creditNote,
        },
      },
    ],
  }),
  sample: { ...sampleRefund, reason: 'desk', status: 'pending', reference: null },
});
