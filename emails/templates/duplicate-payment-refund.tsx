import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Amount, Facts, Hello, Quiet, Say } from '../parts.tsx';
import { amountProp, defineEmail } from '../template.ts';
import { inr } from '../text.ts';

export const words = catalogue({
  name: 'mail/duplicatePaymentRefund',
  en: {
    subject: (amount: string) => `We are refunding ${amount}: you paid twice`,
    preheader: 'The second payment goes back to you.',
    title: 'You paid twice, so one payment goes back',
    body: (number: string) =>
      `Your payment for ticket ${number} reached us a second time. We keep the first and return the second in full, to the account or card it came from. You need not do anything.`,
    action: 'Open the ticket',
    when: 'When the money shows in your account depends on your bank.',
  },
});

const schema = z.strictObject({
  name: z.string(),
  amount: amountProp,
  ticketNumber: z.string(),
  paymentId: z.string(),
  paidBy: z.string(),
});

/** The same ticket was paid twice: the second payment goes back. */
export const duplicatePaymentRefund = defineEmail({
  schema,
  subject: ({ amount }, { locale }) => words(locale).subject(inr(amount)),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { facts } = commonWords(context.locale);
    return (
      <Layout context={context} title={w.title} preheader={w.preheader}>
        <Amount>{inr(props.amount)}</Amount>
        <Hello name={props.name} context={context} />
        <Say>{w.body(props.ticketNumber)}</Say>
        <Facts
          rows={[
            [facts.ticket, props.ticketNumber],
            [facts.paidBy, props.paidBy],
            [facts.paymentId, props.paymentId],
          ]}
        />
        <Action href={linksOf(context).ticket(props.ticketNumber)}>{w.action}</Action>
        <Quiet>{w.when}</Quiet>
      </Layout>
    );
  },
  sample: {
    name: 'Asha Rao',
    amount: 49900,
    ticketNumber: 'RT2026-0012',
    paymentId: 'pay_ZxCvBn87654321',
    paidBy: 'UPI',
  },
});
