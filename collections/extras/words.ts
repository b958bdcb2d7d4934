import { catalogue } from '#kernel/messages.ts';

export const extraWords = catalogue({
  name: 'extras',
  en: {
    what: 'This proposal',
    changed: (total: string) =>
      `This proposal has changed meanwhile: it is ${total} now. Please look at it again before you decide. Nothing was agreed.`,
    over: 'This proposal is no longer open. Please reload the page to see where things stand.',
    notWaiting: 'Nothing is to be paid for this. Please reload the page to see where things stand.',
    late: 'This extra work had been let go before the payment arrived. The money goes back to you by itself.',
    checkout: (number: string) => `Extra work and parts, ticket ${number}`,
  },
});
