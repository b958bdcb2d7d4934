import { catalogue } from '#kernel/messages.ts';

export const templateWords = catalogue({
  name: 'templates',
  en: {
    what: 'This template',
    taken: 'You have a template of this name already. Please choose another.',
    tooMany: (most: number) => `You can keep ${most} templates. Please delete one that you do not need.`,
  },
});
