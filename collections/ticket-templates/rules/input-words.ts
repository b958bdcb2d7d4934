import { catalogue } from '#kernel/messages.ts';

/** What the form of a template is told of what is missing in it. */
export const templateInputWords = catalogue({
  name: 'templates/input',
  en: { name: 'Please give it a name.' },
});
