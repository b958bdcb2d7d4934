import { moneyStaff, type Person, samplePerson } from './active-staff.ts';
import { defineNotice, type Mail } from './notice.ts';
import type { RefundFacts } from './refund-facts.ts';
import { loadRefundFacts, sampleRefund } from './refund-facts.ts';

type Facts = RefundFacts & { staff: Person[] };

/**
 * Money could not go back: staff have to bring it, and the customer hears calmly that it takes longer. When a later attempt
 * fails too, she has heard it already.
 */
export const refundFailed = defineNotice<Facts>({
  load: async (req, refund) => {
    const facts = await loadRefundFacts(req, refund);
    return facts?.status === 'failed' ? { ...facts, staff: await moneyStaff(req) } : null;
  },
  tell: (facts) => ({
    entries: facts.isRetry
      ? []
      : [
          {
            customer: facts.customer,
            category: 'payment',
            kind: 'refund.failed',
            ticket: facts.ticket,
            data: { number: facts.ticketNumber, amount: facts.amount, payment: facts.payment },
          },
        ],
    mails: [
      ...(facts.isRetry ? [] : [calmWords(facts)]),
      ...facts.staff.map((person) => alert(facts, person)),
    ],
  }),
  sample: {
    ...sampleRefund,
    status: 'failed',
    problem: 'The payment is older than six months.',
    staff: [samplePerson],
  },
});

function calmWords(facts: Facts): Mail {
  return {
    template: 'refund-delayed',
    person: facts.customer,
    customer: facts.customer,
    recipient: facts.email,
    props: { name: facts.name, amount: facts.amount, ticketNumber: facts.ticketNumber },
  };
}

function alert(facts: Facts, person: Person): Mail {
  return {
    template: 'staff-alert',
    person: person.id,
    customer: null,
    recipient: person.email,
    props: {
      kind: 'refund_refused',
      ticketNumber: facts.ticketNumber,
      paymentId: facts.gatewayPaymentId,
      amount: facts.amount,
      problem: facts.problem ?? '',
      adminPath: `/collections/refunds/${facts.refund}`,
    },
  };
}
