import type { CollectionConfig } from 'payload';
import { ticketMessageAccess } from './access.ts';
import { ticketMessageFields } from './fields.ts';

/** What was said on a ticket, in order. */
export const TicketMessages: CollectionConfig = {
  slug: 'ticket-messages',
  access: ticketMessageAccess,
  fields: ticketMessageFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'bodyText',
    group: 'Work',
    defaultColumns: ['ticket', 'authorKind', 'bodyText', 'createdAt'],
  },
};
