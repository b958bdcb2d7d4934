import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Facts, Hello, Say } from '../parts.tsx';
import { defineEmail } from '../template.ts';

export const words = catalogue({
  name: 'mail/secretLost',
  en: {
    subject: (number: string) => `Ticket ${number}: please send your secret again`,
    title: 'Your secret was not read',
    preheader: 'It has been deleted. Nobody can read it any more.',
    why: {
      expired: 'Nobody opened the password or recovery key that you sent within the time for it.',
      reassigned: 'Another technician looks after your ticket now, and cannot open what you had sent before.',
      key_lost: 'Your technician has a new key, and cannot open what you had sent before.',
      unreadable: 'What you sent could not be opened on your technician’s device.',
      unconfirmed: 'We cannot say whether your technician could read what you sent.',
    },
    gone: 'We have deleted it. If it is still needed, please send it again on the page of the ticket. Never put it into a message or a mail.',
    action: 'Open the ticket',
  },
});

const schema = z.strictObject({
  name: z.string(),
  ticketNumber: z.string(),
  subject: z.string(),
  why: z.enum(['expired', 'reassigned', 'key_lost', 'unreadable', 'unconfirmed']),
});
type Props = z.infer<typeof schema>;

/** What a customer had sealed for her technician is gone before he had it. */
export const secretLost = defineEmail<Props>({
  schema,
  subject: ({ ticketNumber }, { locale }) => words(locale).subject(ticketNumber),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { facts } = commonWords(context.locale);
    return (
      <Layout context={context} title={w.title} preheader={w.preheader}>
        <Hello name={props.name} context={context} />
        <Say>{w.why[props.why]}</Say>
        <Say>{w.gone}</Say>
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
    ticketNumber: 'RT2026-0012',
    subject: 'Laptop running slowly since the last update',
    why: 'reassigned',
  },
});
