import { catalogue } from '#kernel/messages.ts';

/** What a form of a ticket is told of what is missing in it. */
export const inputWords = catalogue({
  name: 'tickets/input',
  en: {
    more: 'A few words more, please: at least 5 characters.',
    few: 'Say it in a few words, please.',
    why: 'Say why in a few words, please.',
    about: 'Say in a few words what it is about.',
    reason: 'Please choose why.',
    tier: 'Choose a service level.',
    category: 'Choose what it is about.',
    urgency: 'Choose how urgent it is.',
    method: 'Choose how we reach you.',
    time: 'Choose when it suits you.',
    stars: 'Choose one to five stars.',
    files: (most: number) => `At most ${most} files can be added.`,
  },
});
