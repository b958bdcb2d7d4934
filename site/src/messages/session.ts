import { catalogue } from '#kernel/messages.ts';

/** Before and at the end of a session: words that every page's script carries, and so no others. */
export const words = catalogue({
  name: 'site/session',
  en: {
    title: 'Are you still there?',
    text: (left: string) => `You will be logged out in ${left}. What you typed is kept.`,
    absolute: (left: string) =>
      `For your safety every log-in ends after some days. Yours ends in ${left}. What you typed is kept.`,
    minutes: (n: number) => (n === 1 ? '1 minute' : `${n} minutes`),
    seconds: (n: number) => (n === 1 ? '1 second' : `${n} seconds`),
    stay: 'Stay logged in',
    leave: 'Log out now',
    stayed: 'You are still logged in.',
    failed: 'That did not work. Please check your connection and try again.',
    overTitle: 'You have been logged out',
    overText:
      'Log in again in a new tab, then come back here and send once more. What you typed is still on this page.',
    overDo: 'Log in in a new tab',
    back: 'Go on here',
  },
});
