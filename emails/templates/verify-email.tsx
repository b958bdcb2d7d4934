import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { commonWords } from '../common-words.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, CopyAddress, Hello, Quiet, Say } from '../parts.tsx';
import { defineEmail } from '../template.ts';

const words = catalogue({
  en: {
    subject: 'Confirm your e-mail address',
    preheader: 'One click, and your account is ready.',
    body: 'Please confirm that this address is yours. After that you can book support and see your tickets and invoices.',
    action: 'Confirm my address',
    lifetime: (time: string) => `The link works for ${time}.`,
    notYou:
      'If you did not register, you can ignore this mail. Without the confirmation nobody can use the account.',
  },
});

const schema = z.strictObject({ name: z.string(), token: z.string(), validMinutes: z.int() });

/** To somebody who registered, to prove the address. */
export const verifyEmail = defineEmail({
  schema,
  subject: (_, { locale }) => words(locale).subject,
  component: ({ props, context }) => {
    const w = words(context.locale);
    const href = linksOf(context).verifyEmail(props.token);
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
  sample: { name: 'Asha Rao', token: 'h2Yk0pQ7vTn4sWb9', validMinutes: 1440 },
});
