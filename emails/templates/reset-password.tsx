import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, CopyAddress, Hello, Quiet, Say } from '../parts.tsx';
import { defineEmail } from '../template.ts';

const words = catalogue({
  en: {
    subject: 'Choose a new password',
    preheader: 'You asked for a new password.',
    body: 'A new password was asked for with this address. Choose it on the next page; you will then be logged out on all devices.',
    action: 'Choose a new password',
    lifetime: (time: string) => `The link works once, for ${time}.`,
    notYou: 'If you did not ask for it, ignore this mail. Your password stays as it is.',
  },
});

const schema = z.strictObject({ name: z.string(), token: z.string(), validMinutes: z.int() });

/** To somebody who forgot the password. */
export const resetPassword = defineEmail({
  schema,
  subject: (_, { locale }) => words(locale).subject,
  component: ({ props, context }) => {
    const w = words(context.locale);
    const href = linksOf(context).resetPassword(props.token);
    return (
      <Layout context={context} title={w.subject} preheader={w.preheader}>
        <Hello name={props.name} context={context} />
        <Say>{w.body}</Say>
        <Action href={href}>{w.action}</Action>
        <Quiet>{w.lifetime(commonWords(context.locale).lifetime(props.validMinutes))}</Quiet>
        <CopyAddress href={href} context={context} />
        <Quiet>{w.notYou}</Quiet>
      </Layout>
    );
  },
  sample: { name: 'Asha Rao', token: 'nB8xRf3LmZ1qKe6u', validMinutes: 60 },
});
