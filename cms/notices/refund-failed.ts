import { queryOne, sql } from '#toolkit/database.ts';
import { moneyStaff, type Person, samplePerson } from './money-staff.ts';
import { defineNotice } from './notice.ts';

type Refund = { id: string; amount: number; problem: string; ticketNumber: string; gatewayPaymentId: string };
type Facts = Refund & { staff: Person[] };

/** The gateway would not give money back: a person has to. */
export const refundFailed = defineNotice<Facts>({
  load: async (req, refund) => {
    const row = await queryOne<Refund>(
      req,
      sql`select r.id, r.amount::float8 as amount, coalesce(r.problem, '') as problem, t.number as "ticketNumber", p.gateway_payment_id as "gatewayPaymentId"
          from refunds r join payments p on p.id = r.payment_id join tickets t on t.id = r.ticket_id
          where r.id = ${refund}::uuid and r.status = 'failed'`,
    );
    return row && { ...row, staff: await moneyStaff(req) };
  },
  tell: (facts) => ({
    entries: [],
    mails: facts.staff.map((person) => ({
      template: 'staff-alert',
      person: person.id,
      customer: null,
      recipient: person.email,
      props: {
        kind: 'refund_refused',
        ticketNumber: facts.ticketNumber,
        paymentId: facts.gatewayPaymentId,
        amount: facts.amount,
        problem: facts.problem,
        adminPath: `/collections/refunds/${facts.id}`,
      },
    })),
  }),
  sample: {
    id: '019c5555-5555-7555-8555-555555555555',
    amount: 49_900,
    problem: 'The payment is older than six months.',
    ticketNumber: 'RT2026-0012',
    gatewayPaymentId: 'pay_QwErTy12345678',
    staff: [samplePerson],
  },
});
