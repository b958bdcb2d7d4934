import { defineNotice } from './notice.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { loadPaymentFacts, samplePayment } from './payment-facts.ts';
import { paidByText } from './words.ts';

/** Money has arrived and the invoice is issued: the entry, and one mail, which is the receipt. */
export const paymentReceived = defineNotice<PaymentFacts>({
  load: loadPaymentFacts,
  tell: (facts) => ({
    entries: [
      {
        customer: facts.customer,
        category: 'payment',
        kind: 'payment.received',
        ticket: facts.ticket,
        data: {
          number: facts.ticketNumber,
          amount: facts.amount,
          invoice: facts.invoiceNumber,
          ...(facts.extra ? { extra: facts.extra } : {}),
        },
      },
    ],
    mails: [
      {
        template: 'payment-received',
        person: facts.customer,
        customer: facts.customer,
        recipient: facts.email,
        props: {
          name: facts.name,
          amount: facts.amount,
          forWhat: facts.tierName,
          extra: facts.extra !== null,
          ticketNumber: facts.ticketNumber,
          invoiceNumber: needed(facts.invoiceNumber, 'invoice'),
          paymentId: facts.gatewayPaymentId,
          paidBy: paidByText(facts.method, facts.instrument),
          receivedAt: needed(facts.paidAt, 'time'),
          tax: taxOf(facts),
        },
      },
    ],
  }),
  sample: samplePayment,
});

function taxOf({ document }: PaymentFacts) {
  if (document?.gstMode !== 'registered') return null;
  const { taxable, cgst, sgst, igst, roundOff } = document.totals;
  return { taxable, cgst, sgst, igst, roundOff };
}

/** A receipt is announced in the transaction that issues the invoice: a gap here is a fault, not old news. */
function needed<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`a received payment without its ${what}`);
  return value;
}
