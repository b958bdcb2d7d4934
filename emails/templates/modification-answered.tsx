import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Facts, Hello, Quote, Say } from '../parts.tsx';
import { amountProp, defineEmail } from '../template.ts';
import { inr } from '../text.ts';

export const words = catalogue({
  name: 'mail/modificationAnswered',
  en: {
    accepted: {
      subject: (number: string) => `Your change to ticket ${number} is accepted`,
      title: 'Yes, we can change that',
      preheader: 'We have answered your request.',
    },
    refused: {
      subject: (number: string) => `Your change to ticket ${number} is not possible`,
      title: 'Sorry, we cannot change that',
      preheader: 'We have answered your request.',
    },
    body: 'You asked us for this:',
    answer: 'Our answer:',
    more: 'It costs more by',
    less: 'It costs less by',
    moreText: 'Nothing is charged before you say yes: you find it on the page of the ticket.',
    lessText: 'The difference goes back the way you paid, with a credit note.',
    action: 'Open the ticket',
  },
});

/** Staff have answered a wish to change what was booked. */
export const modificationAnswered = defineEmail({
  schema: z.strictObject({
    name: z.string(),
    ticketNumber: z.string(),
    accepted: z.boolean(),
    what: z.string(),
    answer: z.string(),
    /** Paise, positive when the customer owes more; 0 where the price stays. */
    priceDifference: amountProp,
  }),
  subject: ({ accepted, ticketNumber }, { locale }) =>
    words(locale)[accepted ? 'accepted' : 'refused'].subject(ticketNumber),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const part = props.accepted ? w.accepted : w.refused;
    const { facts } = commonWords(context.locale);
    const { priceDifference: difference } = props;
    return (
      <Layout context={context} title={part.title} preheader={part.preheader}>
        <Hello name={props.name} context={context} />
        <Say>{w.body}</Say>
        <Quote>{props.what}</Quote>
        <Say>{w.answer}</Say>
        <Quote>{props.answer}</Quote>
        <Facts
          rows={[
            [facts.ticket, props.ticketNumber],
            ...(difference === 0
              ? []
              : [[difference > 0 ? w.more : w.less, inr(Math.abs(difference))] as const]),
          ]}
        />
        {difference !== 0 && <Say>{difference > 0 ? w.moreText : w.lessText}</Say>}
        <Action href={linksOf(context).ticket(props.ticketNumber)}>{w.action}</Action>
      </Layout>
    );
  },
  sample: {
    name: 'Asha Rao',
    ticketNumber: 'RT2026-0012',
    accepted: true,
    what: 'Please look at the second laptop in the same session.',
    answer: 'We can do both today. The second one is half an hour more.',
    priceDifference: 20_000,
  },
});
