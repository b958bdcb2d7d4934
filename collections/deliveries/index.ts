import type { CollectionConfig } from 'payload';
import { deliveryAccess } from './access.ts';
import { deliveryFields } from './fields.ts';

/** One message to one recipient over one channel, sent once. */
export const Deliveries: CollectionConfig = {
  slug: 'deliveries',
  access: deliveryAccess,
  fields: deliveryFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'template',
    group: 'System',
    defaultColumns: ['template', 'recipient', 'status', 'attempts', 'sentAt'],
  },
};
