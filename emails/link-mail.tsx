import { z } from 'zod';
import type { Locale } from '#kernel/messages.ts';
import { commonWords } from './common-words.ts';
import { Layout } from './layout.tsx';
import { linksOf } from './links.ts';
import { Action, CopyAddress, Hello, Quiet, Say } from './parts.tsx';
import { defineEmail, type EmailTemplate } from './template.ts';

const schema = z.strictObject({ name: z.string(), token: z.string(), validMinutes: z.int() });
type LinkProps = z.infer<typeof schema>;

type LinkWords = {
  subject: string;
  preheader: string;
  body: string;
  action: string;
  /** How long the link works, in words of its own. */
  lifetime: (time: string) => string;
  /** For who did not ask for it. */
  notYou: string;
};

/** A mail whose one purpose is a link with a secret that is good for a while: a button, and the address in the open. */
export function defineLinkMail(mail: {
  words: (locale?: Locale) => LinkWords;
  hrefOf: (links: ReturnType<typeof linksOf>, token: string) => string;
  sample: LinkProps;
}): EmailTemplate<LinkProps> {
  return defineEmail({
    schema,
    subject: (_, { locale }) => mail.words(locale).subject,
    component: ({ props, context }) => {
      const w = mail.words(context.locale);
      const href = mail.hrefOf(linksOf(context), props.token);
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
    sample: mail.sample,
  });
}
