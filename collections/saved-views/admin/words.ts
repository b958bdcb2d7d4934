import { catalogue } from '#kernel/messages.ts';

/** Views of the desk that are kept. */
export const words = catalogue({
  en: {
    title: 'Keep as a view',
    name: 'Name',
    shared: 'For everybody at the desk',
    keep: 'Keep as a view',
    change: 'Save the view',
    removeAsk: 'Delete the view …',
    remove: 'Yes, delete it',
    no: 'Not now',
    earlier: 'Move left',
    later: 'Move right',
    kept: (name: string) => `“${name}” is kept.`,
    removed: (name: string) => `“${name}” is deleted.`,
    lost: 'No answer came. Please try again.',
  },
});
