import { catalogue } from '#kernel/messages.ts';

export const problemWords = catalogue({
  en: {
    titleHint: 'Under this name customers choose it, for example “My computer is slow”.',
    otherLanguages: 'In this language; without it customers read the title above.',
    tierHint: 'Key of the service level, for example “quick”. What is not offered any more is chosen anew.',
    textHint: 'What the description begins with: the questions that you would ask. Customers change it.',
    tooLong: (max: string) => `At most ${max} characters.`,
    blank: 'Please write what customers begin with.',
  },
});
