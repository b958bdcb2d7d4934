import { catalogue } from '#kernel/messages.ts';

export const deviceWords = catalogue({
  name: 'devices',
  en: {
    what: 'This device',
    taken: 'You have a device of this name already. Please choose another name.',
    tooMany: (most: number) =>
      `You can keep ${most} devices. Please remove one that you do not use any more.`,
    gone: 'This device was removed meanwhile. Please choose again.',
  },
});
