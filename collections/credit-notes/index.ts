import type { CollectionConfig } from 'payload';
import { creditNoteAccess } from './access.ts';
import { creditNoteFields } from './fields.ts';

/** Issued credit notes, in a series of their own. A row never changes. */
export const CreditNotes: CollectionConfig = {
  slug: 'credit-notes',
  access: creditNoteAccess,
  fields: creditNoteFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'number',
    group: 'Money',
    defaultColumns: ['number', 'total', 'invoice', 'customer', 'issuedAt'],
    listSearchableFields: ['number'],
  },
};
