import { randomUUID } from 'node:crypto';
import { plainToRichText } from '#kernel/rich-text.ts';
import type { DoorRow } from './view-table.ts';

/** A page about one thing: another account's is like one that is not there. */
const oneThing = { visitor: 401, own: 200, other: 404, staff: 401 } as const;
const ownPage = { visitor: 401, own: 200, other: null, staff: 401 } as const;
/** Of the desk; to customers, whose cookie counts for nothing there, all of it is closed. */
const ticketDesk = {
  visitor: 401,
  own: 401,
  other: 401,
  staff: 200,
  letsIn: ['technician', 'admin'],
};

const words = (text: string) => ({ key: randomUUID(), body: plainToRichText(text), attachments: [] });
const edited = { body: plainToRichText('The grey one'), revision: 0 };
const reading = 'how far somebody has read changes nothing of the business';

/** The lines of `doorTable` about conversations and what becomes of tickets in them. */
export const conversationDoors: Record<string, DoorRow> = {
  'post /portal/tickets/bulk': {
    ...ownPage,
    body: ({ ticket }) => ({ act: 'read', key: randomUUID(), numbers: [ticket] }),
  },
  'get /portal/tickets/export': ownPage,
  'get /portal/tickets/export/pdf': ownPage,
  'get /portal/tickets/:number/pdf': { ...oneThing, id: ({ ticket }) => ticket },
  'get /portal/tickets/:number/messages': {
    ...oneThing,
    id: ({ ticket }) => ticket,
    query: `before=${randomUUID()}`,
  },
  'get /desk/tickets/:id/ready-replies': { ...ticketDesk, id: ({ ticket }) => ticket },
  'get /portal/messages/:id/history': { ...oneThing, id: ({ ownMessage }) => ownMessage },
  'post /portal/tickets/:number/reply': {
    ...oneThing,
    id: ({ ticket }) => ticket,
    body: () => words('Are you there?'),
  },
  'post /portal/tickets/:number/read': {
    ...oneThing,
    id: ({ ticket }) => ticket,
    body: ({ ownMessage }) => ({ message: ownMessage }),
  },
  'post /portal/messages/:id/edit': {
    ...oneThing,
    id: ({ ownMessage }) => ownMessage,
    body: () => edited,
  },
  'post /portal/tickets/:number/move': {
    ...oneThing,
    id: ({ resolvedTicket }) => resolvedTicket,
    body: () => ({ move: 'confirm', key: randomUUID() }),
  },
  'post /portal/tickets/:number/caller-doubt': { ...oneThing, id: ({ ticket }) => ticket, body: () => ({}) },
  'post /portal/tickets/:number/rate': {
    ...oneThing,
    id: ({ resolvedTicket }) => resolvedTicket,
    body: () => ({ stars: 5 }),
  },
  'post /portal/tickets/:number/update': {
    ...oneThing,
    id: ({ openTicket }) => openTicket,
    body: ({ name, phone, email }) => ({
      revision: 0,
      subject: 'Desktop is slow',
      description: plainToRichText('It is the desktop in the hall.'),
      contact: { name, phone, email, method: 'phone', time: 'any' },
      attachments: [],
    }),
  },
  'post /portal/tickets/:number/modification': {
    ...oneThing,
    id: ({ ticket }) => ticket,
    body: ({ notification }) => ({ key: notification, what: 'The printer too, please.', why: '' }),
  },

  'post /desk/presence': { ...ticketDesk, other: null, body: () => ({ backOn: null }) },
  'get /desk/queues': { ...ticketDesk, other: null, query: 'queue=unassigned' },
  // Accounts sees what was booked and paid; what was said, and every change, stays with technicians.
  'get /desk/tickets/:id': {
    ...ticketDesk,
    letsIn: ['technician', 'accounts', 'admin'],
    id: ({ ticket }) => ticket,
  },
  'get /desk/tickets/:id/messages': {
    ...ticketDesk,
    id: ({ ticket }) => ticket,
    query: `before=${randomUUID()}`,
  },
  'get /desk/messages/:id/history': { ...ticketDesk, id: ({ internalMessage }) => internalMessage },
  'post /desk/tickets/:id/reply': {
    ...ticketDesk,
    id: ({ ticket }) => ticket,
    body: () => ({ ...words('I am.'), internal: false }),
  },
  'post /desk/tickets/:id/read': {
    ...ticketDesk,
    id: ({ ticket }) => ticket,
    body: ({ internalMessage }) => ({ message: internalMessage }),
    unaudited: reading,
  },
  'post /desk/messages/:id/edit': {
    ...ticketDesk,
    id: ({ staffMessages }, by) => staffMessages[by] ?? '',
    body: () => edited,
  },
  // Under one key it is one move, whoever repeats it.
  'post /desk/tickets/:id/move': {
    ...ticketDesk,
    id: ({ ticket }) => ticket,
    body: ({ notification }, { revision }) => ({ move: 'start', revision, key: notification }),
  },
  'post /desk/tickets/:id/assign': {
    ...ticketDesk,
    id: ({ ticket }) => ticket,
    body: (_whose, { revision }) => ({ assignee: null, revision }),
  },
  'post /desk/tickets/:id/urgency': {
    ...ticketDesk,
    id: ({ ticket }) => ticket,
    body: (_whose, { revision }) => ({ urgency: 'high', revision }),
  },
  // Merged once, it is merged, whoever repeats it.
  'post /desk/tickets/:id/merge': {
    ...ticketDesk,
    id: ({ doubleTicket }) => doubleTicket,
    body: ({ openTicket }) => ({ into: openTicket, revision: 0 }),
  },
  'post /desk/views': {
    ...ticketDesk,
    other: null,
    body: () => ({ name: 'Urgent', shared: false, filter: { queue: 'all', urgency: 'urgent' } }),
  },
  'put /desk/views': { ...ticketDesk, other: null, body: ({ views }) => ({ ids: Object.values(views) }) },
  'post /desk/views/:id': {
    ...ticketDesk,
    id: ({ views }, by) => views[by] ?? randomUUID(),
    body: () => ({ name: 'Mine', shared: false, filter: { queue: 'mine' } }),
  },
  'delete /desk/views/:id': {
    ...ticketDesk,
    unaudited: 'once it is deleted there is nothing to delete',
    id: ({ spareViews }, by) => spareViews[by]?.pop() ?? randomUUID(),
    body: () => ({}),
  },
  'get /desk/macros': { ...ticketDesk, other: null },
  'get /desk/tickets/:id/macros': { ...ticketDesk, id: ({ ticket }) => ticket },
  // Under one key it is one run, whoever repeats it.
  'post /desk/tickets/:id/macro': {
    ...ticketDesk,
    id: ({ ticket }) => ticket,
    body: ({ attachment, macro }, { revision }) => ({ macro, key: attachment, revision }),
  },
  'post /desk/macros/:id/run': {
    ...ticketDesk,
    id: ({ macro }) => macro,
    body: ({ openTicketId }) => ({ key: randomUUID(), tickets: [{ id: openTicketId, revision: 0 }] }),
    unaudited: 'what is refused for a ticket is none of it; what is done stands with each ticket',
  },
  'get /desk/tickets/:id/merge-targets': { ...ticketDesk, id: ({ ticket }) => ticket, query: 'q=RT' },
  'post /desk/modifications/:id/answer': {
    ...ticketDesk,
    id: ({ wish }) => wish,
    body: () => ({ accept: false, words: 'Not in one session.' }),
  },
};
