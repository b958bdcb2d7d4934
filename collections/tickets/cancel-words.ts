import { catalogue } from '#kernel/messages.ts';

export const cancelWords = catalogue({
  name: 'cancel',
  en: {
    changed: (amount: string) =>
      `What goes back has changed meanwhile: it is ${amount} now. Please look at it again before you cancel.`,
    notYours: 'Money would go back with it, so whoever looks after payments cancels it.',
    tooMuch: (left: string) => `At most ${left} can go back.`,
    /** On the credit note. */
    sentence: (number: string) => `Request ${number} was cancelled.`,
  },
});
