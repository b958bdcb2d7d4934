import { catalogue } from '#kernel/messages.ts';
import { variableNames } from './rules/variables.ts';

const known = variableNames.map((name) => `{{${name}}}`).join(', ');

export const cannedWords = catalogue({
  en: {
    titleHint: 'Under this name it is found while writing.',
    textHint: `What the customer reads. These are filled in by themselves: ${known}.`,
    unknown: (names: string) => `Nothing stands for ${names}. What can be filled in: ${known}.`,
    taken: 'There is a ready reply of this name already.',
    tooLong: (max: string) => `At most ${max} characters.`,
    blank: 'Please write what the customer is to read.',
  },
});
