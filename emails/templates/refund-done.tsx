import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Amount, Facts, Hello, Quiet, Say } from '../parts.tsx';
import { refundLines } from '../refund-lines.ts';
import { amountProp, defineEmail } from '../template.ts';
import { inr } from '../text.ts';

export const words = catalogue({
  name: 'mail/refundDone',
  en: {
    subject: (amount: string) => `Your refund of ${amount} has been paid out`,
    preheader: 'Your bank has it now.',
    title: 'Your refund has been paid out',
    body: (number: string) => `The refund for ticket ${number} has been handed to your bank.`,
    transfer: (number: string) =>
      `The refund for ticket ${number} could not go back the way it came, so we transferred it to your bank account.`,
    action: 'Open the ticket',
    find: 'If you do not see it in a day or two, ask your bank with the reference above.',
    findPlain: 'If you do not see it in a day or two, ask your bank, or call us.',
  },
});

const schema = z.strictObject({
  name: z.string(),
  amount: amountProp,
  ticketNumber: z.string(),
  to: z.string(),
  /** Under which the bank knows it; null when the gateway named none. */
  reference: z.string().nullable(),
  byTransfer: z.boolean(),
  creditNote: z.string().nullable(),
});

/** The bank has the money, and the reference under which to ask for it. */
export const refundDone = defineEmail({
  schema,
  subject: ({ amount }, { locale }) => words(locale).subject(inr(amount)),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { facts } = commonWords(context.locale);
    const { to, reference, creditNote, byTransfer } = props;
    return (
      <Layout context={context} title={w.title} preheader={w.preheader}>
        <Amount>{inr(props.amount)}</Amount>
        <Hello name={props.name} context={context} />
        <Say>{(byTransfer ? w.transfer : w.body)(props.ticketNumber)}</Say>
        <Facts
          rows={[
            [facts.ticket, props.ticketNumber],
            ...refundLines({ to: byTransfer ? null : to, reference, creditNote }, context.locale),
          ]}
        />
        <Action href={linksOf(context).ticket(props.ticketNumber)}>{w.action}</Action>
        <Quiet>{reference ? w.find : w.findPlain}</Quiet>
      </Layout>
    );
  },
  sample: {
    name: 'Asha Rao',
    amount: 49900,
    ticketNumber: 'RT2026-0012',
    to: 'UPI (asha@okbank)',
    reference: '648231905517',
    byTransfer: false,
    creditNote: 'CN-2026-0007',
  },
});
