import { catalogue } from '#kernel/messages.ts';

/** What this plugin says to people when a value got past the form's own check. */
export const words = catalogue({
  name: 'identity',
  en: {
    checkFields: 'Please check the highlighted fields.',
    email: 'Enter an e-mail address like name@example.com.',
    password: (min: number, max: number) => `Use ${min} to ${max} characters.`,
    page: 'This page',
  },
});
