import { catalogue, plural } from '#kernel/messages.ts';

/** The desk's queues. */
export const words = catalogue({
  en: {
    title: 'Tickets',
    tabs: {
      mine: 'Mine',
      unassigned: 'Unassigned',
      breaching: 'Breaching',
      waiting_for_us: 'Waiting for us',
      waiting_for_customer: 'Waiting for customer',
      resolved: 'Resolved',
    },
    columns: {
      ticket: 'Ticket',
      customer: 'Customer',
      urgency: 'Urgency',
      waiting: 'Waiting since',
      promised: 'Promised',
      assignee: 'Assignee',
      take: 'Take',
    },
    firstAnswer: 'First answer',
    completion: 'Done',
    unread: 'New',
    take: 'Take',
    taking: 'Taking …',
    takeOf: (number: string) => `Take ${number}`,
    taken: (number: string) => `${number} is yours now.`,
    takenBy: (number: string, who: string) => `${who} was quicker: ${number} is theirs.`,
    changed: (number: string) => `${number} has changed meanwhile. The list is up to date again.`,
    earlier: 'Back',
    later: 'More',
    page: (n: number) => `Page ${n}`,
    empty: {
      mine: 'Nothing is on your desk.',
      unassigned: 'Every ticket has somebody.',
      breaching: 'No promise is broken or soon will be.',
      waiting_for_us: 'Nobody waits for an answer from us.',
      waiting_for_customer: 'We wait for nobody.',
      resolved: 'Nothing waits for a confirmation.',
    },
    seeUnassigned: (n: number) => `See ${plural(n, 'unassigned ticket', 'unassigned tickets')}`,
    failed: 'The tickets could not be loaded.',
  },
});
