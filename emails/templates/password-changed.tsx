import { z } from 'zod';
import { formatDateTime } from '#kernel/calendar.ts';
import { catalogue } from '#kernel/messages.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Hello, Notice, Say } from '../parts.tsx';
import { defineEmail, instantProp } from '../template.ts';

export const words = catalogue({
  name: 'mail/passwordChanged',
  en: {
    subject: 'Your password was changed',
    preheader: 'If it was you, there is nothing to do.',
    body: (when: string) =>
      `The password of your account was changed on ${when}. All devices were logged out.`,
    you: 'If it was you, there is nothing to do.',
    notYou: (phone: string) => `If it was not you, choose a new password now and call us: ${phone}.`,
    action: 'Choose a new password',
  },
});

const schema = z.strictObject({ name: z.string(), changedAt: instantProp });

/** To the owner of an account, after every change of the password. */
export const passwordChanged = defineEmail({
  schema,
  subject: (_, { locale }) => words(locale).subject,
  component: ({ props, context }) => {
    const w = words(context.locale);
    return (
      <Layout context={context} title={w.subject} preheader={w.preheader}>
        <Hello name={props.name} context={context} />
        <Say>{w.body(formatDateTime(new Date(props.changedAt), { locale: context.locale }))}</Say>
        <Say>{w.you}</Say>
        <Notice>{w.notYou(context.company.phone)}</Notice>
        <Action href={linksOf(context).forgotPassword}>{w.action}</Action>
      </Layout>
    );
  },
  sample: { name: 'Asha Rao', changedAt: '2026-11-22T09:00:00Z' },
});
