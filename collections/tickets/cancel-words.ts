import { catalogue } from '#kernel/messages.ts';

export const cancelWords = catalogue({
  en: {
    ticket: 'This ticket',
    changed: (amount: string) =>
      `What goes back has changed meanwhile: it is ${amount} now. Please look at it again before you cancel.`,
    problem: {
      work_has_begun: 'Work on this request has begun, so it cannot be cancelled here. Please call us.',
      wrong_status:
        'This request cannot be cancelled any more. Please reload the page to see where it stands.',
      not_yours: 'This request cannot be cancelled here. Please call us.',
      too_late: 'This request cannot be cancelled any more. Please call us.',
    },
    tooMuch: (left: string) => `At most ${left} can go back.`,
    /** On the credit note. */
    sentence: (number: string) => `Request ${number} was cancelled.`,
  },
});
