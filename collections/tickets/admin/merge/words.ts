import { catalogue, plural } from '#kernel/messages.ts';

/** Two tickets that are one. */
export const words = catalogue({
  en: {
    title: 'Other tickets of this customer',
    into: (number: string) => `This ticket goes on in ${number}`,
    intoHint: 'The customer is led there. Write there from now on; notes can still be read here.',
    open: (number: string) => `Open ${number}`,
    joined: 'Goes on here',
    ask: 'Merge into another ticket …',
    cannot: 'It cannot be merged now.',
    dialog: {
      title: (number: string) => `Merge ${number} into …`,
      hint: 'The customer reads where it goes on and is led there. What was said here stays. This cannot be undone.',
      find: 'Find by number or subject',
      loading: 'Loading …',
      none: 'This customer has no other ticket that is worked on.',
      noneFound: 'No open ticket of this customer fits.',
      found: (n: number) => plural(n, 'open ticket', 'open tickets'),
      yes: (number: string) => `Merge into ${number}`,
      doing: 'One moment …',
      no: 'Not now',
      lost: 'No answer came. Press once more: nothing is done twice.',
    },
    done: (number: string) => `Merged. The customer is led to ${number}.`,
  },
});
