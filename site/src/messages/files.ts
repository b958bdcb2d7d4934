import { catalogue } from '#kernel/messages.ts';

/** The files of a ticket in one place. */
export const words = catalogue({
  name: 'site/files',
  en: {
    title: 'Files',
    yours: 'From you',
    ours: 'From us',
    recordings: 'Recordings',
    play: (name: string) => `Recording ${name}`,
    added: (who: string, when: string) => `Added by ${who}, ${when}`,
    permitted: (who: string, when: string) => `Permitted by ${who}, ${when}`,
    deletes: (when: string) => `Is deleted ${when}`,
    delete: 'Delete it now',
    deleted: (when: string) => `Deleted ${when}, as we had said.`,
    deletedByYou: (when: string) => `Deleted ${when}, as you wanted.`,
  },
});
