import { z } from 'zod';
import { formatDateTime } from '#kernel/calendar.ts';
import { catalogue } from '#kernel/messages.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Hello, Quiet, Say } from '../parts.tsx';
import { defineEmail, instantProp } from '../template.ts';

export const words = catalogue({
  name: 'mail/ticketClosed',
  en: {
    subject: (number: string) => `Ticket ${number} is closed`,
    title: 'Your ticket is closed',
    preheader: { rate: 'How did we do?', plain: 'Thank you for coming to us.' },
    body: (about: string) =>
      `We take it that “${about}” is solved, because we have heard nothing else from you.`,
    unanswered: (about: string) =>
      `We have not heard from you about “${about}”, so the ticket is closed. Nothing you wrote is lost.`,
    takeUp: (when: string) => `Do you still need help with it? You can take it up again until ${when}.`,
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
    /** Only where it closed for want of an answer: until when it can be taken up again. */
    reopenUntil: instantProp.nullable().optional(),
  }),
  subject: ({ ticketNumber }, { locale }) => words(locale).subject(ticketNumber),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { askForRating, reopenUntil } = props;
    return (
      <Layout
        context={context}
        title={w.title}
        preheader={askForRating ? w.preheader.rate : w.preheader.plain}
      >
        <Hello name={props.name} context={context} />
        <Say>{reopenUntil ? w.unanswered(props.subject) : w.body(props.subject)}</Say>
        {reopenUntil && (
          <Say>{w.takeUp(formatDateTime(new Date(reopenUntil), { locale: context.locale }))}</Say>
        )}
        {askForRating && <Say>{w.rate}</Say>}
        <Action href={linksOf(context).ticket(props.ticketNumber)}>
          {askForRating ? w.action.rate : w.action.open}
        </Action>
        {!reopenUntil && <Quiet>{w.again}</Quiet>}
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
