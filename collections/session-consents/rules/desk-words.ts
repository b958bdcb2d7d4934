import { catalogue } from '#kernel/messages.ts';

/** What staff are told at the doors of sessions. */
export const consentDeskWords = catalogue({
  en: {
    what: 'This ticket',
    label: 'Scope of the session',
    short: 'Say in a few words what you want to look at and change.',
    notRemote: 'Only remote sessions need the customer’s consent.',
    notNow: 'There is no work ahead on this ticket, so there is nothing to ask for.',
    keyTaken: 'This was sent for something else already. Please ask again.',
    missing: {
      none: 'Ask the customer for her consent first: work on a remote ticket begins when she has agreed.',
      asked: 'The customer has not agreed to the session yet. Work begins when she has.',
      withdrawn: 'The customer has taken her consent back. Please do not connect, and talk to her first.',
    },
  },
});
