import { catalogue } from '#kernel/messages.ts';

/** What the desk says of a ticket wherever it stands. */
export const words = catalogue({
  en: {
    statuses: {
      awaiting_payment: 'Waiting for payment',
      open: 'Waiting for us to start',
      in_progress: 'Being worked on',
      waiting_for_customer: 'Waiting for the customer',
      resolved: 'Resolved, customer to confirm',
      closed: 'Closed',
      cancelled: 'Cancelled',
    },
    urgencies: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
    kinds: { remote: 'Remote support', onsite: 'Onsite visit', web: 'Web project' },
    categories: {
      virus_removal: 'Virus or malware removal',
      performance: 'Slow computer',
      software_installation: 'Software installation',
      hardware_diagnostics: 'Hardware diagnostics',
      network: 'Network and Wi-Fi',
      data_recovery: 'Data recovery',
      other: 'Something else',
    },
    nobody: 'Nobody',
    loading: 'Loading …',
    again: 'Try again',
    network: 'The server does not answer. Nothing you typed is lost.',
    unexpected: 'Something went wrong on our side. Nothing you typed is lost.',
    lineLost:
      'Live updates are interrupted. The page asks by itself; sending works as soon as the server answers.',
    notRefreshed: 'What you see could not be brought up to date just now.',
    keys: {
      open: 'Keyboard',
      title: 'Keys of the desk',
      hint: 'They work while you are not writing.',
      enabled: 'Use single keys',
      close: 'Close',
      rows: {
        next: ['j or ↓', 'Next ticket of the list'],
        previous: ['k or ↑', 'Previous ticket of the list'],
        open: ['Enter', 'Open the ticket'],
        take: ['t', 'Take the ticket'],
        reply: ['r', 'Write a reply'],
        note: ['n', 'Write an internal note'],
        macro: ['m', 'Open the macros of a ticket'],
        choose: ['x', 'Choose a ticket of the list'],
        send: ['Ctrl Enter', 'Send what is written'],
        help: ['?', 'Show these keys'],
      },
    },
  },
});
