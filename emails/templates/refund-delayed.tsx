import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Amount, Facts, Hello, Quiet, Say } from '../parts.tsx';
import { amountProp, defineEmail } from '../template.ts';
import { inr } from '../text.ts';

export const words = catalogue({
  name: 'mail/refundDelayed',
  en: {
    subject: (amount: string) => `Your refund of ${amount} takes a little longer`,
    preheader: 'The money is yours, and we are bringing it to you.',
    title: 'Your refund takes a little longer',
    body: (number: string) =>
      `The refund for ticket ${number} could not go back the way it came. That happens when an account was closed or a bank does not take it. The money is yours: a colleague looks at it now and brings it to you, if need be by bank transfer.`,
    calm: 'You need not do anything. We write to you as soon as it is on its way.',
    action: 'Open the ticket',
    call: (phone: string) => `If you would rather talk about it, call us: ${phone}`,
  },
});

const schema = z.strictObject({ name: z.string(), amount: amountProp, ticketNumber: z.string() });

/** A refund failed on its way: calm words, since the customer has nothing to do and nothing to lose. */
export const refundDelayed = defineEmail({
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
        <Say>{w.calm}</Say>
        <Facts rows={[[facts.ticket, props.ticketNumber]]} />
        <Action href={linksOf(context).ticket(props.ticketNumber)}>{w.action}</Action>
        <Quiet>{w.call(context.company.phone)}</Quiet>
      </Layout>
    );
  },
  sample: { name: 'Asha Rao', amount: 49900, ticketNumber: 'RT2026-0012' },
});
