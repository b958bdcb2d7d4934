import type { CollectionConfig } from 'payload';
import { sessionReceiptAccess } from './access.ts';
import { sessionReceiptFields } from './fields.ts';

/** What was done in a remote session, written down by itself when its work was completed. */
export const SessionReceipts: CollectionConfig = {
  slug: 'session-receipts',
  access: sessionReceiptAccess,
  fields: sessionReceiptFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    group: 'Work',
    useAsTitle: 'number',
    defaultColumns: ['number', 'ticket', 'technician', 'startedAt', 'endedAt'],
  },
};
