import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Facts, Hello, Quiet, Say } from '../parts.tsx';
import { amountProp, defineEmail } from '../template.ts';
import { inr } from '../text.ts';
import { failureReason } from './failure-reasons.ts';

export const words = catalogue({
  name: 'mail/paymentFailed',
  en: {
    subject: (number: string) => `Payment for ${number} did not go through`,
    preheader: 'Your ticket is kept. You can try again.',
    body: 'Your payment did not go through. Your ticket is kept as it is.',
    action: 'Try again',
    debited:
      'If your account was debited all the same, your bank gives the money back by itself. If we ever get it twice, we refund the second payment.',
  },
});

const schema = z.strictObject({
  name: z.string(),
  amount: amountProp,
  ticketNumber: z.string(),
  /** The gateway's reason code (`insufficient_funds`), or null. Codes we do not know are put in general words. */
  reason: z.string().nullable(),
});

/** An attempt failed: why, in plain words, and where to try again. */
export const paymentFailed = defineEmail({
  schema,
  subject: ({ ticketNumber }, { locale }) => words(locale).subject(ticketNumber),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { facts } = commonWords(context.locale);
    return (
      <Layout context={context} title={w.subject(props.ticketNumber)} preheader={w.preheader}>
        <Hello name={props.name} context={context} />
        <Say>{w.body}</Say>
        <Say>{failureReason(props.reason, context.locale)}</Say>
        <Facts
          rows={[
            [facts.ticket, props.ticketNumber],
            [facts.amount, inr(props.amount)],
          ]}
        />
        <Action href={linksOf(context).ticket(props.ticketNumber)}>{w.action}</Action>
        <Quiet>{w.debited}</Quiet>
      </Layout>
    );
  },
  sample: { name: 'Asha Rao', amount: 49900, ticketNumber: 'RT2026-0012', reason: 'insufficient_funds' },
});
