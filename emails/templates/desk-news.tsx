import { z } from 'zod';
import { formatDateTime } from '#kernel/calendar.ts';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, type Fact, Facts, Quotes, Say } from '../parts.tsx';
import { defineEmail, instantProp } from '../template.ts';
import { greetable } from '../text.ts';

const words = catalogue({
  en: {
    somebody: 'Somebody',
    assigned: {
      subject: (number: string) => `${number} is yours now`,
      body: (who: string) => `${who} has given this ticket to you.`,
    },
    in_turn: {
      subject: (number: string) => `${number} is yours now`,
      body: () => 'It is your turn: this ticket waits for your first answer.',
    },
    taken_back: {
      subject: (number: string) => `${number} went to somebody else`,
      body: (who: string) =>
        `The customer waits for a first answer, so this ticket is with somebody who can give it: ${who}. What you have written stays there.`,
    },
    nobody_there: {
      subject: (number: string) => `${number} has nobody`,
      body: (who: string) =>
        `Whoever had this ticket is away, and nobody else could take it in turn. With the ticket: ${who}.`,
    },
    replied: {
      subject: (number: string) => `${number}: the customer replied`,
      body: (who: string) => `${who} wrote:`,
    },
    reopened: {
      subject: (number: string) => `${number}: not solved yet`,
      body: (who: string) => `${who} says that it is not solved, and the ticket is open again:`,
    },
    joined: {
      subject: (number: string) => `${number}: another ticket goes on in it`,
      body: (who: string) => `${who} of the same customer was merged into your ticket.`,
    },
    change_asked: {
      subject: (number: string) => `${number}: a change is asked for`,
      body: (who: string) => `${who} asks to change what was booked:`,
    },
    answer_late: {
      subject: (number: string) => `${number}: the first answer is late`,
      body: (who: string) =>
        `We had promised the customer an answer, and none is there. With the ticket: ${who}.`,
    },
    completion_late: {
      subject: (number: string) => `${number}: later than promised`,
      body: (who: string) => `We had promised the customer to be done by now. With the ticket: ${who}.`,
    },
    nobody: 'nobody',
    due: 'Promised by',
    secret_waits: {
      subject: (number: string) => `${number}: a secret waits for you`,
      body: (who: string) =>
        `${who} has sealed a password or a recovery key for you. You open it at the desk with your passphrase, once.`,
    },
    consent_given: {
      subject: (number: string) => `${number}: the customer agrees to the session`,
      body: (who: string) => `${who} has agreed to the session. Work can begin.`,
    },
    consent_withdrawn: {
      subject: (number: string) => `${number}: the consent is taken back`,
      body: (who: string) =>
        `${who} has taken back the consent to the session. Please do not connect, or end the session now, and talk to the customer.`,
    },
    extra_approved: {
      subject: (number: string) => `${number}: the customer agrees to the extra`,
      body: (who: string) => `${who} has approved what you asked for:`,
    },
    extra_declined: {
      subject: (number: string) => `${number}: the customer declines the extra`,
      body: (who: string) => `${who} has declined what you asked for. Please do not do it:`,
    },
    caller_doubted: {
      subject: (number: string) => `${number}: a caller is doubted`,
      body: (who: string) =>
        `${who} says that somebody called about this ticket who is not the technician. Please call the customer back on the number of her profile, and find out who it was.`,
    },
    preheader: 'Your ticket has news.',
    action: 'Open at the desk',
  },
});

const schema = z.strictObject({
  news: z.enum([
    'assigned',
    'in_turn',
    'taken_back',
    'nobody_there',
    'replied',
    'reopened',
    'joined',
    'change_asked',
    'answer_late',
    'completion_late',
    'secret_waits',
    'consent_given',
    'consent_withdrawn',
    'caller_doubted',
    'extra_approved',
    'extra_declined',
  ]),
  who: z.string(),
  ticketNumber: z.string(),
  subject: z.string(),
  said: z.string(),
  /** What was written before it and not mailed yet, the oldest first, and how much more there is. */
  before: z.array(z.string()).optional(),
  left: z.int().optional(),
  /** Only for a promise that is broken: when it fell due. */
  dueAt: instantProp.nullable().optional(),
  /** Below `/admin`, starting with a slash. */
  adminPath: z.string(),
});
type News = z.infer<typeof schema>;

/** To the technician who has a ticket: something happened to it that somebody else did. */
export const deskNews = defineEmail<News>({
  schema,
  subject: ({ news, ticketNumber }, { locale }) => words(locale)[news].subject(ticketNumber),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const part = w[props.news];
    const { facts } = commonWords(context.locale);
    const tellsWhoHasIt = ['answer_late', 'completion_late', 'taken_back', 'nobody_there'].includes(
      props.news,
    );
    const dueAt = props.dueAt && formatDateTime(new Date(props.dueAt), { locale: context.locale });
    return (
      <Layout context={context} title={part.subject(props.ticketNumber)} preheader={w.preheader}>
        <Say>{part.body(greetable(props.who) ?? (tellsWhoHasIt ? w.nobody : w.somebody))}</Say>
        {props.said && <Quotes said={props.said} before={props.before} left={props.left} context={context} />}
        <Facts
          rows={[
            [facts.ticket, props.ticketNumber],
            [facts.subject, props.subject],
            ...(dueAt ? ([[w.due, dueAt]] satisfies Fact[]) : []),
          ]}
        />
        <Action href={linksOf(context).admin(props.adminPath)}>{w.action}</Action>
      </Layout>
    );
  },
  sample: {
    news: 'replied',
    who: 'Asha Rao',
    ticketNumber: 'RT2026-0012',
    subject: 'Laptop running slowly since the last update',
    said: 'It is the white box with two lights.\nOne of them is red.',
    adminPath: '/collections/tickets/0193a5f2-7c1e-7b60-9d3a-2f4b6c8d0e1f',
  },
});
