import { catalogue } from '#kernel/messages.ts';

/** Why staff cannot merge a ticket into another. */
export const mergeWords = catalogue({
  en: {
    problems: {
      merged: 'This ticket goes on in another one already.',
      unfinished:
        'This ticket is paid and its service is not finished. Resolve it first, or let accounts cancel it and give the money back; then it can be merged.',
      under_way:
        'A payment for this ticket is on its way. It can be merged once the payment has arrived or failed.',
    },
    noTarget: 'This customer has no other ticket of this number.',
    itself: 'A ticket cannot go on in itself.',
    targetOver: (number: string) => `${number} is over. Choose one that is still worked on.`,
    targetMerged: (number: string, end: string) => `${number} itself goes on in ${end}. Choose that one.`,
  },
});
