import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Hello, Quiet, Say } from '../parts.tsx';
import { defineEmail } from '../template.ts';

export const words = catalogue({
  name: 'mail/ticketClosed',
  en: {
    subject: (number: string) => `Ticket ${number} is closed`,
    title: 'Your ticket is closed',
    preheader: { rate: 'How did we do?', plain: 'Thank you for coming to us.' },
    body: (about: string) =>
      `We take it that “${about}” is solved, because we have heard nothing else from you.`,
    rate: 'How did we do? One to five stars, and one word why: it takes less than a minute.',
    action: { rate: 'Rate the service', open: 'Open the ticket' },
    again: 'Is something not right after all? Book again or call us, and name the ticket number.',
  },
});

/** The ticket closed by itself. The question how it was is asked once. */
export const ticketClosed = defineEmail({
  schema: z.strictObject({
    name: z.string(),
    ticketNumber: z.string(),
    subject: z.string(),
    askForRating: z.boolean(),
  }),
  subject: ({ ticketNumber }, { locale }) => words(locale).subject(ticketNumber),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { askForRating } = props;
    return (
      <Layout
        context={context}
        title={w.title}
        preheader={askForRating ? w.preheader.rate : w.preheader.plain}
      >
        <Hello name={props.name} context={context} />
        <Say>{w.body(props.subject)}</Say>
        {askForRating && <Say>{w.rate}</Say>}
        <Action href={linksOf(context).ticket(props.ticketNumber)}>
          {askForRating ? w.action.rate : w.action.open}
        </Action>
        <Quiet>{w.again}</Quiet>
      </Layout>
    );
  },
  sample: {
    name: 'Asha Rao',
    ticketNumber: 'RT2026-0012',
    subject: 'Laptop running slowly since the last update',
    askForRating: true,
  },
});
