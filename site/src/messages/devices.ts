import { catalogue, plural } from '#kernel/messages.ts';

/** The devices of an account, on their page and while one books. */
export const words = catalogue({
  name: 'site/devices',
  en: {
    label: 'Which device is it about?',
    none: 'No device, or I do not know',
    another: 'Another device …',
    add: 'Name a device …',
    name: 'Name',
    nameHint: 'As you call it.',
    kind: 'Kind',
    kindHint: 'What it is.',
    choose: 'Please choose',
    system: 'Runs on',
    systemHint: 'Such as Windows 11.',
    kinds: {
      laptop: 'Laptop',
      desktop: 'Desktop computer',
      phone: 'Phone',
      tablet: 'Tablet',
      printer: 'Printer or scanner',
      network: 'Router or network',
      other: 'Something else',
    },
    page: {
      title: 'Devices',
      sub: 'What you work with, so that a ticket can say which one is meant',
      list: 'Your devices',
      empty: 'None yet. Add one here, or name it while you book.',
      tickets: (n: number) => plural(n, 'ticket', 'tickets'),
      about: (name: string) => `, ${name}`,
      change: 'Change',
      save: 'Save',
      addTitle: 'Add a device',
      addDo: 'Add device',
      remove: 'Remove',
      removeSure: 'It goes from this list. Tickets about it go on saying so.',
      removeDo: 'Remove the device',
      done: {
        added: 'The device is added.',
        changed: 'The device is changed.',
        removed: 'The device is removed.',
      },
    },
  },
});
