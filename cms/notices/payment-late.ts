import type { PayloadRequest } from 'payload';
import { queryOne, sql } from '#toolkit/database.ts';
import { defineNotice } from './notice.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { loadPaymentFacts, samplePayment } from './payment-facts.ts';
import { paidByText } from './words.ts';

type Facts = PaymentFacts & { backBy: string | null };

/**
 * Money arrived for a ticket that had been cancelled, or for an extra that had been let go: it goes back, and the customer
 * hears so at once.
 */
export const paymentLate = defineNotice<Facts>({
  load: async (req, payment) => {
    const facts = await loadPaymentFacts(req, payment);
    return facts && { ...facts, backBy: await backBy(req, payment) };
  },
  tell: (facts) => ({
    entries: [
      {
        customer: facts.customer,
        category: 'payment',
        kind: 'payment.late',
        ticket: facts.ticket,
        data: {
          number: facts.ticketNumber,
          amount: facts.amount,
          payment: facts.payment,
          ...(facts.extra ? { extra: facts.extra } : {}),
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
          why: facts.extra ? 'late_extra' : 'late',
          amount: facts.amount,
          ticketNumber: facts.ticketNumber,
          to: paidByText(facts.method, facts.instrument),
          backBy: facts.backBy,
          creditNote: null,
        },
      },
    ],
  }),
  sample: { ...samplePayment, isPaid: false, backBy: '2026-11-28T06:30:00.000Z' },
});

async function backBy(req: PayloadRequest, payment: string): Promise<string | null> {
  const row = await queryOne<{ at: string | null }>(
    req,
    sql`select expected_at as at from refunds where payment_id = ${payment}::uuid and reason = 'late_payment'`,
  );
  return row?.at ? new Date(row.at).toISOString() : null;
}
