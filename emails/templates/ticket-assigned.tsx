import { z } from 'zod';
import { formatDateTime } from '#kernel/calendar.ts';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Facts, Hello, Quiet, Say } from '../parts.tsx';
import { defineEmail, instantProp } from '../template.ts';
import { greetable } from '../text.ts';

export const words = catalogue({
  name: 'mail/ticketAssigned',
  en: {
    subject: (number: string) => `A technician has your ticket ${number}`,
    title: (who: string) => `${who} looks after your ticket`,
    preheader: 'You hear from us in the ticket.',
    body: (who: string) => `${who} has taken your ticket and writes to you in it.`,
    us: 'A technician',
    expected: 'Expected by',
    action: 'Open the ticket',
    safety: 'Please start AnyDesk or Quick Assist only when you are asked to inside the ticket.',
  },
});

/** Somebody looks after the ticket from now on: told once. */
export const ticketAssigned = defineEmail({
  schema: z.strictObject({
    name: z.string(),
    who: z.string(),
    ticketNumber: z.string(),
    service: z.string(),
    subject: z.string(),
    expectedAt: instantProp.nullable(),
  }),
  subject: ({ ticketNumber }, { locale }) => words(locale).subject(ticketNumber),
  component: ({ props, context }) => {
    const { locale } = context;
    const w = words(locale);
    const { facts } = commonWords(locale);
    const who = greetable(props.who) ?? w.us;
    const expected = props.expectedAt && formatDateTime(new Date(props.expectedAt), { locale });
    return (
      <Layout context={context} title={w.title(who)} preheader={w.preheader}>
        <Hello name={props.name} context={context} />
        <Say>{w.body(who)}</Say>
        <Facts
          rows={[
            [facts.ticket, props.ticketNumber],
            [facts.service, props.service],
            [facts.subject, props.subject],
            ...(expected ? [[w.expected, expected] as const] : []),
          ]}
        />
        <Action href={linksOf(context).ticket(props.ticketNumber)}>{w.action}</Action>
        <Quiet>{w.safety}</Quiet>
      </Layout>
    );
  },
  sample: {
    name: 'Asha Rao',
    who: 'Bala Kumar',
    ticketNumber: 'RT2026-0012',
    service: 'Remote support, standard',
    subject: 'Laptop running slowly since the last update',
    expectedAt: '2026-11-22T12:30:00Z',
  },
});
