import { catalogue } from '#kernel/messages.ts';

export const proofWords = catalogue({
  en: {
    title: 'When you call',
    phrase: 'Say these words first. The customer has them on the ticket’s page.',
    number: (digits: string) => `Asked for your number, say ${digits} (today’s; it changes at midnight).`,
  },
});
