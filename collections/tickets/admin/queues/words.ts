import { catalogue, plural } from '#kernel/messages.ts';
import { queueCountLimit } from '../../contract.ts';

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
      outside: 'Unpaid or ended',
      all: 'Everything on the desk',
    },
    many: (n: number) => `${n}+`,
    filter: {
      title: (n: number) => (n === 0 ? 'Filter' : `Filter (${plural(n, 'choice', 'choices')})`),
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
      gone: 'Somebody who has left',
      show: 'Show',
      clear: 'Clear',
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
    noneFits: 'No ticket fits this filter.',
    all: 'See all of this queue',
    empty: {
      mine: 'Nothing is on your desk.',
      unassigned: 'Every ticket has somebody.',
      breaching: 'No promise is broken or soon will be.',
      waiting_for_us: 'Nobody waits for an answer from us.',
      waiting_for_customer: 'We wait for nobody.',
      resolved: 'Nothing waits for a confirmation.',
      outside: 'Nobody wrote before paying or after the end without being heard.',
      all: 'Nothing is on the desk.',
    },
    seeUnassigned: (n: number) =>
      n > queueCountLimit
        ? 'See the unassigned tickets'
        : `See ${plural(n, 'unassigned ticket', 'unassigned tickets')}`,
    failed: 'The tickets could not be loaded.',
  },
});
