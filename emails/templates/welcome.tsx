import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Hello, Points, Quiet, Say, Subtitle } from '../parts.tsx';
import { defineEmail } from '../template.ts';

export const words = catalogue({
  name: 'mail/welcome',
  en: {
    subject: (company: string) => `Welcome to ${company}`,
    preheader: 'Your account is ready.',
    body: 'Your address is confirmed and your account is ready.',
    canDo: 'What you can do now',
    points: [
      'Book remote support at a fixed price, tax included.',
      'Follow each ticket from the booking on.',
      'Find every payment and invoice in one place.',
    ],
    action: 'Book support',
    hours: (hours: string, phone: string) => `We are there ${hours} · ${phone}`,
  },
});

/** After the address is proven. Names only what the portal can do. */
export const welcome = defineEmail({
  schema: z.strictObject({ name: z.string() }),
  subject: (_, { locale, company }) => words(locale).subject(company.name),
  component: ({ props, context }) => {
    const w = words(context.locale);
    const { company } = context;
    return (
      <Layout context={context} title={w.subject(company.name)} preheader={w.preheader}>
        <Hello name={props.name} context={context} />
        <Say>{w.body}</Say>
        <Subtitle>{w.canDo}</Subtitle>
        <Points items={w.points} />
        <Action href={linksOf(context).newTicket}>{w.action}</Action>
        <Quiet>{w.hours(company.hoursText, company.phone)}</Quiet>
      </Layout>
    );
  },
  sample: { name: 'Asha Rao' },
});
