import type { CollectionConfig } from 'payload';
import { ticketReadAccess } from './access.ts';
import { ticketReadFields } from './fields.ts';

/** How far each person has read a ticket's conversation: one row a person and ticket. */
export const TicketReads: CollectionConfig = {
  slug: 'ticket-reads',
  access: ticketReadAccess,
  fields: ticketReadFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { group: 'Work', hidden: true },
};
