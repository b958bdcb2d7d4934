import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Amount, Facts, Hello, Quiet, Say } from '../parts.tsx';
import { refundLines } from '../refund-lines.ts';
import { amountProp, defineEmail, instantProp } from '../template.ts';
import { inr } from '../text.ts';

export const words = catalogue({
  name: 'mail/refundStarted',
  en: {
    subject: (amount: string) => `${amount} is on its way back to you`,
    preheader: 'Our payment service has sent it to your bank.',
    title: 'Your refund is on its way',
    why: {
      late: (number: string) =>
        `Your payment for ticket ${number} arrived after the ticket had been cancelled. We return it in full. You need not do anything.`,
      late_extra: (number: string) =>
        `Your payment for extra work or parts on ticket ${number} arrived after they had been let go. We return it in full. You need not do anything.`,
      back: (number: string) =>
        `We return money that you paid for ticket ${number}. It goes back the way it came, and you need not do anything.`,
    },
    action: 'Open the ticket',
    when: 'Banks differ: most show it earlier, some need the whole time.',
  },
});

const schema = z.strictObject({
  name: z.string(),
  why: z.enum(['late', 'late_extra', 'back']),
  amount: amountProp,
  ticketNumber: z.string(),
  to: z.string(),
  backBy: instantProp.nullable(),
  creditNote: z.string().nullable(),
});

/** Money is on its way back, and by when it is there. */
export const refundStarted = defineEmail({
  schema,
  subject: ({ amount }, { locale }) => words(locale).subject(inr(amount)),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { facts } = commonWords(context.locale);
    const { to, backBy, creditNote } = props;
    return (
      <Layout context={context} title={w.title} preheader={w.preheader}>
        <Amount>{inr(props.amount)}</Amount>
        <Hello name={props.name} context={context} />
        <Say>{w.why[props.why](props.ticketNumber)}</Say>
        <Facts
          rows={[
            [facts.ticket, props.ticketNumber],
            ...refundLines({ to, backBy, creditNote }, context.locale),
          ]}
        />
        <Action href={linksOf(context).ticket(props.ticketNumber)}>{w.action}</Action>
        <Quiet>{w.when}</Quiet>
      </Layout>
    );
  },
  sample: {
    name: 'Asha Rao',
    why: 'back',
    amount: 20000,
    ticketNumber: 'RT2026-0012',
    to: 'Visa ending 1007',
    backBy: '2026-12-03T06:30:00Z',
    creditNote: 'CN-2026-0008',
  },
});
