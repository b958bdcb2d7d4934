import { catalogue } from '#kernel/messages.ts';

export const deviceInputWords = catalogue({
  name: 'devices/input',
  en: {
    name: 'Please give the device a name, such as “Office laptop”.',
    kind: 'Please choose what kind of device it is.',
  },
});
