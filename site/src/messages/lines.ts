import { catalogue } from '#kernel/messages.ts';

/** The few words that the script of every page carries: when a call fails, and on the buttons of a short message. */
export const words = catalogue({
  name: 'site/lines',
  en: {
    network: 'The connection was interrupted. What you typed is still here. Please try again.',
    unexpected: 'Something went wrong on our side. What you typed is still here. Please try again.',
    undo: 'Undo',
    close: 'Close',
  },
});
