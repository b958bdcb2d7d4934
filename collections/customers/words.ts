import { catalogue } from '#kernel/messages.ts';

/** What the doors of registration and log-in say. */
export const words = catalogue({
  name: 'customers',
  en: {
    logIn: {
      wrong_credentials: 'E-mail or password is not right.',
      email_not_verified: 'Please confirm your e-mail address first. We can send you the link again.',
    },
    expired: {
      verify: 'This link is not valid any more. Ask for a new one, it arrives in a minute.',
      reset: 'This link is not valid any more. Ask for a new one and use it within an hour.',
    },
    checkFields: 'Some details need another look.',
  },
});
