import { z } from 'zod';
import { formatDate, formatDateTime } from '#kernel/calendar.ts';
import { catalogue, type Locale } from '#kernel/messages.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, type Fact, Facts, Hello, Quiet, Quotes, Say } from '../parts.tsx';
import { defineEmail, instantProp } from '../template.ts';
import { greetable, inr } from '../text.ts';

export const words = catalogue({
  name: 'mail/ticketMessage',
  en: {
    us: 'Our technician',
    reply: {
      subject: (number: string) => `New reply on ticket ${number}`,
      title: 'You have a reply',
      preheader: (who: string) => `${who} wrote to you.`,
      body: (who: string, about: string) => `${who} wrote about “${about}”:`,
      action: 'Read and answer',
    },
    waiting: {
      subject: (number: string) => `We need your answer: ticket ${number}`,
      title: 'We need something from you',
      preheader: (who: string) => `${who} has a question before the work can go on.`,
      body: (who: string, about: string) => `${who} needs your answer to go on with “${about}”:`,
      action: 'Answer now',
    },
    reminder: {
      subject: (number: string) => `Reminder: ticket ${number} waits for your answer`,
      title: 'We still wait for your answer',
      preheader: (who: string) => `${who} cannot go on without it.`,
      body: (who: string, about: string) => `To go on with “${about}” we need to know what ${who} asked:`,
      action: 'Answer now',
    },
    resolved: {
      subject: (number: string) => `Is it solved? Ticket ${number}`,
      title: 'We believe it is solved',
      preheader: (who: string) => `${who} has finished. Please tell us whether it works.`,
      body: (who: string, about: string) => `${who} has finished the work on “${about}”. This was done:`,
      action: 'Tell us whether it is solved',
    },
    reopened: {
      subject: (number: string) => `Ticket ${number} is open again`,
      title: 'We have taken it up again',
      preheader: (who: string) => `${who} works on it again.`,
      body: (who: string, about: string) => `${who} has taken “${about}” up again:`,
      action: 'Open the ticket',
    },
    receipt: {
      title: 'Session receipt',
      start: 'Start (IST)',
      end: 'End (IST)',
      duration: 'Duration',
      minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
      technician: 'Technician',
      scope: 'What was agreed to',
      recording: 'Recording permitted',
      yes: 'Yes',
      no: 'No',
      phrase: 'Words of your technician',
      price: 'Price',
      paid: (amount: string, when: string) => `${amount}, paid ${when}`,
    },
    pause: 'The promised time stands still until you answer.',
    closes: (day: string) => `If we hear nothing, the ticket closes by itself after ${day}.`,
    keepsOpen: (when: string) =>
      `If we hear nothing, the ticket closes by itself on ${when}. A reply keeps it open.`,
    answerThere: 'Please answer in the ticket: mails to this address are not read.',
  },
});

const schema = z.strictObject({
  news: z.enum(['reply', 'waiting', 'reminder', 'resolved', 'reopened']),
  name: z.string(),
  /** Who of us wrote. */
  who: z.string(),
  ticketNumber: z.string(),
  subject: z.string(),
  /** Plain text, cut. */
  said: z.string(),
  /** What was written before it and not mailed yet, the oldest first, and how much more there is. */
  before: z.array(z.string()).optional(),
  left: z.int().optional(),
  /** For what is resolved, and for a reminder: when it closes by itself. */
  closesAt: instantProp.nullable(),
  /** For what is resolved by a session: its receipt, without what was done, which is what was said. Price in paise. */
  receipt: z
    .strictObject({
      number: z.string(),
      technician: z.string(),
      startedAt: instantProp,
      endedAt: instantProp,
      minutes: z.int(),
      scope: z.string(),
      recording: z.boolean(),
      phrase: z.string().nullable(),
      price: z.int(),
      paidAt: instantProp.nullable(),
    })
    .optional(),
});
type Receipt = NonNullable<z.infer<typeof schema>['receipt']>;

/** A technician has written to the customer, alone or with a step of the ticket. Opening its link changes nothing. */
export const ticketMessage = defineEmail({
  schema,
  subject: ({ news, ticketNumber }, { locale }) => words(locale)[news].subject(ticketNumber),
  component: ({ props, context }) => {
    const { locale } = context;
    const w = words(locale);
    const part = w[props.news];
    const who = greetable(props.who) ?? w.us;
    const isReminder = props.news === 'reminder';
    return (
      <Layout context={context} title={part.title} preheader={part.preheader(who)}>
        <Hello name={props.name} context={context} />
        <Say>{part.body(who, props.subject)}</Say>
        <Quotes said={props.said} before={props.before} left={props.left} context={context} />
        {props.receipt && <Facts rows={receiptRows(props.receipt, locale)} />}
        <Action href={linksOf(context).ticket(props.ticketNumber)}>{part.action}</Action>
        {(props.news === 'waiting' || isReminder) && <Quiet>{w.pause}</Quiet>}
        {props.closesAt && isReminder && (
          <Say>{w.keepsOpen(formatDateTime(new Date(props.closesAt), { locale }))}</Say>
        )}
        {props.closesAt && !isReminder && (
          <Quiet>{w.closes(formatDate(new Date(props.closesAt), { locale }))}</Quiet>
        )}
        <Quiet>{w.answerThere}</Quiet>
      </Layout>
    );
  },
  sample: {
    news: 'resolved',
    name: 'Asha Rao',
    who: 'Bala Kumar',
    ticketNumber: 'RT2026-0012',
    subject: 'Laptop running slowly since the last update',
    said: 'I removed two programs that started with Windows.\n\nIt starts in forty seconds now.',
    closesAt: '2026-11-29T09:00:00Z',
    receipt: {
      number: 'SR2026-0007',
      technician: 'Bala Kumar',
      startedAt: '2026-11-22T08:15:00Z',
      endedAt: '2026-11-22T09:00:00Z',
      minutes: 45,
      scope: 'The list of programs that start with Windows.',
      recording: false,
      phrase: 'river lamp seven',
      price: 49_900,
      paidAt: '2026-11-22T07:31:00Z',
    },
  },
});

function receiptRows(receipt: Receipt, locale: Locale | undefined): Fact[] {
  const w = words(locale).receipt;
  const when = (instant: string) => formatDateTime(new Date(instant), { locale });
  const price = inr(receipt.price);
  return [
    [w.title, receipt.number],
    [w.technician, receipt.technician],
    [w.start, when(receipt.startedAt)],
    [w.end, when(receipt.endedAt)],
    [w.duration, w.minutes(receipt.minutes)],
    [w.scope, receipt.scope],
    [w.recording, receipt.recording ? w.yes : w.no],
    ...(receipt.phrase ? ([[w.phrase, receipt.phrase]] satisfies Fact[]) : []),
    [w.price, receipt.paidAt ? w.paid(price, when(receipt.paidAt)) : price],
  ];
}
