import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Amount, Facts, Hello, Quiet, Say } from '../parts.tsx';
import { refundLines } from '../refund-lines.ts';
import { amountProp, defineEmail, instantProp } from '../template.ts';
import { inr } from '../text.ts';

export const words = catalogue({
  name: 'mail/ticketCancelled',
  en: {
    subject: (number: string) => `Ticket ${number} is cancelled`,
    preheader: (amount: string) => `${amount} goes back to you.`,
    preheaderNone: 'Nothing more happens with it.',
    title: 'Your request is cancelled',
    byYou: (subject: string) => `You cancelled “${subject}”. Nobody works on it any more.`,
    byUs: (subject: string, why: string) => `We cancelled “${subject}”. The reason: ${why}`,
    refund:
      'The money goes back the way it came. You need not do anything. We write to you again when it is on its way to your bank.',
    unpaid:
      'Nothing had been paid for it. A payment that arrives later all the same goes back to you by itself.',
    kept: 'By our refund rule nothing goes back for it.',
    action: 'Open the ticket',
    again: 'If you need help after all, book again at any time.',
  },
});

const schema = z.strictObject({
  name: z.string(),
  ticketNumber: z.string(),
  subject: z.string(),
  /** Why staff cancelled it; null when the customer did. */
  why: z.string().nullable(),
  paid: z.boolean(),
  /** Null when nothing goes back. */
  refund: z
    .strictObject({
      amount: amountProp,
      to: z.string(),
      backBy: instantProp.nullable(),
      creditNote: z.string().nullable(),
    })
    .nullable(),
});

/** A ticket was cancelled: what goes back, until when, and the document for it. */
export const ticketCancelled = defineEmail({
  schema,
  subject: ({ ticketNumber }, { locale }) => words(locale).subject(ticketNumber),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { facts } = commonWords(context.locale);
    const { refund, why } = props;
    return (
      <Layout
        context={context}
        title={w.title}
        preheader={refund ? w.preheader(inr(refund.amount)) : w.preheaderNone}
      >
        {refund ? <Amount>{inr(refund.amount)}</Amount> : null}
        <Hello name={props.name} context={context} />
        <Say>{why === null ? w.byYou(props.subject) : w.byUs(props.subject, why)}</Say>
        <Say>{refund ? w.refund : props.paid ? w.kept : w.unpaid}</Say>
        <Facts
          rows={[[facts.ticket, props.ticketNumber], ...(refund ? refundLines(refund, context.locale) : [])]}
        />
        <Action href={linksOf(context).ticket(props.ticketNumber)}>{w.action}</Action>
        <Quiet>{w.again}</Quiet>
      </Layout>
    );
  },
  sample: {
    name: 'Asha Rao',
    ticketNumber: 'RT2026-0012',
    subject: 'Laptop running slowly since the last update',
    why: null,
    paid: true,
    refund: {
      amount: 49900,
      to: 'UPI (asha@okbank)',
      backBy: '2026-11-28T06:30:00Z',
      creditNote: 'CN-2026-0007',
    },
  },
});
