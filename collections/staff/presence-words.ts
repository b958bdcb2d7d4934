import { catalogue } from '#kernel/messages.ts';

export const presenceWords = catalogue({
  en: {
    wrongDay: 'A day after today, at most a year from now.',
    planned: (day: string) =>
      `An absence from ${day} is planned for you. Please ask an admin to write down this one besides.`,
    there: 'You are here: new tickets may come to you.',
    away: (day: string) => `You are away until ${day}: no ticket comes to you in turn.`,
    awayOpen: 'You are away: no ticket comes to you in turn.',
    backOn: 'I am away and back on',
    go: 'I am away',
    back: 'I am here again',
  },
});
