import type { CollectionConfig } from 'payload';
import { ticketTemplateAccess } from './access.ts';
import { ticketTemplateFields } from './fields.ts';

/** A booking that a customer makes again and again, under a name of hers: no files, and nothing of how she is reached. */
export const TicketTemplates: CollectionConfig = {
  slug: 'ticket-templates',
  access: ticketTemplateAccess,
  fields: ticketTemplateFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { useAsTitle: 'name', group: 'System' },
};
