import type { CollectionConfig } from 'payload';
import { invoiceStateAccess } from './access.ts';
import { invoiceStateFields } from './fields.ts';

/** What may change about an invoice after it was issued: due date and payment. */
export const InvoiceStates: CollectionConfig = {
  slug: 'invoice-states',
  access: invoiceStateAccess,
  fields: invoiceStateFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'status',
    listSearchableFields: ['id'],
    group: 'Money',
    defaultColumns: ['invoice', 'status', 'dueAt', 'paidAt'],
  },
};
