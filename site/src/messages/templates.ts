import { catalogue } from '#kernel/messages.ts';

/** Bookings that are made again and again: saved by a customer, or described by staff. */
export const words = catalogue({
  name: 'site/templates',
  en: {
    title: 'Templates',
    sub: 'For what you book again and again',
    own: 'Your templates',
    provided: 'Common problems',
    none: 'None yet. Save one from a ticket of yours, or while you book.',
    use: 'Begin with it',
    about: (name: string) => `, template ${name}`,
    saved: (when: string) => `Saved ${when}`,
    rename: 'Rename',
    remove: 'Delete',
    removeSure: 'It cannot be brought back. Your tickets stay as they are.',
    removeDo: 'Delete the template',
    name: 'Name',
    nameHint: 'For example “New printer for the office”.',
    save: 'Save as template',
    saveTicket: (number: string) => `Save ticket ${number} as a template`,
    saveText: 'Service, subject, description and priority are kept. Files and how we reach you are not.',
    cancel: 'Not now',
    done: {
      saved: 'The template is saved.',
      renamed: 'The template is renamed.',
      removed: 'The template is deleted.',
    },
    begin: {
      label: 'Begin with a template',
      choose: 'Nothing: I describe it myself',
      do: 'Fill in',
      manage: 'All templates',
      filled: (name: string) => `Filled in from “${name}”.`,
      taken: 'Taken back.',
      offer: (name: string) => `You have begun a booking already. You can begin with “${name}” instead.`,
      instead: 'Begin with the template',
      gone: (tier: string) => `“${tier}” is not offered any more. Please choose a service level.`,
      price: (was: string, now: string) =>
        `The price has changed since you saved it: ${now} now, ${was} then.`,
    },
  },
});
