import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Facts, Hello, Points, Quiet, Say, Subtitle } from '../parts.tsx';
import { amountProp, defineEmail } from '../template.ts';
import { inr } from '../text.ts';

export const words = catalogue({
  name: 'mail/ticketBooked',
  en: {
    subject: (number: string) => `Ticket ${number} is booked`,
    preheader: { pay: 'One step is left: the payment.', paid: 'We take it from here.' },
    body: 'Thank you. We have noted your request.',
    toPay: 'To pay, tax included',
    next: 'What happens next',
    steps: {
      pay: (amount: string) => `You pay ${amount}. Work starts after that.`,
      assign: 'A technician takes your ticket and writes to you in it.',
      session: 'You agree on a time and start the remote session together.',
      invoice: {
        pay: 'Your invoice is in the portal as soon as you have paid.',
        paid: 'Your invoice is in the portal.',
      },
    },
    prepare: 'Please have ready',
    preparation: [
      'The computer, switched on, with a charger and an internet connection.',
      'Your log-in to the computer. You type passwords yourself; we never ask for them.',
      'A copy of important files, if you can still make one.',
      'AnyDesk or Quick Assist: start it only when our technician asks for it inside this ticket, never because of a call or another mail.',
    ],
    action: { pay: 'Pay and start', open: 'Open the ticket' },
    emergency: (phone: string) => `Urgent? Call ${phone} and name the ticket number.`,
  },
});

const schema = z.strictObject({
  name: z.string(),
  ticketNumber: z.string(),
  service: z.string(),
  subject: z.string(),
  /** Paise still to be paid; 0 when it is paid. */
  amountDue: amountProp,
});

/** The number, what happens next, and what to prepare. */
export const ticketBooked = defineEmail({
  schema,
  subject: ({ ticketNumber }, { locale }) => words(locale).subject(ticketNumber),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { facts } = commonWords(context.locale);
    const due = props.amountDue > 0;
    const steps = [w.steps.assign, w.steps.session, due ? w.steps.invoice.pay : w.steps.invoice.paid];
    return (
      <Layout
        context={context}
        title={w.subject(props.ticketNumber)}
        preheader={due ? w.preheader.pay : w.preheader.paid}
      >
        <Hello name={props.name} context={context} />
        <Say>{w.body}</Say>
        <Facts
          rows={[
            [facts.ticket, props.ticketNumber],
            [facts.service, props.service],
            [facts.subject, props.subject],
            ...(due ? [[w.toPay, inr(props.amountDue)] as const] : []),
          ]}
        />
        <Action href={linksOf(context).ticket(props.ticketNumber)}>
          {due ? w.action.pay : w.action.open}
        </Action>
        <Subtitle>{w.next}</Subtitle>
        <Points ordered items={due ? [w.steps.pay(inr(props.amountDue)), ...steps] : steps} />
        <Subtitle>{w.prepare}</Subtitle>
        <Points items={w.preparation} />
        <Quiet>{w.emergency(context.company.emergencyPhone)}</Quiet>
      </Layout>
    );
  },
  sample: {
    name: 'Asha Rao',
    ticketNumber: 'RT2026-0012',
    service: 'Remote support, standard',
    subject: 'Laptop running slowly since the last update',
    amountDue: 49900,
  },
});
