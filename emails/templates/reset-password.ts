import { catalogue } from '#kernel/messages.ts';
import { defineLinkMail } from '../link-mail.tsx';

export const words = catalogue({
  name: 'mail/resetPassword',
  en: {
    subject: 'Choose a new password',
    preheader: 'You asked for a new password.',
    body: 'A new password was asked for with this address. Choose it on the next page; you will then be logged out on all devices.',
    action: 'Choose a new password',
    lifetime: (time: string) => `The link works once, for ${time}.`,
    notYou: 'If you did not ask for it, ignore this mail. Your password stays as it is.',
  },
});

/** To somebody who forgot the password. */
export const resetPassword = defineLinkMail({
  words,
  hrefOf: (links, token) => links.resetPassword(token),
  sample: { name: 'Asha Rao', token: 'nB8xRf3LmZ1qKe6u', validMinutes: 60 },
});
