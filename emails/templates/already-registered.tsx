import { z } from 'zod';
import { catalogue } from '#kernel/messages.ts';
import { Layout } from '../layout.tsx';
import { linksOf } from '../links.ts';
import { Action, Hello, Quiet, Say, TextLink } from '../parts.tsx';
import { defineEmail } from '../template.ts';

export const words = catalogue({
  name: 'mail/alreadyRegistered',
  en: {
    subject: 'You already have an account',
    preheader: 'Somebody tried to register with your address.',
    body: 'Somebody, perhaps you, tried to register with this address. It already belongs to an account, so no second one was made. Nothing in your account has changed.',
    action: 'Log in',
    forgot: 'Forgotten the password?',
    reset: 'Choose a new one',
    notYou:
      'If it was not you, there is nothing to do. Whoever tried it was not told that you have an account.',
  },
});

/** To the owner of an address with which somebody tried to register again. */
export const alreadyRegistered = defineEmail({
  schema: z.strictObject({ name: z.string() }),
  subject: (_, { locale }) => words(locale).subject,
  component: ({ props, context }) => {
    const w = words(context.locale);
    const links = linksOf(context);
    return (
      <Layout context={context} title={w.subject} preheader={w.preheader}>
        <Hello name={props.name} context={context} />
        <Say>{w.body}</Say>
        <Action href={links.logIn}>{w.action}</Action>
        <Say>
          {w.forgot} <TextLink href={links.forgotPassword}>{w.reset}</TextLink>
        </Say>
        <Quiet>{w.notYou}</Quiet>
      </Layout>
    );
  },
  sample: { name: 'Asha Rao' },
});
