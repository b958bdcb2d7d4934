import { catalogue } from '#kernel/messages.ts';

/** What a customer is told when a consent cannot be taken as it was sent. */
export const consentWords = catalogue({
  name: 'session-consents',
  en: {
    name: 'Please type your full name.',
    backup: 'Please say how it is with your data.',
    notNow: 'There is nothing to agree to now. Please reload the page to see where things stand.',
    changed:
      'What the technician asks for has changed meanwhile. Nothing was sent. Please read it again, then agree to it or not.',
  },
});
