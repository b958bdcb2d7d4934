import { catalogue } from '#kernel/messages.ts';

export const callerWords = catalogue({
  name: 'caller-proof',
  en: {
    invalid: 'The number could not be looked up.',
    number: 'Please give the eight digits that the caller told you.',
    nobody: 'Nobody works on this ticket just now, so nobody of ours has a reason to call about it.',
  },
});
