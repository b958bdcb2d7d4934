import { z } from 'zod';
import { formatDateTime } from '#kernel/calendar.ts';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Amount, type Fact, Facts, Hello, Say, TextLink } from '../parts.tsx';
import { amountProp, defineEmail, instantProp } from '../template.ts';
import { inr } from '../text.ts';

export const words = catalogue({
  name: 'mail/paymentReceived',
  en: {
    subject: (amount: string, number: string) => `Payment of ${amount} received: ${number}`,
    preheader: (invoice: string) => `Invoice ${invoice} is paid.`,
    title: 'Payment received',
    body: (forWhat: string) => `Thank you. Your payment for “${forWhat}” has arrived, and work can begin.`,
    extra: (number: string) =>
      `Thank you. Your payment for extra work and parts on ticket ${number} has arrived.`,
    taxable: 'Taxable value',
    roundOff: 'Round off',
    total: 'Total paid',
    action: 'See the invoice',
    ticket: 'Open the ticket',
  },
});

const schema = z.strictObject({
  name: z.string(),
  amount: amountProp,
  forWhat: z.string(),
  /** For more than was booked, while the work goes on. */
  extra: z.boolean().optional(),
  ticketNumber: z.string(),
  invoiceNumber: z.string(),
  paymentId: z.string(),
  /** As shown to people: `UPI`, `Visa ending 1007`. */
  paidBy: z.string(),
  receivedAt: instantProp,
  /** Null when the supplier is not registered under GST. */
  tax: z
    .strictObject({
      taxable: amountProp,
      cgst: amountProp,
      sgst: amountProp,
      igst: amountProp,
      roundOff: amountProp,
    })
    .nullable(),
});

/** The receipt: amount, tax within it, invoice and ticket. */
export const paymentReceived = defineEmail({
  schema,
  subject: ({ amount, ticketNumber }, { locale }) => words(locale).subject(inr(amount), ticketNumber),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { facts } = commonWords(context.locale);
    const links = linksOf(context);
    return (
      <Layout context={context} title={w.title} preheader={w.preheader(props.invoiceNumber)}>
        <Amount>{inr(props.amount)}</Amount>
        <Hello name={props.name} context={context} />
        <Say>{props.extra ? w.extra(props.ticketNumber) : w.body(props.forWhat)}</Say>
        <Facts
          rows={[
            [facts.invoice, props.invoiceNumber],
            [facts.ticket, props.ticketNumber],
            [facts.received, formatDateTime(new Date(props.receivedAt), { locale: context.locale })],
            [facts.paidBy, props.paidBy],
            [facts.paymentId, props.paymentId],
          ]}
        />
        <Facts rows={[...taxRows(props.tax, w), [w.total, inr(props.amount)]]} />
        <Action href={links.invoice(props.invoiceNumber)}>{w.action}</Action>
        <Say>
          <TextLink href={links.ticket(props.ticketNumber)}>{w.ticket}</TextLink>
        </Say>
      </Layout>
    );
  },
  sample: {
    name: 'Asha Rao',
    amount: 59900,
    forWhat: 'Laptop running slowly since the last update',
    ticketNumber: 'RT2026-0012',
    invoiceNumber: 'INV-2026-0045',
    paymentId: 'pay_QwErTy12345678',
    paidBy: 'Visa ending 1007',
    receivedAt: '2026-11-22T09:01:00Z',
    tax: { taxable: 50763, cgst: 4569, sgst: 4569, igst: 0, roundOff: -1 },
  },
});

function taxRows(tax: z.infer<typeof schema>['tax'], w: { taxable: string; roundOff: string }): Fact[] {
  if (!tax) return [];
  const parts: [string, number][] = [
    ['CGST', tax.cgst],
    ['SGST', tax.sgst],
    ['IGST', tax.igst],
    [w.roundOff, tax.roundOff],
  ];
  const charged = parts.filter(([, amount]) => amount !== 0);
  return [[w.taxable, inr(tax.taxable)], ...charged.map(([label, amount]): Fact => [label, inr(amount)])];
}
