import { catalogue, plural } from '#kernel/messages.ts';

/** Filters of the desk and the views that are kept of them. */
export const words = catalogue({
  en: {
    filter: (n: number) => (n === 0 ? 'Filter' : `Filter (${plural(n, 'choice', 'choices')})`),
    place: 'Queue',
    kind: 'Service',
    status: 'State',
    urgency: 'Urgency',
    assignee: 'Technician',
    q: 'Number, subject or customer',
    waited: 'Waiting for at least, hours',
    any: 'Any',
    me: 'Whoever looks',
    nobody: 'Nobody',
    show: 'Show',
    clear: 'Clear',
    save: {
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
  },
});
