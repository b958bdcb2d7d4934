import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Amount, Facts, Hello, Say } from '../parts.tsx';
import { amountProp, defineEmail } from '../template.ts';
import { inr } from '../text.ts';

export const words = catalogue({
  name: 'mail/extraProposed',
  en: {
    subject: (number: string, amount: string) => `Ticket ${number}: please say yes or no to ${amount}`,
    title: 'Extra work or parts need your yes',
    preheader: 'Nothing is done and nothing is owed before you agree.',
    body: (who: string, about: string) => `${who} says that “${about}” needs more than was booked:`,
    changed: (who: string, about: string) => `${who} has changed what is asked for “${about}”. It is now:`,
    total: 'Total, all-in',
    promise: {
      taxed:
        'This is the whole price, GST included. If you decline, you owe nothing, and the work that you booked goes on.',
      untaxed:
        'This is the whole price; no GST is charged. If you decline, you owe nothing, and the work that you booked goes on.',
    },
    action: 'See it and decide',
  },
});

/** Staff ask for more than was booked: every line with its price, and the way to say yes or no. */
export const extraProposed = defineEmail({
  schema: z.strictObject({
    name: z.string(),
    who: z.string(),
    ticketNumber: z.string(),
    subject: z.string(),
    /** It stands in the place of an earlier one. */
    changed: z.boolean(),
    lines: z.array(z.strictObject({ text: z.string(), amount: amountProp })),
    total: amountProp,
    /** Who is not registered may not claim tax (CGST Act, section 32). Left out, GST is in the price. */
    taxed: z.boolean().optional(),
  }),
  subject: ({ ticketNumber, total }, { locale }) => words(locale).subject(ticketNumber, inr(total)),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { facts } = commonWords(context.locale);
    const { who, subject, changed, lines, total, taxed = true } = props;
    return (
      <Layout context={context} title={w.title} preheader={w.preheader}>
        <Amount>{inr(total)}</Amount>
        <Hello name={props.name} context={context} />
        <Say>{(changed ? w.changed : w.body)(who, subject)}</Say>
        <Facts
          rows={[
            [facts.ticket, props.ticketNumber],
            ...lines.map(({ text, amount }) => [text, inr(amount)] as const),
            [w.total, inr(total)],
          ]}
        />
        <Say>{taxed ? w.promise.taxed : w.promise.untaxed}</Say>
        <Action href={linksOf(context).ticket(props.ticketNumber)}>{w.action}</Action>
      </Layout>
    );
  },
  sample: {
    name: 'Asha Rao',
    who: 'Bala Kumar',
    ticketNumber: 'RT2026-0012',
    subject: 'Laptop running slowly since the last update',
    changed: false,
    lines: [
      { text: '1 × SSD 500 GB, SATA', amount: 349_900 },
      { text: 'Moving everything to it (45 min)', amount: 74_925 },
    ],
    total: 424_825,
    taxed: true,
  },
});
