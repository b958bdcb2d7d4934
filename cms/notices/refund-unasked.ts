import { moneyStaff, type Person, samplePerson } from './active-staff.ts';
import { defineNotice } from './notice.ts';
import type { RefundFacts } from './refund-facts.ts';
import { loadRefundFacts, sampleRefund } from './refund-facts.ts';

type Facts = RefundFacts & { staff: Person[] };

/** A refund was made in the gateway's dashboard: staff say what it means for the invoice. */
export const refundUnasked = defineNotice<Facts>({
  load: async (req, refund) => {
    const facts = await loadRefundFacts(req, refund);
    return facts && { ...facts, staff: await moneyStaff(req) };
  },
  tell: (facts) => ({
    entries: [],
    mails: facts.staff.map((person) => ({
      template: 'staff-alert',
      person: person.id,
      customer: null,
      recipient: person.email,
      props: {
        kind: 'refund_unasked',
        ticketNumber: facts.ticketNumber,
        paymentId: facts.gatewayPaymentId,
        amount: facts.amount,
        problem: facts.gatewayRefundId ?? '',
        adminPath: `/collections/refunds/${facts.refund}`,
      },
    })),
  }),
  sample: { ...sampleRefund, reason: 'gateway', credit: 'to_decide', staff: [samplePerson] },
});
