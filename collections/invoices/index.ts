import type { CollectionConfig } from 'payload';
import { invoiceAccess } from './access.ts';
import { invoiceFields } from './fields.ts';

/** Issued tax documents. A row never changes; what changes later stands in invoice-states. */
export const Invoices: CollectionConfig = {
  slug: 'invoices',
  access: invoiceAccess,
  fields: invoiceFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'number',
    group: 'Money',
    defaultColumns: ['number', 'total', 'customer', 'ticket', 'issuedAt'],
    listSearchableFields: ['number'],
  },
};
