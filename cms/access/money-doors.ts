import { randomUUID } from 'node:crypto';
import type { DoorRow } from './view-table.ts';

const oneThing = { visitor: 401, own: 200, other: 404, staff: 401 } as const;
/** Money is moved by whoever looks after it. */
const ofAccounts = { visitor: 401, own: 401, other: 401, staff: 200, letsIn: ['accounts', 'admin'] } as const;

/** Cancelling, refunds and credit notes, by hand like the rest of the table. */
export const moneyDoors: Record<string, DoorRow> = {
  'post /portal/tickets/:number/cancel': {
    ...oneThing,
    id: ({ cancellableTicket }) => cancellableTicket,
    body: () => ({ reason: 'booked_by_mistake', expectedRefund: 0 }),
  },
  'get /portal/credit-notes/:number/pdf': { ...oneThing, id: ({ creditNote }) => creditNote },
  'post /desk/tickets/:id/cancel': {
    ...ofAccounts,
    letsIn: ['technician', 'accounts', 'admin'],
    id: ({ deskCancellable }) => deskCancellable,
    body: () => ({ words: 'Nobody is there that day' }),
  },
  'post /desk/payments/:id/refund': {
    ...ofAccounts,
    id: ({ payment }) => payment,
    body: () => ({ key: randomUUID(), amount: 100, words: 'It took longer than we said' }),
  },
  'post /desk/refunds/:id/retry': {
    ...ofAccounts,
    id: ({ failedRefund }) => failedRefund,
    body: () => ({}),
  },
  'post /desk/refunds/:id/paid-otherwise': {
    ...ofAccounts,
    id: ({ transferredRefund }) => transferredRefund,
    body: () => ({ reference: 'NEFT 4711' }),
  },
  'post /desk/refunds/:id/credit-note': {
    ...ofAccounts,
    id: ({ undecidedRefund }) => undecidedRefund,
    body: () => ({ means: 'reduction', words: 'Agreed on the phone' }),
  },
};
