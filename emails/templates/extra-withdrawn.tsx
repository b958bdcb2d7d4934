import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Facts, Hello, Say } from '../parts.tsx';
import { amountProp, defineEmail } from '../template.ts';
import { inr } from '../text.ts';

export const words = catalogue({
  name: 'mail/extraWithdrawn',
  en: {
    subject: (number: string, amount: string) => `Ticket ${number}: ${amount} is not to be paid`,
    title: 'Extra work or parts are taken back',
    preheader: 'You owe nothing for it.',
    body: (who: string, about: string) => `${who} has taken back what you had agreed to for “${about}”:`,
    total: 'Total, not charged',
    promise: 'You owe nothing for it. If you have just paid it, the money goes back to you by itself.',
    action: 'Open the ticket',
  },
});

/** What a customer had agreed to beyond the booked price is taken back before it was paid: nothing is owed. */
export const extraWithdrawn = defineEmail({
  schema: z.strictObject({
    name: z.string(),
    who: z.string(),
    ticketNumber: z.string(),
    subject: z.string(),
    lines: z.array(z.strictObject({ text: z.string(), amount: amountProp })),
    total: amountProp,
  }),
  subject: ({ ticketNumber, total }, { locale }) => words(locale).subject(ticketNumber, inr(total)),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { facts } = commonWords(context.locale);
    const { who, subject, ticketNumber, lines, total } = props;
    return (
      <Layout context={context} title={w.title} preheader={w.preheader}>
        <Hello name={props.name} context={context} />
        <Say>{w.body(who, subject)}</Say>
        <Facts
          rows={[
            [facts.ticket, ticketNumber],
            ...lines.map(({ text, amount }) => [text, inr(amount)] as const),
            [w.total, inr(total)],
          ]}
        />
        <Say>{w.promise}</Say>
        <Action href={linksOf(context).ticket(ticketNumber)}>{w.action}</Action>
      </Layout>
    );
  },
  sample: {
    name: 'Asha Rao',
    who: 'Anita Pai',
    ticketNumber: 'RT2026-0012',
    subject: 'Laptop running slowly since the last update',
    lines: [{ text: '1 × SSD 500 GB, SATA', amount: 349_900 }],
    total: 349_900,
  },
});
