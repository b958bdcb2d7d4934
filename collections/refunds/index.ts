import type { CollectionConfig } from 'payload';
import { refundAccess } from './access.ts';
import { refundFields } from './fields.ts';

/** Money on its way back. The key makes asking twice harmless. */
export const Refunds: CollectionConfig = {
  slug: 'refunds',
  access: refundAccess,
  fields: refundFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'key',
    group: 'Money',
    defaultColumns: ['key', 'amount', 'status', 'reason', 'payment', 'createdAt'],
  },
};
