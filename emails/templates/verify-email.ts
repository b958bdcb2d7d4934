import { catalogue } from '#kernel/messages.ts';
import { defineLinkMail } from '../link-mail.tsx';

export const words = catalogue({
  name: 'mail/verifyEmail',
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

/** To somebody who registered, to prove the address. */
export const verifyEmail = defineLinkMail({
  words,
  hrefOf: (links, token) => links.verifyEmail(token),
  sample: { name: 'Asha Rao', token: 'h2Yk0pQ7vTn4sWb9', validMinutes: 1440 },
});
