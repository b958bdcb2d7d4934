import type { CollectionConfig } from 'payload';
import { ticketAccess } from './access.ts';
import { ticketFields } from './fields.ts';

/** A request for help, from booking to closing. */
export const Tickets: CollectionConfig = {
  slug: 'tickets',
  access: ticketAccess,
  fields: ticketFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'number',
    group: 'Work',
    defaultColumns: ['number', 'subject', 'status', 'urgency', 'customer', 'createdAt'],
    listSearchableFields: ['number', 'subject'],
    components: {
      views: { edit: { root: { Component: '/collections/tickets/admin/ticket-view.tsx#TicketView' } } },
    },
  },
};
