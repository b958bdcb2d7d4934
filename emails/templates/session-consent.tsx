import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Facts, Hello, Quote, Say } from '../parts.tsx';
import { defineEmail } from '../template.ts';
import { greetable } from '../text.ts';

export const words = catalogue({
  name: 'mail/sessionConsent',
  en: {
    subject: (number: string) => `Ticket ${number}: your consent before we connect`,
    title: 'Before we connect',
    preheader: 'Please read what the session may do, and agree to it.',
    us: 'Our technician',
    asks: (who: string) => `${who} would like to connect to your device, and asks to look at and to change:`,
    how: 'Nobody connects before you have agreed on the page of the ticket. Whether the session may be recorded is your own choice, and you can take your consent back at any time.',
    action: 'Read and decide',
  },
});

const schema = z.strictObject({
  name: z.string(),
  who: z.string(),
  ticketNumber: z.string(),
  subject: z.string(),
  /** In the technician's own words. */
  scope: z.string(),
});
type Props = z.infer<typeof schema>;

/** A technician asks for consent before a remote session. */
export const sessionConsent = defineEmail<Props>({
  schema,
  subject: ({ ticketNumber }, { locale }) => words(locale).subject(ticketNumber),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { facts } = commonWords(context.locale);
    return (
      <Layout context={context} title={w.title} preheader={w.preheader}>
        <Hello name={props.name} context={context} />
        <Say>{w.asks(greetable(props.who) ?? w.us)}</Say>
        <Quote>{props.scope}</Quote>
        <Say>{w.how}</Say>
        <Facts
          rows={[
            [facts.ticket, props.ticketNumber],
            [facts.subject, props.subject],
          ]}
        />
        <Action href={linksOf(context).ticket(props.ticketNumber)}>{w.action}</Action>
      </Layout>
    );
  },
  sample: {
    name: 'Asha Rao',
    who: 'Bala Kumar',
    ticketNumber: 'RT2026-0012',
    subject: 'Laptop running slowly since the last update',
    scope: 'The list of programs that start with Windows, and the updates of last week.',
  },
});
