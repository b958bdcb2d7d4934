import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, type Fact, Facts, Say } from '../parts.tsx';
import { amountProp, defineEmail, type MailContext } from '../template.ts';
import { inr } from '../text.ts';
import { isWebhookAlert, webhookAlerts, webhookFacts, webhookWords } from './webhook-alerts.ts';

const words = catalogue({
  en: {
    mismatch: {
      title: (number: string) => `Payment held: amount differs for ${number}`,
      preheader: 'Nothing was fulfilled. Please look at it.',
      body: 'A payment does not match what was asked for. It is held: no invoice was issued, and the ticket has not started. Accept or refund it.',
      expected: 'Asked for',
      received: 'Received',
    },
    notBooked: {
      title: (number: string) => `Payment received but not booked: ${number}`,
      preheader: 'The customer has paid; invoice and ticket wait.',
      body: 'Money has arrived, but the invoice could not be issued. It is tried again by itself. Most often something in Settings → Company or in the catalogue is not complete.',
      problem: 'Problem',
    },
    refundRefused: {
      title: (number: string) => `Refund failed: ${number}`,
      preheader: 'The money still has to go back.',
      body: 'The gateway could not give this money back. It is still owed to the customer, who has been told that it takes longer. Try it again, or transfer it and enter the reference.',
      problem: 'What the gateway said',
    },
    refundUnasked: {
      title: (number: string) => `Refund made at the gateway: ${number}`,
      preheader: 'It was not asked for here.',
      body: 'Money went back that nobody asked for in the portal. The customer has been told. Please say whether a credit note belongs to it.',
      problem: 'Refund at the gateway',
    },
    amount: 'Amount',
    action: 'Open in the admin panel',
  },
});

const schema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('amount_mismatch'),
    ticketNumber: z.string(),
    paymentId: z.string(),
    expected: amountProp,
    received: amountProp,
    currency: z.string(),
    /** Below `/admin`, starting with a slash. */
    adminPath: z.string(),
  }),
  ...webhookAlerts,
  z.strictObject({
    kind: z.enum(['payment_not_booked', 'refund_refused', 'refund_unasked']),
    ticketNumber: z.string(),
    paymentId: z.string(),
    amount: amountProp,
    problem: z.string(),
    adminPath: z.string(),
  }),
]);
type Alert = z.infer<typeof schema>;

/** To staff: something about money needs a person. */
export const staffAlert = defineEmail<Alert>({
  schema,
  subject: (alert, context) => titleOf(alert, context),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const part = isWebhookAlert(props) ? webhookWords(props, context) : w[partOf[props.kind]];
    return (
      <Layout context={context} title={titleOf(props, context)} preheader={part.preheader}>
        <Say>{part.body}</Say>
        <Facts rows={factsOf(props, context)} />
        <Action href={linksOf(context).admin(props.adminPath)}>{w.action}</Action>
      </Layout>
    );
  },
  sample: {
    kind: 'amount_mismatch',
    ticketNumber: 'RT2026-0012',
    paymentId: 'pay_QwErTy12345678',
    expected: 49900,
    received: 40000,
    currency: 'INR',
    adminPath: '/collections/payments/0193a5f2-7c1e-7b60-9d3a-2f4b6c8d0e1f',
  },
});

const partOf = {
  amount_mismatch: 'mismatch',
  payment_not_booked: 'notBooked',
  refund_refused: 'refundRefused',
  refund_unasked: 'refundUnasked',
} as const;

function titleOf(alert: Alert, context: MailContext): string {
  if (isWebhookAlert(alert)) return webhookWords(alert, context).title;
  return words(context.locale)[partOf[alert.kind]].title(alert.ticketNumber);
}

function factsOf(alert: Alert, context: MailContext): Fact[] {
  if (isWebhookAlert(alert)) return webhookFacts(alert, context);
  const { locale } = context;
  const w = words(locale);
  const { mismatch } = w;
  const { facts } = commonWords(locale);
  if (alert.kind !== 'amount_mismatch') {
    return [
      [facts.ticket, alert.ticketNumber],
      [facts.paymentId, alert.paymentId],
      [w.amount, inr(alert.amount)],
      [w[partOf[alert.kind]].problem, alert.problem],
    ];
  }
  const { currency } = alert;
  return [
    [facts.ticket, alert.ticketNumber],
    [facts.paymentId, alert.paymentId],
    [mismatch.expected, inr(alert.expected)],
    [mismatch.received, currency === 'INR' ? inr(alert.received) : `${alert.received / 100} ${currency}`],
  ];
}
