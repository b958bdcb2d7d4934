import type { PayloadRequest } from 'payload';
import { query, sql } from '#toolkit/database.ts';
import { defineNotice, type Mail } from './notice.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { loadPaymentFacts, samplePayment } from './payment-facts.ts';

type Person = { id: string; email: string };
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
    staff: [{ id: '019c4444-4444-7444-8444-444444444444', email: 'accounts@example.in' }],
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

async function moneyStaff(req: PayloadRequest): Promise<Person[]> {
  return query<Person>(
    req,
    sql`select s.id, s.email from staff s
        where s.active and exists (select 1 from staff_roles r where r.parent_id = s.id and r.value in ('admin', 'accounts')) order by s.id`,
  );
}
