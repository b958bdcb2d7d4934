import { catalogue } from '#kernel/messages.ts';
import { secretDays, secretsAtOnce } from './rules/states.ts';

export const secretWords = catalogue({
  name: 'secrets',
  en: {
    what: 'This secret',
    recipientChanged:
      'Another technician or another key is in charge by now. Nothing was sent. Please reload the page and send it again.',
    tooMany: `${secretsAtOnce} secrets wait already. Please take one back, or wait until they are read.`,
    over: `This secret is gone. It can be read once, for ${secretDays} days.`,
    notNow: 'Nothing can be sent here now. Please call us.',
    taken: 'This was sent from somewhere else already. Please write it again.',
    openedElsewhere: 'It was opened in another window. Go on there, or ask the customer to send it again.',
    noKey: 'This is no key. Please try again in another browser.',
  },
});
