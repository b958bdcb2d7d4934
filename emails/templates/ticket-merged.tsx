import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Hello, Quiet, Say } from '../parts.tsx';
import { defineEmail } from '../template.ts';

export const words = catalogue({
  name: 'mail/ticketMerged',
  en: {
    subject: (number: string, into: string) => `Ticket ${number} goes on in ${into}`,
    title: 'We have put two of your tickets together',
    preheader: (into: string) => `Please write in ${into} from now on.`,
    body: (number: string, about: string, into: string) =>
      `“${about}” (${number}) belongs together with your ticket ${into}, so we go on there with both.`,
    kept: (number: string) => `What was written in ${number} is kept, and you can read it at any time.`,
    action: (into: string) => `Open ${into}`,
  },
});

/** Two tickets of a customer became one: where it goes on. */
export const ticketMerged = defineEmail({
  schema: z.strictObject({
    name: z.string(),
    ticketNumber: z.string(),
    subject: z.string(),
    /** Number of the ticket that it goes on in. */
    into: z.string(),
  }),
  subject: ({ ticketNumber, into }, { locale }) => words(locale).subject(ticketNumber, into),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { ticketNumber, subject, into } = props;
    return (
      <Layout context={context} title={w.title} preheader={w.preheader(into)}>
        <Hello name={props.name} context={context} />
        <Say>{w.body(ticketNumber, subject, into)}</Say>
        <Action href={linksOf(context).ticket(into)}>{w.action(into)}</Action>
        <Quiet>{w.kept(ticketNumber)}</Quiet>
      </Layout>
    );
  },
  sample: {
    name: 'Asha Rao',
    ticketNumber: 'RT2026-0012',
    subject: 'Laptop running slowly since the last update',
    into: 'RT2026-0007',
  },
});
