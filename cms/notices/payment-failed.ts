import type { PayloadRequest } from 'payload';
import { lockRow, queryOne, sql } from '#toolkit/database.ts';
import { defineNotice } from './notice.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { loadPaymentFacts, samplePayment } from './payment-facts.ts';

type Facts = PaymentFacts & { mailedLately: boolean };

/**
 * An attempt failed. Each one is an entry; a mail goes at most once an hour for what was to be paid, a ticket or an extra
 * of it, since people try again at once. When that is paid by now, nobody needs to hear of the attempt.
 */
export const paymentFailed = defineNotice<Facts>({
  load: async (req, payment) => {
    const known = await loadPaymentFacts(req, payment);
    if (!known) return null;
    // Locked before it is read again: a payment that commits meanwhile makes this old news.
    await lockRow(req, 'tickets', known.ticket);
    const facts = await loadPaymentFacts(req, payment);
    if (!facts || facts.isPaid) return null;
    return { ...facts, mailedLately: await mailedLately(req, facts) };
  },
  tell: (facts) => ({
    entries: [
      {
        customer: facts.customer,
        category: 'payment',
        kind: 'payment.failed',
        ticket: facts.ticket,
        data: {
          number: facts.ticketNumber,
          amount: facts.amount,
          reason: facts.failureText,
          ...(facts.extra ? { extra: facts.extra } : {}),
        },
      },
    ],
    mails: facts.mailedLately
      ? []
      : [
          {
            template: 'payment-failed',
            person: facts.customer,
            customer: facts.customer,
            recipient: facts.email,
            props: {
              name: facts.name,
              amount: facts.amount,
              ticketNumber: facts.ticketNumber,
              reason: facts.failureReason,
            },
          },
        ],
  }),
  sample: {
    ...samplePayment,
    isPaid: false,
    failureReason: 'insufficient_funds',
    failureText: 'The account holds too little.',
    mailedLately: false,
  },
});

/** Asked under the lock of the ticket, so that two attempts told of at once make one mail. */
async function mailedLately(req: PayloadRequest, facts: PaymentFacts): Promise<boolean> {
  const row = await queryOne<{ lately: boolean }>(
    req,
    sql`select exists (
          select 1 from payments p join deliveries d on d.key = 'payment.failed:' || p.id || ':' || p.customer_id
          where p.ticket_id = ${facts.ticket}::uuid and p.extra_id is not distinct from ${facts.extra}::uuid and p.id <> ${facts.payment}::uuid and d.created_at > now() - interval '1 hour') as lately`,
  );
  return row?.lately ?? false;
}
