import { catalogue } from '#kernel/messages.ts';

export const bulkWords = catalogue({
  name: 'bulk',
  en: {
    notSolved: 'It is not solved yet, so there is nothing to close.',
    notCancellable: 'Work has begun or it has ended, so it cannot be cancelled here any more.',
  },
});
